"""The rows for people: a table in Markdown, and how long both took."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median

from generator.compare.formats.markdown_spans import code
from tests.peers.reasons import reason
from tests.peers.row import Row, Verdict

_HEAD = """\
# Who sees what

Written by `make peers`: random edits of `spec/openapi.yaml`, each of which changes one thing that the document means,
and rewritings, which change nothing. Ours is what `generator diff` finds, with the level by the contract; the other is
{version}. Ours says a thing once, with all operations that it reaches; the other says it once for each
way from an operation to the component, "x 2" is how often.
"""
_COLUMNS = "| | ours | oasdiff | who saw it |\n| --- | --- | --- | --- |"
_MOST = 4


def render(rows: Sequence[Row], version: str) -> str:
    """Return the table, without what differs from run to run."""
    edits = [row for row in rows if row.case.expected]
    others = [row for row in rows if not row.case.expected]
    parts = [_HEAD.format(version=version), "## Edits\n", _part(edits), "\n## Rewritings\n", _part(others)]
    return "\n".join(parts) + "\n"


def _part(rows: Sequence[Row]) -> str:
    counts = Counter(row.verdict for row in rows)
    total = ", ".join(f"{verdict.value}: {counts[verdict]}" for verdict in Verdict if counts[verdict])
    return "\n".join([_COLUMNS, *(_line(row) for row in rows), "", f"Of {len(rows)}: {total}."])


def _line(row: Row) -> str:
    name = row.case.name.replace("_", " ")
    about = f"{name}<br>{code(row.place)}" if row.place else name
    why = reason(row)
    verdict = f"**{row.verdict.value}**"
    said = verdict if why == "" else f"{verdict}: {why or 'nobody has explained this'}"
    return f"| {about} | {_ours(row)} | {_theirs(row)} | {said} |"


def _ours(row: Row) -> str:
    return "<br>".join(f"{finding.id} {finding.level}" for finding in row.ours)


def _theirs(row: Row) -> str:
    counted = row.counted()
    lines = [f"{id} {level}{'' if number == 1 else f' x {number}'}" for id, level, number in counted[:_MOST]]
    more = sum(number for _, _, number in counted[_MOST:])
    return "<br>".join([*lines, *([f"and {more} more"] if more else [])])


def times(rows: Sequence[Row], command: float) -> str:
    """Return how long both took; *command* is how long ours takes as a program."""
    ours, theirs = (median(getattr(row, name) for row in rows) for name in ("our_seconds", "their_seconds"))
    return (
        f"Seconds a case, median: ours {ours:.2f} to compare and to judge; oasdiff {theirs:.2f} as a program, "
        f"which reads two files first; ours as a program {command:.2f}, most of it Python and its YAML."
    )

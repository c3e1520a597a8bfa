"""Two whole documents: the operations that only one of the two tools calls breaking, with what both say of them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from generator.compare.finding import Level
from generator.compare.formats.markdown_spans import code
from tests.peers import oasdiff, ours

API = "API"
"""In the place of an operation, where something is about the API as a whole."""
_LEVELS = {str(level): level for level in Level}
_SHOWN = 6
"""The most lines of one side in a row."""


@frozen(order=True)
class Said:
    """What a tool says of an operation; ordered, the worst last."""

    level: Level
    text: str


@frozen
class Answer:
    """What one tool says, by operation."""

    said: Mapping[str, tuple[Said, ...]]
    number: int
    """Its breaking findings, counted as the tool counts them."""
    spelled: Mapping[str, str] = field(factory=dict[str, str])
    """The operations as the tool writes them."""

    @property
    def breaking(self) -> set[str]:
        """The operations that break."""
        return {key for key, said in self.said.items() if any(one.level is Level.BREAKING for one in said)}


def compare(base: str, revision: str) -> str:
    """Return what both say of the two files in one direction, in Markdown."""
    answers = render(ours.report(base, revision), oasdiff.changelog_of_files(base, revision))
    return f"## {code(base)} to {code(revision)}\n\n{answers}"


def render(report: Mapping[str, Any], entries: Iterable[oasdiff.Entry]) -> str:
    """Return the counts, and each operation that one of the two answers alone calls breaking."""
    mine, theirs = _ours(report), _theirs(entries)
    one, other = mine.breaking, theirs.breaking
    counts = (
        f"| | breaking findings | operations | of them, only here |\n| --- | --- | --- | --- |\n"
        f"| ours | {mine.number} | {len(one)} | {len(one - other)} |\n"
        f"| oasdiff | {theirs.number} | {len(other)} | {len(other - one)} |\n\n"
        f"Both call {len(one & other)} operations breaking."
    )
    parts = [counts]
    for title, keys in (("Ours alone", one - other), ("oasdiff alone", other - one)):
        if keys:
            parts += [f"### {title}", _table(keys, mine, theirs)]
    return "\n\n".join(parts) + "\n"


def _ours(report: Mapping[str, Any]) -> Answer:
    said: list[tuple[str, Said]] = []
    for finding in report["findings"]:
        text = f"{finding['id']}: {_where(finding['change']['place'])}{finding['message']}"
        one = Said(_LEVELS[finding["level"]], text)
        said += [(operation, one) for operation in finding["change"]["operations"] or [API]]
    return _answer(said, report["summary"]["contract"]["breaking"])


def _where(place: str) -> str:
    """What stands behind the operation in *place*: the operation is the row."""
    inner = " ".join(place.split(" ")[2:])
    return f"{inner}: " if inner else ""


def _theirs(entries: Iterable[oasdiff.Entry]) -> Answer:
    said = [(entry.operation or API, Said(entry.level, f"{entry.id}: {entry.text}")) for entry in entries]
    return _answer(said, sum(one.level is Level.BREAKING for _, one in said))


def _answer(said: Iterable[tuple[str, Said]], number: int) -> Answer:
    grouped, spelled = defaultdict[str, list[Said]](list), dict[str, str]()
    for operation, one in said:
        # The name of a parameter in a path does not tell one operation from another.
        key = re.sub(r"\{[^}]*\}", "{}", operation)
        spelled.setdefault(key, operation)
        grouped[key].append(one)
    return Answer({key: tuple(sorted(those, reverse=True)) for key, those in grouped.items()}, number, spelled)


def _table(keys: Iterable[str], mine: Answer, theirs: Answer) -> str:
    """Operations of which both say the same share a row."""
    rows = defaultdict[tuple[str, str], list[str]](list)
    for key in sorted(keys):
        cells = _cell(mine.said.get(key, ())), _cell(theirs.said.get(key, ()))
        rows[cells].append(mine.spelled.get(key) or theirs.spelled[key])
    lines = [f"| {'<br>'.join(map(code, names))} | {one} | {other} |" for (one, other), names in rows.items()]
    return "\n".join(["| operations | ours | oasdiff |", "| --- | --- | --- |", *lines])


def _cell(said: Iterable[Said]) -> str:
    counts = Counter(said)
    lines = [
        f"{one.level} {code(one.text.replace('`', ''))}{'' if number == 1 else f' x {number}'}"
        for one, number in [*counts.items()][:_SHOWN]
    ]
    more = sum([*counts.values()][_SHOWN:])
    return "<br>".join([*lines, *([f"and {more} more"] if more else [])]) or "nothing"

"""An outcome as Markdown for the body of a pull request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.base.fences import fenced
from generator.compare.audience import Audience
from generator.compare.change import Side
from generator.compare.finding import Level
from generator.compare.formats import phrases
from generator.compare.formats.markdown_spans import code, prose
from generator.compare.outcome import ExtraSection, Outcome
from generator.compare.repeated_findings import RepeatedFinding, group_findings

LIMIT = 60_000
"""Characters; GitHub takes 65,536 for the body of a pull request."""

_TABLE = ("| what | where | before | after |", "| --- | --- | --- | --- |")
_CUT = (
    "*The rest is left out here: it would be too long for a pull request. `--format html` and `json` have all of it.*"
)


def render(outcome: Outcome) -> str:
    """Return *outcome* as a summary table, a table for each level, and the rest folded."""
    parts = [
        _head(outcome),
        *(_level(outcome, level) for level in sorted(Level, reverse=True)),
        _folded("Waived", list(_waived(outcome))),
        _folded("Ignored", list(_ignored(outcome))),
        _folded("Not checkable", list(_unchecked(outcome))),
        *(_folded(section.title.capitalize(), _entries(section)) for section in outcome.sections),
        _folded("In prose only", list(_prose(outcome)), len(outcome.prose)),
        _folded("Remarks", [f"- {prose(remark)}" for remark in outcome.remarks]),
    ]
    return "\n\n".join(_within("\n".join(part) for part in parts if part))


def _within(blocks: Iterable[str]) -> Iterator[str]:
    """Yield *blocks* while they are short enough together; what is left out is left out whole, for its markup."""
    left = LIMIT - len(_CUT)
    for block in blocks:
        left -= len(block) + 2
        if left < 0:
            yield _CUT
            return
        yield block


def _head(outcome: Outcome) -> list[str]:
    lines = [
        f"### {phrases.verdict(outcome)}",
        "",
        f"{code(outcome.base)} → {code(outcome.revision)}: {phrases.scope(outcome)}.",
        "",
        *_summary(outcome),
    ]
    lines += ["", f"**{phrases.UNFINISHED}**"] if outcome.fault else []
    if outcome.findings and outcome.audience is not Audience.CONTRACT:
        lines += ["", f"Suggested version step of the client: **{outcome.step}**. {prose(outcome.surface)}".rstrip()]
        entry = "".join(f"{phrases.harmless(line)}\n" for line in outcome.changelog.splitlines())
        lines += ["", fenced("markdown", entry).rstrip()] if entry else []
    return lines


def _summary(outcome: Outcome) -> list[str]:
    first = Counter(finding.level for finding in outcome.findings)
    second = Counter(finding.client for finding in outcome.findings)
    is_both = outcome.audience is Audience.BOTH
    rows = [_counts(str(level), first[level], *([second[level]] if is_both else [])) for level in reversed(Level)]
    others = {
        "waived": len(outcome.waived),
        "not checkable": len(outcome.unchecked),
        "in prose only": len(outcome.prose),
        **({"ignored": len(outcome.ignored)} if outcome.ignored else {}),
        **({"operations not compared": len(outcome.uncompared)} if outcome.uncompared else {}),
        **({"not shown": outcome.hidden} if outcome.hidden else {}),
    }
    rows += [_counts(name, number, *([""] if is_both else [])) for name, number in others.items()]
    heads = ["by the contract", "for users of the client"]
    head = heads if is_both else heads[1:] if outcome.audience is Audience.CLIENT else heads[:1]
    return [_counts("", *head), f"| --- |{' ---: |' * len(head)}", *rows]


def _counts(name: str, *numbers: object) -> str:
    return "".join(f"| {cell} " if str(cell) else "| " for cell in (name, *numbers)) + "|"


def _level(outcome: Outcome, level: Level) -> list[str]:
    groups = [group for group in group_findings(outcome.findings) if group.finding.level is level]
    rows = [_row(group) for group in groups]
    number = sum(1 + len(group.others) for group in groups)
    title = str(level).capitalize()
    # Compatible findings are folded, so that the others are seen first.
    if level is Level.COMPATIBLE:
        return _folded(title, [*_TABLE, *rows], number) if rows else []
    return [f"#### {title} ({number})", "", *_table(rows)] if rows else []


def _table(rows: list[str]) -> list[str]:
    size = sum(len(row) for row in rows)
    if size <= LIMIT // 3:
        return [*_TABLE, *rows]
    shown = rows[: max(1, len(rows) * LIMIT // 3 // size)]
    return [*_TABLE, *shown, "", f"*And {len(rows) - len(shown)} more, in `--format html` and `json`.*"]


def _row(group: RepeatedFinding) -> str:
    finding, change = group.finding, group.finding.change
    what = [prose(finding.message)]
    if finding.level > Level.COMPATIBLE:
        what.append(prose(finding.why))
    if finding.client != finding.level:
        what.append(f"For users of the client **{finding.client}**. {prose(finding.client_why)}")
    what.append(code(f"{finding.id} {finding.fingerprint}"))
    what += _listed([other.fingerprint for other in group.others], "fingerprint")
    where = [code(change.place or phrases.WHOLE), *_listed([other.change.place for other in group.others], "place")]
    if len(change.operations) > 1:
        where.append(f"reaches {phrases.count(len(change.operations), 'operation')}")
        where += [] if group.others else _listed(phrases.others(change), "operation")
    cells = (what, where, _side(phrases.before(change), change.base), _side(phrases.after(change), change.revision))
    return f"| {' | '.join('<br>'.join(cell) for cell in cells)} |"


def _listed(names: Sequence[str], noun: str) -> list[str]:
    more = [f"and {phrases.count(len(names) - 2, f'more {noun}')}"] if len(names) > 2 else []
    return [*(code(name) for name in names[:2]), *more]


def _side(value: str | None, side: Side) -> list[str]:
    place = phrases.place(side)
    return [phrases.ABSENT if value is None else code(value), *([code(place)] if place else [])]


def _waived(outcome: Outcome) -> Iterator[str]:
    for finding, waiver in outcome.waived:
        where = code(finding.change.place or phrases.WHOLE)
        until = f"until {code(waiver.expires)}: {prose(waiver.reason)}"
        yield f"- {finding.level}: {prose(finding.message)}, {where}; {until}"


def _ignored(outcome: Outcome) -> Iterator[str]:
    for finding, override in outcome.ignored:
        where = code(finding.change.place or phrases.WHOLE)
        reason = f"{code(str(override.where))}: {prose(override.reason)}"
        yield f"- {finding.level}: {prose(finding.message)}, {where}; {reason}"


def _unchecked(outcome: Outcome) -> Iterator[str]:
    for (kind, source), unchecked in phrases.by_kind(outcome.unchecked).items():
        yield f"- {code(kind)}, {len(unchecked)} in {code(source)}"
        yield from (f"  - {code(phrases.fact(item.change))}" for item in unchecked[: phrases.MOST])
        if len(unchecked) > phrases.MOST:
            yield f"  - and {len(unchecked) - phrases.MOST} more"


def _prose(outcome: Outcome) -> Iterator[str]:
    for what, before, after in phrases.prose_lines(outcome):
        yield f"- {code(what)}: {code(before)} → {code(after)}"
    if more := phrases.more_prose(outcome):
        yield f"- {prose(more)}"


def _entries(section: ExtraSection) -> list[str]:
    return [f"- {word}: {code(entry)}" for word, entry in phrases.entries(section)]


def _folded(title: str, lines: list[str], number: int | None = None) -> list[str]:
    """Return *lines* folded below *title* with *number*, or else the number of those that are not indented."""
    if not lines:
        return []
    number = sum(not line.startswith(" ") for line in lines) if number is None else number
    return [f"<details><summary>{title} ({number})</summary>", "", *lines, "", "</details>"]

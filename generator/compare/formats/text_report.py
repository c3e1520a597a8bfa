"""An outcome as text for a terminal; one line where nothing was found, and no page has changed."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from generator.compare.audience import Audience
from generator.compare.change import Subject
from generator.compare.finding import Finding, Level
from generator.compare.formats import phrases
from generator.compare.outcome import ExtraSection, Outcome, Unchecked, Waiver
from generator.compare.repeated_findings import RepeatedFinding, group_findings
from generator.compare.rules.overrides import Override

WIDTH = 100
_VALUE = 12
"""Column of all but the labels."""
_SHOWN = 4
"""So many of the operations that one finding reaches are named, of places and fingerprints of a group, and of pages."""
_WHOLE = frozenset({Subject.OPERATION, Subject.STATUS, Subject.REQUEST_BODY, Subject.MEDIA_TYPE})
"""What a difference is about that is more than a detail of what is sent or answered."""


def render(outcome: Outcome) -> str:
    """Return *outcome* as lines of at most 100 columns, but for a place or a name that is longer."""
    blocks = [*_findings(outcome), *(_section(title, lines) for title, lines in _sections(outcome)), _end(outcome)]
    return "\n\n".join("\n".join(phrases.harmless(line).rstrip() for line in block) for block in blocks if block)


def _findings(outcome: Outcome) -> Iterator[list[str]]:
    if outcome.findings:
        yield [f"{outcome.base} -> {outcome.revision}"]
    label = "client" if outcome.audience is Audience.CLIENT else "contract"
    yield from (list(_finding(group, label)) for group in group_findings(outcome.findings))


def _finding(group: RepeatedFinding, label: str) -> Iterator[str]:
    """Yield the lines on *group*; *label* stands before the reason of its level."""
    finding, change = group.finding, group.finding.change
    yield from _row(str(finding.level), finding.message, indent="")
    yield from _row("", change.place or phrases.WHOLE)
    yield from _row("before", phrases.before(change) or phrases.ABSENT)
    yield from _row("", phrases.place(change.base))
    yield from _row("after", phrases.after(change) or phrases.ABSENT)
    yield from _row("", phrases.place(change.revision))
    yield from _listed("also at", [other.change.place for other in group.others], "place")
    if len(change.operations) > 1:
        yield from _row("reaches", phrases.count(len(change.operations), "operation"))
        yield from _listed("", () if group.others else phrases.others(change), "operation")
    if finding.level > Level.COMPATIBLE:
        yield from _row(label, finding.why)
    if finding.client != finding.level:
        yield from _row("client", f"{finding.client}. {finding.client_why}")
    yield from _row("waive as", f"{finding.id} {finding.fingerprint}")
    yield from _listed("", [other.fingerprint for other in group.others], "fingerprint", ", in --format json")


def _listed(label: str, names: Sequence[str], noun: str, where: str = "") -> Iterator[str]:
    shown = names if len(names) <= _SHOWN else names[: _SHOWN - 1]
    for number, name in enumerate(shown):
        yield from _row("" if number else label, name)
    if left := len(names) - len(shown):
        yield from _row("", f"and {phrases.count(left, f'more {noun}')}{where}")


def _sections(outcome: Outcome) -> Iterator[tuple[str, Iterable[str]]]:
    waived = (line for finding, waiver in outcome.waived for line in _waived(finding, waiver))
    yield f"waived ({len(outcome.waived)})", waived
    ignored = (line for finding, override in outcome.ignored for line in _ignored(finding, override))
    yield f"ignored ({len(outcome.ignored)})", ignored
    # Without findings the last line has their number, and only a whole body or answer is worth a line of its own.
    named = [one for one in outcome.unchecked if outcome.findings or one.change.subject in _WHOLE]
    yield f"not checkable ({len(outcome.unchecked)})", _unchecked(named)
    for section in outcome.sections:
        yield section.title, _entries(section)
    if outcome.findings:
        yield f"in prose only ({len(outcome.prose)})", _prose(outcome)
    yield "remarks", (line for remark in outcome.remarks for line in _wrapped(remark, "  "))
    if outcome.findings and outcome.audience is not Audience.CONTRACT:
        yield "changelog", (f"  {line}" for line in outcome.changelog.splitlines())


def _entries(section: ExtraSection) -> Iterator[str]:
    for word, group in section.groups.items():
        yield from _listed(word, [phrases.entry_line(entry) for entry in group], section.noun, ", in --format json")


def _waived(finding: Finding, waiver: Waiver) -> Iterator[str]:
    yield from _row(f"  {finding.level}", finding.message, indent="")
    yield from _row("", finding.change.place or phrases.WHOLE)
    yield from _row("", f"{waiver.where}, until {waiver.expires}: {waiver.reason}")


def _ignored(finding: Finding, override: Override) -> Iterator[str]:
    yield from _row(f"  {finding.level}", finding.message, indent="")
    yield from _row("", finding.change.place or phrases.WHOLE)
    yield from _row("", f"{override.where}: {override.reason}")


def _unchecked(differences: Iterable[Unchecked]) -> Iterator[str]:
    for (kind, source), unchecked in phrases.by_kind(differences).items():
        yield f"  {kind}, {len(unchecked)} in {source}"
        for difference in unchecked[: phrases.MOST]:
            yield from _wrapped(phrases.fact(difference.change), "    ")
        if len(unchecked) > phrases.MOST:
            yield f"    and {len(unchecked) - phrases.MOST} more, in --format json"


def _prose(outcome: Outcome) -> Iterator[str]:
    for what, before, after in phrases.prose_lines(outcome):
        yield from _wrapped(what, "  ")
        yield from _wrapped(f"{before} -> {after}", "    ")
    yield from _wrapped(phrases.more_prose(outcome), "  ")


def _end(outcome: Outcome) -> list[str]:
    if not outcome.findings:
        where = " --json lists what differs in prose only." if outcome.prose else ""
        return [f"{phrases.headline(outcome)}{where}"]
    step = {
        Audience.BOTH: f"For users of the client: {phrases.client_levels(outcome.findings)}; suggested version step: ",
        Audience.CLIENT: "Suggested version step of the client: ",
    }
    lines = [f"{step[outcome.audience]}{outcome.step}."] if outcome.audience in step else []
    return [*_wrapped(outcome.surface, ""), *lines, phrases.headline(outcome)]


def _section(title: str, lines: Iterable[str]) -> list[str]:
    body = list(lines)
    return [title, *body] if body else []


def _row(label: str, value: str, indent: str = "  ") -> Iterator[str]:
    """Yield *label* and beside it *value*, wrapped; nothing where there is no value."""
    for number, line in enumerate(_wrapped(value, "", WIDTH - _VALUE)):
        yield f"{'' if number else indent + label:<{_VALUE}}{line}"


def _wrapped(text: str, margin: str, width: int = WIDTH) -> list[str]:
    # Names and places stay whole: they are there to be copied.
    return textwrap.wrap(
        text, width, initial_indent=margin, subsequent_indent=margin, break_long_words=False, break_on_hyphens=False
    )

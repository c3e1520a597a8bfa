"""Turns an outcome into what the page shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from generator.base.html_page import Figure
from generator.compare.audience import Audience
from generator.compare.change import Subject
from generator.compare.finding import Finding, Level
from generator.compare.formats import phrases
from generator.compare.html import cause_groups
from generator.compare.html.cards import Cards, tokens
from generator.compare.html.html_values import Choice, ComparedRow, EntryGroup, SectionView, View
from generator.compare.html.reached_operations import Reaches
from generator.compare.outcome import Outcome
from generator.compare.repeated_findings import group_findings

_ARROW = "\N{RIGHTWARDS ARROW}"
_DIRECTIONS = {"request": "requests", "response": "responses", "api": "neither"}


def view(outcome: Outcome) -> View:
    """Return what the page shows of *outcome*."""
    cards = Cards(Reaches())
    groups = tuple(cause_groups.by_level(outcome.findings, cards))
    shown = [group.finding for group in group_findings(outcome.findings)]
    waived = tuple(cards.card(finding, waiver) for finding, waiver in outcome.waived)
    unchecked = tuple(cards.unchecked(outcome.unchecked))
    return View(
        title=phrases.verdict(outcome),
        subtitle=f"{outcome.base} {_ARROW} {outcome.revision}",
        lead=_lead(outcome) + _entries(len(shown), len(outcome.findings)),
        figures=tuple(_figures(outcome)),
        summary=tuple(_summary(outcome)),
        judge=phrases.JUDGE[outcome.audience],
        is_for_both=outcome.audience is Audience.BOTH,
        is_filtered=bool(outcome.hidden or outcome.ignored),
        levels=tuple(_levels(shown, lambda finding: finding.level)),
        clients=tuple(_levels(shown, lambda finding: finding.client)),
        directions=tuple(_directions(shown)),
        operations=tuple(cards.reaches.choices()),
        number=len(shown),
        groups=groups,
        waived=waived,
        unchecked=unchecked,
        source=outcome.style.source,
        sections=(*_prose(outcome), *_sections(outcome)),
        changelog="" if outcome.audience is Audience.CONTRACT else outcome.changelog.strip("\n"),
        remarks=outcome.remarks,
        compared=tuple(_compared(outcome)),
        reached=tuple(cards.reaches.lists()),
    )


def _lead(outcome: Outcome) -> str:
    if outcome.findings and outcome.audience is Audience.CONTRACT:
        return f"Compared: {phrases.scope(outcome)}."
    if outcome.findings and outcome.audience is Audience.CLIENT:
        return f"Suggested step of the client's version: {outcome.step}."
    if outcome.findings:
        clients = phrases.client_levels(outcome.findings)
        return f"For users of the client: {clients}. Suggested step of its version: {outcome.step}."
    if outcome.hidden or outcome.ignored:
        return f"Compared: {phrases.scope(outcome)}. {phrases.aside(outcome)}."
    waived = ", except for what is waived" if outcome.waived else ""
    left = f" {phrases.count(len(outcome.unchecked), 'difference')} cannot be checked." if outcome.unchecked else ""
    return f"Compared: {phrases.scope(outcome)}. Both documents mean the same{waived}.{left}"


def _entries(shown: int, findings: int) -> str:
    """Return why there are fewer entries than findings, if there are."""
    return f" Findings that say the same are one entry: {shown} for {findings}." if shown < findings else ""


def _figures(outcome: Outcome) -> Iterable[Figure]:
    is_both = outcome.audience is Audience.BOTH
    clients = Counter(finding.client for finding in outcome.findings)
    for level, count in _counts(outcome.findings, lambda finding: finding.level):
        note = f"{clients[level]} for users of the client" if is_both and outcome.findings else ""
        yield Figure(count, str(level), note, f"#{level}" if count else "", kind=str(level) if count else "nothing")
    yield _aside_figure(len(outcome.waived), "waived", "#waived")
    yield _aside_figure(len(outcome.unchecked), "not checkable", "#unchecked")
    for section in outcome.sections:
        if section.total:
            changed = len({entry for entries in section.groups.values() for entry in entries})
            link = f"#{section.title}" if changed else ""
            yield Figure(changed, f"{section.title} changed", f"of {section.total}", link)


def _aside_figure(number: int, label: str, href: str) -> Figure:
    return Figure(number, label, "", href if number else "", kind="" if number else "nothing")


def _summary(outcome: Outcome) -> Iterable[tuple[str, str]]:
    yield "Base", outcome.base
    yield "Revision", outcome.revision
    yield "Compared", phrases.scope(outcome)
    levels = phrases.count_levels(finding.level for finding in outcome.findings)
    yield phrases.JUDGE[outcome.audience], levels or "no finding"
    if outcome.audience is Audience.BOTH:
        yield "For users of the client", phrases.client_levels(outcome.findings) or "no finding"
    if outcome.audience is not Audience.CONTRACT:
        yield "Suggested version step", outcome.step
    if outcome.surface:
        yield "Python surface", outcome.surface
    for section in outcome.sections:
        if section.total:
            words = Counter(word for word, _ in phrases.entries(section))
            text = ", ".join(f"{number} {word}" for word, number in words.items()) or "none has changed"
            yield section.title.capitalize(), text
    yield "Not among these", phrases.aside(outcome)


def _counts(findings: Iterable[Finding], level_of: Callable[[Finding], Level]) -> Iterable[tuple[Level, int]]:
    """Yield how many findings have each level, the worst first."""
    counts = Counter(level_of(finding) for finding in findings)
    yield from ((level, counts[level]) for level in reversed(Level))


def _levels(findings: Iterable[Finding], level: Callable[[Finding], Level]) -> Iterable[Choice]:
    yield from (Choice(str(word), str(word), count) for word, count in _counts(findings, level))


def _directions(findings: Iterable[Finding]) -> Iterable[Choice]:
    counts = Counter[str]()
    for finding in findings:
        counts.update(tokens(finding.direction).split())
    yield from (Choice(label, value, counts[value]) for value, label in _DIRECTIONS.items())


def _prose(outcome: Outcome) -> Iterable[SectionView]:
    lines = [f"{what}: {before} {_ARROW} {after}" for what, before, after in phrases.prose_lines(outcome)]
    if lines:
        more = phrases.more_prose(outcome)
        group = EntryGroup("Changed", (*lines, more) if more else tuple(lines))
        yield SectionView("prose", "In prose only", (group,))


def _sections(outcome: Outcome) -> Iterable[SectionView]:
    for section in outcome.sections:
        groups = tuple(
            EntryGroup(word.capitalize(), tuple(phrases.entry_line(entry, _ARROW) for entry in entries))
            for word, entries in section.groups.items()
            if entries
        )
        if groups:
            yield SectionView(section.title, section.title.capitalize(), groups)


def _compared(outcome: Outcome) -> Iterable[ComparedRow]:
    judged = [*outcome.findings, *(finding for finding, _ in outcome.waived)]
    changed = Counter(finding.change.subject for finding in judged)
    unchecked = Counter(item.change.subject for item in outcome.unchecked)
    for subject in Subject:
        row = ComparedRow(
            subject.value.replace("-", " "), outcome.compared.get(subject, 0), changed[subject], unchecked[subject]
        )
        if row.facts or row.changed or row.unchecked:
            yield row

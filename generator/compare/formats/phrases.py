"""The words that all formats share: counts, short values, places."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.base.location import NOWHERE, Mark, is_local, printable
from generator.base.nodes import plain
from generator.base.numerals import count as count
from generator.compare.audience import Audience
from generator.compare.change import Change, ChangeKind, Side, Subject
from generator.compare.excerpts import excerpt_from, excerpt_pair
from generator.compare.finding import Finding, Level
from generator.compare.outcome import ExtraSection, Move, Outcome, Unchecked
from generator.compare.repeated_findings import RepeatedFinding

ABSENT = "not there"
UNFINISHED = "This is not the whole answer: nothing can be built of what upstream publishes; the error says why."
WHOLE = "the API as a whole"
MOST = 10
"""So many of the facts that one file cannot state are named, and of the differences in prose."""


_LONGEST = 72
"""The most characters of a value."""


def before(change: Change) -> str | None:
    """Return the value in the base as one line, of a long one the part that differs; None where there is none."""
    return None if change.action is ChangeKind.ADDED else _values(change)[0]


def after(change: Change) -> str | None:
    """Return the value in the revision as one line, of a long one the part that differs; None where there is none."""
    return None if change.action is ChangeKind.REMOVED else _values(change)[1]


def _values(change: Change) -> tuple[str, str]:
    """Return both values as JSON without control characters."""
    texts = [printable(json.dumps(plain(side.value), ensure_ascii=False)) for side in (change.base, change.revision)]
    if change.action is ChangeKind.CHANGED:
        return excerpt_pair(texts[0], texts[1], _LONGEST)
    return excerpt_from(texts[0], 0, _LONGEST), excerpt_from(texts[1], 0, _LONGEST)


def place(side: Side) -> str:
    """Return file and line of *side*, empty where no file states it."""
    return "" if side.mark == NOWHERE else str(side.mark)


def local_mark(outcome: Outcome, change: Change) -> Mark:
    """Return a place of *change* in a file on this machine, first of the side that annotations belong to."""
    marks = (change.base.mark, change.revision.mark)[:: 1 if outcome.style.points_to_base else -1]
    return next((mark for mark in marks if is_local(mark)), NOWHERE)


def reasons(finding: Finding) -> str:
    """Return why *finding* has its level, and why another one for users of the client."""
    if finding.client == finding.level:
        return finding.why
    return f"{finding.why} It is {finding.client} for users of the client. {finding.client_why}"


def fact(change: Change) -> str:
    """Return what *change* is about in one line, with its place."""
    about = change.subject.value if change.name == change.subject.value else f"{change.subject.value} {change.name}"
    return f"{change.place}: {about}".strip(": ")


def repeats(group: RepeatedFinding) -> str:
    """Return where else *group* is found, and what all of it reaches, as a sentence; empty where it stands alone."""
    reach = count(len(group.finding.change.operations), "operation")
    return f" The same is at {count(len(group.others), 'more place')}; it reaches {reach}." if group.others else ""


def fingerprints(group: RepeatedFinding) -> str:
    """Return the fingerprints by which all findings of *group* are waived."""
    return ", ".join(finding.fingerprint for finding in (group.finding, *group.others))


def others(change: Change) -> tuple[str, ...]:
    """Return the operations that *change* reaches beside the one in its place."""
    return tuple(name for name in change.operations if not f"{change.place} ".startswith(f"{name} "))


def count_levels(levels: Iterable[Level]) -> str:
    """Return how many of each level there are: `2 breaking, 1 risky`."""
    counts = Counter(levels)
    return ", ".join(f"{counts[level]} {level}" for level in sorted(Level, reverse=True) if counts[level])


def verdict(outcome: Outcome) -> str:
    """Return the result in a few words."""
    if not outcome.findings and (outcome.hidden or outcome.ignored or outcome.fault):
        return "No finding"
    if not outcome.findings:
        return outcome.style.same
    counts = count_levels(finding.level for finding in outcome.findings)
    return f"{outcome.style.different}: {counts}"


def headline(outcome: Outcome) -> str:
    """Return the outcome in one line."""
    first = f"{verdict(outcome)}{'' if outcome.findings else f': {scope(outcome)}'}"
    last = f"; {scope(outcome)}" if outcome.findings else ""
    end = f" {UNFINISHED}" if outcome.fault else ""
    return f"{first}; {aside(outcome)}{last}.{end}"


def scope(outcome: Outcome) -> str:
    """Return what was compared: `15 operations, 16 pages`."""
    others = [count(section.total, section.noun) for section in outcome.sections if section.total]
    operations = outcome.compared.get(Subject.OPERATION, 0) - len(outcome.uncompared)
    return ", ".join([count(operations, "operation"), *others])


def aside(outcome: Outcome) -> str:
    """Return how many differences are no findings: `12 not checkable (defaults 9, limits 3), 1 waived`."""
    kinds = Counter(unchecked.kind for unchecked in outcome.unchecked)
    named = f" ({', '.join(f'{kind} {number}' for kind, number in sorted(kinds.items()))})" if kinds else ""
    others = {
        "waived": len(outcome.waived),
        "ignored": len(outcome.ignored),
        "not shown": outcome.hidden,
        "in prose only": len(outcome.prose),
    }
    counts = [f"{number} {name}" for name, number in others.items() if number]
    if outcome.uncompared:
        counts.append(f"{count(len(outcome.uncompared), 'operation')} not compared")
    return ", ".join([f"{len(outcome.unchecked)} not checkable{named}", *counts])


def prose_lines(outcome: Outcome) -> Iterator[tuple[str, str, str]]:
    """Yield what the first differences in prose are in, and their values before and after."""
    for change in outcome.prose[:MOST]:
        about = change.name or change.subject.value
        yield f"{change.place or WHOLE}: {about}", before(change) or ABSENT, after(change) or ABSENT


def more_prose(outcome: Outcome) -> str:
    """Return how many differences in prose there are beyond those lines, empty where there are none."""
    left = len(outcome.prose) - MOST
    return f"... and {left} more: --json has all" if left > 0 else ""


def entries(section: ExtraSection) -> Iterator[tuple[str, str]]:
    """Yield each entry of *section* as one line, after the word for what happened to it."""
    for word, group in section.groups.items():
        yield from ((word, entry_line(entry)) for entry in group)


def entry_line(entry: str | Move, arrow: str = "->") -> str:
    """Return *entry* as one line."""
    return f"{entry.before} {arrow} {entry.after}" if isinstance(entry, Move) else entry


def by_kind(unchecked: Iterable[Unchecked]) -> dict[tuple[str, str], list[Unchecked]]:
    """Return what was not checkable, by the kind of fact and the file that cannot state it, sorted."""
    groups: dict[tuple[str, str], list[Unchecked]] = {}
    for item in sorted(unchecked, key=lambda item: (item.kind, item.source, fact(item.change))):
        groups.setdefault((item.kind, item.source), []).append(item)
    return groups


def harmless(line: str) -> str:
    """Return *line* without control characters, and so that no runner of workflows takes it for a command."""
    line = printable(line)
    text = line.lstrip()
    return f"{line[: len(line) - len(text)]}\\{text}" if text.startswith("::") else line


def client_levels(findings: Iterable[Finding]) -> str:
    """Return how many findings there are of each level for users of the client."""
    return count_levels(finding.client for finding in findings)


JUDGE = {Audience.CONTRACT: "By the contract", Audience.CLIENT: "For users of the client"}
JUDGE[Audience.BOTH] = JUDGE[Audience.CONTRACT]
"""Whose levels come first in a report."""

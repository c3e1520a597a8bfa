"""What every format says in the same words: counts, short values, places."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.base.location import NOWHERE, printable
from generator.base.nodes import Json, plain
from generator.compare.change import Change, ChangeKind, Side, Subject
from generator.compare.finding import Finding, Level
from generator.compare.outcome import Outcome, Unchecked

ABSENT = "not there"
WHOLE = "the API as a whole"
MOST = 10
"""Facts named of those that one page cannot tell."""


def count(number: int, noun: str) -> str:
    """Return *number* with *noun*, plural where it is not one."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def brief(value: Json, limit: int = 72) -> str:
    """Return *value* as one line of JSON that steers no terminal, cut after *limit* characters."""
    text = printable(json.dumps(plain(value), ensure_ascii=False))
    return text if len(text) <= limit else text[: limit - 1] + "…"


def before(change: Change) -> str | None:
    """Return what the base has in one line, None where it has nothing."""
    return None if change.action is ChangeKind.ADDED else brief(change.base.value)


def after(change: Change) -> str | None:
    """Return what the revision has in one line, None where it has nothing."""
    return None if change.action is ChangeKind.REMOVED else brief(change.revision.value)


def place(side: Side) -> str:
    """Return file and line of *side*, empty where no file states it."""
    return "" if side.mark == NOWHERE else str(side.mark)


def fact(change: Change) -> str:
    """Return what *change* is about in one line, with its place."""
    about = change.subject.value if change.name == change.subject.value else f"{change.subject.value} {change.name}"
    return f"{change.place}: {about}".strip(": ")


def others(change: Change) -> tuple[str, ...]:
    """Return the operations that *change* reaches beside the one in its place."""
    return tuple(name for name in change.operations if not f"{change.place} ".startswith(f"{name} "))


def levels(found: Iterable[Level]) -> str:
    """Return how many of each level there are: `2 breaking, 1 risky`."""
    counts = Counter(found)
    return ", ".join(f"{counts[level]} {level}" for level in sorted(Level, reverse=True) if counts[level])


def verdict(outcome: Outcome) -> str:
    """Return the answer in a few words."""
    if not outcome.findings:
        return "No drift" if outcome.is_drift else "No difference"
    return f"{'Drift' if outcome.is_drift else 'Different'}: {levels(finding.level for finding in outcome.findings)}"


def headline(outcome: Outcome) -> str:
    """Return the outcome in one line."""
    first = f"{verdict(outcome)}{'' if outcome.findings else f': {scope(outcome)}'}"
    last = f"; {scope(outcome)}" if outcome.findings else ""
    return f"{first}; {aside(outcome)}{last}."


def scope(outcome: Outcome) -> str:
    """Return what was compared: `15 operations, 16 pages`."""
    pages = [count(outcome.pages.total, "page")] if outcome.pages.total else []
    return ", ".join([count(outcome.compared.get(Subject.OPERATION, 0), "operation"), *pages])


def aside(outcome: Outcome) -> str:
    """Return how much is no finding: `12 not checkable (defaults 9, limits 3), 1 waived, 4 in prose only`."""
    kinds = Counter(each.loss for each in outcome.unchecked)
    named = f" ({', '.join(f'{kind} {number}' for kind, number in sorted(kinds.items()))})" if kinds else ""
    waived = [f"{len(outcome.waived)} waived"] if outcome.waived else []
    prose = [f"{len(outcome.prose)} in prose only"] if outcome.prose else []
    return ", ".join([f"{len(outcome.unchecked)} not checkable{named}", *waived, *prose])


def news(outcome: Outcome) -> Iterator[tuple[str, str]]:
    """Yield what happened to each page: a word and the page."""
    pages = outcome.pages
    for word, names in (("changed", pages.changed), ("new", pages.new), ("gone", pages.gone)):
        yield from ((word, name) for name in names)
    yield from (("moved", f"{old} -> {new}") for old, new in pages.moved)


def by_loss(unchecked: Iterable[Unchecked]) -> dict[tuple[str, str], list[Unchecked]]:
    """Return what was not checkable, by kind of loss and the page that cannot tell, sorted."""
    found: dict[tuple[str, str], list[Unchecked]] = {}
    for each in sorted(unchecked, key=lambda one: (one.loss, one.page, fact(one.change))):
        found.setdefault((each.loss, each.page), []).append(each)
    return found


def harmless(line: str) -> str:
    """Return *line* so that it steers no terminal, and is no command to a runner of workflows that logs it."""
    line = printable(line)
    text = line.lstrip()
    return f"{line[: len(line) - len(text)]}\\{text}" if text.startswith(("::", "##[")) else line


def client_levels(findings: Iterable[Finding]) -> str:
    """Return how many findings there are of each level for users of the client."""
    return levels(finding.client for finding in findings)

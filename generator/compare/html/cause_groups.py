"""Findings by their level, and within it by their cause: the rule that gave them, with all that it reaches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from generator.base.numerals import count
from generator.compare.finding import Finding, Level
from generator.compare.html.cards import Cards
from generator.compare.html.html_values import Cause, FindingGroup
from generator.compare.repeated_findings import RepeatedFinding, group_findings
from generator.compare.rules.rule_registry import BY_ID

FIRST = 20
"""The most findings of one cause that are shown before one asks for the others."""
OPEN = 40
"""Causes are open from the start while they have no more findings than this together; the first always is."""


def by_level(findings: Iterable[Finding], cards: Cards) -> Iterator[FindingGroup]:
    """Yield *findings* by their level, the worst first, and within it the cause that reaches most operations first."""
    listed = group_findings(findings)
    shown = 0
    for level in reversed(Level):
        causes: list[Cause] = []
        for cause in _causes([one for one in listed if one.finding.level is level], cards):
            is_open = not shown or shown + len(cause.cards) <= OPEN
            shown += len(cause.cards)
            causes.append(evolve(cause, is_open=is_open))
        if causes:
            yield FindingGroup(str(level), tuple(causes))


def _causes(listed: list[RepeatedFinding], cards: Cards) -> list[Cause]:
    rules: dict[str, list[RepeatedFinding]] = {}
    for one in listed:
        rules.setdefault(one.finding.id, []).append(one)
    return [_cause(id, rules[id], cards) for id in sorted(rules, key=lambda id: (-len(_reached(rules[id])), id))]


def _cause(id: str, listed: list[RepeatedFinding], cards: Cards) -> Cause:
    reached = _reached(listed)
    made = tuple(cards.card_of(one) for one in listed)
    return Cause(
        id=f"{listed[0].finding.level}-{id}",
        title=id.replace("-", " ").capitalize(),
        text=BY_ID[id].sentence if id in BY_ID else "",
        reach=f"in {count(len(reached), 'operation')}" if reached else "",
        is_open=False,
        cards=made[:FIRST],
        more=made[FIRST:],
    )


def _reached(listed: Iterable[RepeatedFinding]) -> set[str]:
    return {name for one in listed for name in one.finding.change.operations}

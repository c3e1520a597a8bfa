"""Changes -> findings: the rules of each direction, and the worse of the two."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve

from generator.base.extensions import SUNSET
from generator.compare.change import Change, ChangeKind, Direction, Subject
from generator.compare.finding import Finding, Level
from generator.compare.rules import api_rules, keyword_rules, unreadable_rules, unused_rules
from generator.compare.rules.fingerprints import fingerprints
from generator.compare.rules.removal_policy import NO_DAY, RemovalPolicy
from generator.compare.rules.rule import Kind, Rule
from generator.compare.rules.rule_registry import RULES
from generator.compare.rules.verdict import Verdict

_BY_KIND: Mapping[Kind, Rule] = {rule.kind: rule for rule in RULES}


def judge(changes: Iterable[Change], policy: RemovalPolicy = NO_DAY) -> tuple[Finding, ...]:
    """Return what *changes* do to callers, the worst first, then by place; *policy* knows of last days.

    Prose, and extensions that nobody here reads, are no findings: callers do not rely on them.
    """
    judged = sorted(
        (
            policy.dated(change)
            for change in changes
            if change.subject is not Subject.DESCRIPTION and not keyword_rules.is_idle(change)
        ),
        key=lambda change: (change.place, change.subject.value, change.name, change.action.value),
    )
    pairs = zip(judged, fingerprints(judged), strict=True)
    return tuple(sorted((_finding(change, name) for change, name in pairs), key=lambda finding: -finding.level))


def verdicts(change: Change) -> dict[Direction, tuple[Rule, Verdict]]:
    """Return the rule for *change* and its verdict, for each direction that it has."""
    rules = _rules(change)
    met = {way: change.met_in(way) for way in rules}
    return {way: (rule, _at_its_place(rule.judge(met[way]), met[way], way)) for way, rule in rules.items()}


def _rules(change: Change) -> dict[Direction, Rule]:
    """Return the rule for *change*, for each direction that it has."""
    if unreadable_rules.is_unreadable(change):
        return {Direction.NONE: unreadable_rules.UNREADABLE}
    if unused_rules.is_unused(change):
        return {Direction.NONE: unused_rules.UNUSED}
    directions = [way for way in (Direction.REQUEST, Direction.RESPONSE) if way in change.direction]
    return {way: _BY_KIND[change.subject, _action(change), way] for way in directions or [Direction.NONE]}


def _at_its_place(verdict: Verdict, change: Change, direction: Direction) -> Verdict:
    """Return *verdict* for the place of *change*: the client receives no call, and reads no body of an error."""
    if change.facts.get("webhook"):
        is_harmless = verdict.level is Level.COMPATIBLE
        return evolve(verdict, client=Level.COMPATIBLE, client_why="" if is_harmless else api_rules.NO_WEBHOOKS)
    is_body = change.subject is not Subject.STATUS and change.facts.get("part") in _BODIES
    if direction is Direction.RESPONSE and is_body and change.facts.get("succeeds") is False:
        if verdict.client is verdict.level and not verdict.client_why:
            return verdict
        return evolve(verdict, client=verdict.level, client_why=_RAW)
    return verdict


_BODIES = frozenset({"body", "property", "items", "variant"})
_RAW = "The client passes the body of an error on without reading it."


def _action(change: Change) -> ChangeKind:
    """Return what happened, as rules see it: a last day that is new or gone is another last day."""
    return ChangeKind.CHANGED if change.subject is Subject.DEPRECATION and change.name == SUNSET else change.action


def _finding(change: Change, fingerprint: str) -> Finding:
    """Return what *change* does in the direction in which it is worse, with what differs in the other one."""
    by = verdicts(change)
    worst, *others = sorted(by, key=lambda way: (-by[way][1].level, -by[way][1].client, way.value))
    rule, verdict = by[worst]
    met = change.met_in(worst)
    why, client, client_why = verdict.why, verdict.client, verdict.client_why
    for other in others:
        second = by[other][1]
        if second.level != verdict.level:
            why += f" It is {second.level} in the {other}: {_continued(second.why)}"
        if second.client > client:
            client, client_why = second.client, second.client_why or second.why
    return Finding(
        id=rule.id,
        level=verdict.level,
        client=client,
        direction=worst,
        message=rule.message(met),
        why=why,
        client_why=client_why,
        fingerprint=fingerprint,
        change=met,
    )


def _continued(sentence: str) -> str:
    """Return *sentence* as it follows a colon."""
    return sentence[:1].lower() + sentence[1:]

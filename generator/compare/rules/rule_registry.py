"""Every rule as data: what it is about, and the levels that it can give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import frozen

from generator.compare.finding import Level
from generator.compare.rules.judgement import ALL_RULES
from generator.compare.rules.rule import Rule

BY_ID: Mapping[str, Rule] = MappingProxyType({rule.id: rule for rule in ALL_RULES})

NOTES = (
    "Where the change decides, a rule has several levels.",
    "A finding about requests and responses alike has the worse level of the two rules.",
    "The client passes the body of an error on without reading it: its users have the level by the contract there.",
    "The client receives no webhooks and no callbacks: nothing there is worse than compatible for its users.",
)
"""What the levels of the rules do not show."""


@frozen
class RuleLevels:
    """The levels that a rule can give, the worst first."""

    contract: tuple[Level, ...]
    client: tuple[Level, ...]
    """For users of the generated client, but not in the body of an error."""


def levels(rule: Rule) -> RuleLevels:
    """Return the levels that *rule* can give."""
    verdicts = rule.verdicts()
    return RuleLevels(_ordered(verdict.level for verdict in verdicts), _ordered(verdict.client for verdict in verdicts))


def _ordered(levels: Iterable[Level]) -> tuple[Level, ...]:
    return tuple(sorted(set(levels), reverse=True))

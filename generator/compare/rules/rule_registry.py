"""The list of all rules, with the levels that they can give; the rules stand in the modules beside it.

CONTRIBUTING, "Add a drift rule", has the steps for another one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import frozen

from generator.base.errors import DriftError
from generator.base.location import Mark
from generator.base.program import COMMAND
from generator.base.suggestions import with_suggestion
from generator.compare.finding import Level
from generator.compare.rules import (
    api_rules,
    deprecation_rules,
    enum_rules,
    exchange_rules,
    keyword_rules,
    limit_rules,
    property_rules,
    response_rules,
    type_rules,
    union_rules,
    unreadable_rules,
    unused_rules,
)
from generator.compare.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *api_rules.RULES,
    *exchange_rules.RULES,
    *response_rules.RULES,
    *property_rules.RULES,
    *type_rules.RULES,
    *enum_rules.RULES,
    *union_rules.RULES,
    *limit_rules.RULES,
    *deprecation_rules.RULES,
    *keyword_rules.RULES,
)
"""Every rule: one for each kind of change."""

ALL_RULES: tuple[Rule, ...] = (*RULES, unused_rules.UNUSED, unreadable_rules.UNREADABLE)
"""With those that stand beside the kinds."""

BY_ID: Mapping[str, Rule] = MappingProxyType({rule.id: rule for rule in ALL_RULES})

NOTES = (
    "Where the change decides, a rule has several levels.",
    "A finding about requests and responses alike has the worse level of the two rules.",
    "The client passes the body of an error on without reading it: its users have the level by the contract there.",
    "The client has no methods for webhooks and callbacks; it reads events as they come: never worse than compatible.",
)
"""What the levels of the rules do not show."""


def check_id(id: str, where: Mark) -> None:
    """Raise `DriftError` with the place *where* it stands unless *id* is that of a rule."""
    if id not in BY_ID:
        next = with_suggestion(f"`{COMMAND} rules` lists them.", id, BY_ID)
        raise DriftError(f"there is no rule `{id}`", where=where, next=next)


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

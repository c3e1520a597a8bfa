"""Rules on listed values and on defaults."""

from __future__ import annotations

import json

from generator.base.nodes import Json
from generator.compare.change import Change, Subject
from generator.compare.rules.rule import Rule, added, changed, removed, ruling
from generator.compare.rules.verdict import both, breaking, compatible, fact, fact_is, risky, when


def _had_enum(change: Change) -> bool:
    """Whether the client has an enum for the values: several, all of them text."""
    values: list[Json] = change.facts.get("values") or []
    return len(values) > 1 and all(isinstance(value, str) for value in values)


def _was_const(change: Change) -> bool:
    """Whether there was only one value."""
    return len(change.facts.get("values") or []) == 1


def _is_text(change: Change) -> bool:
    return isinstance(json.loads(change.name), str)


_STILL_ACCEPTED = "Every value that was accepted still is."
_NO_ENUM = breaking("Code that names a member fails, as the client has no enum for it any more.")
_ALWAYS_SAME = "Callers rely on a value that is always the same."
_OTHERS = "Callers that distinguish the listed values get others."
_PLAIN_TEXT = "The client gives an unknown value as plain text"
_AS_IT_CAME = "The client gives an unknown value as it came"

ENUMS = (
    *added(
        Subject.ENUM,
        "became-enum",
        "{thing} has only these values now: {values}",
        request=ruling(
            "A request may hold only the listed values.",
            breaking("Any other value was accepted and is refused."),
        ),
        response=ruling(
            "A response holds only the listed values.",
            compatible("Callers that are ready for any value are ready for these."),
        ),
    ),
    *removed(
        Subject.ENUM,
        "enum-removed",
        "{thing} may have any value now, and had only {values}",
        request=ruling(
            "A request may hold any value.",
            when(_had_enum, compatible(_STILL_ACCEPTED, client=_NO_ENUM)),
            compatible(_STILL_ACCEPTED),
        ),
        response=ruling(
            "A response may hold any value, which is breaking where there was only one, and else risky.",
            when(_was_const, breaking(_ALWAYS_SAME, client=compatible(f"{_AS_IT_CAME}."))),
            when(_had_enum, risky(_OTHERS, client=_NO_ENUM)),
            risky(_OTHERS, client=compatible(f"{_AS_IT_CAME}.")),
        ),
    ),
)

_UNKNOWN = "Callers that distinguish the values get one that they do not know."
_NEVER_SEEN = "Callers that know the value never get it."
_OLD_VALUE = "but code that compares it with the old one no longer finds it."

VALUES = (
    *added(
        Subject.ENUM_VALUE,
        "enum-value-added",
        "value {name} of {thing} is new",
        request=ruling("A request may hold one more value.", compatible(_STILL_ACCEPTED)),
        response=ruling(
            "A response may hold one more value, which is breaking where there was only one, and else risky.",
            when(
                both(fact("const_before"), _is_text),
                breaking(_ALWAYS_SAME, client=compatible(f"{_PLAIN_TEXT}.")),
            ),
            when(fact("const_before"), breaking(_ALWAYS_SAME, client=compatible(f"{_AS_IT_CAME}."))),
            when(_is_text, risky(_UNKNOWN, client=compatible(f"{_PLAIN_TEXT}."))),
            risky(_UNKNOWN, client=compatible(f"{_AS_IT_CAME}.")),
        ),
    ),
    *removed(
        Subject.ENUM_VALUE,
        "enum-value-removed",
        "value {name} of {thing} is gone",
        request=ruling("A request may no longer hold a value.", breaking("A request that holds the value is refused.")),
        response=ruling(
            "A response no longer holds a value.",
            when(
                _is_text,
                compatible(_NEVER_SEEN, client=breaking("Code that names its member of the enum fails.")),
            ),
            compatible(_NEVER_SEEN),
        ),
    ),
    *changed(
        Subject.ENUM_VALUE,
        "const-changed",
        "the only value of {thing} was {before} and is {after} now",
        request=ruling(
            "A request must hold another value than the only one before.",
            breaking("A request that holds the old value is refused."),
        ),
        response=ruling(
            "A response holds another value than the only one before.",
            when(_is_text, breaking(_ALWAYS_SAME, client=risky(f"{_PLAIN_TEXT}, {_OLD_VALUE}"))),
            breaking(_ALWAYS_SAME, client=risky(f"{_AS_IT_CAME}, {_OLD_VALUE}")),
        ),
    ),
)


def _was_null(change: Change) -> bool:
    return change.base.value is None


_NOT_SENT = "The client sends no defaults, so that the default of the server applies."
_COMPLETE = compatible("A response states what it holds, whatever a default is.")

DEFAULTS = (
    *added(
        Subject.DEFAULT,
        "default-added",
        "{thing} has the default {after} now",
        request=ruling(
            "A request has a default for what it leaves out.",
            compatible("The document states what it did not: what applies where the value is left out."),
        ),
        response=ruling("A response has a default.", _COMPLETE),
    ),
    *removed(
        Subject.DEFAULT,
        "default-removed",
        "{thing} no longer has the default {before}",
        request=ruling(
            "A request has no default any more for what it leaves out: compatible where it was null, else risky.",
            when(_was_null, compatible("Null, as a default, is mostly said of what has none.")),
            risky("The document no longer states what a request means that leaves it out."),
        ),
        response=ruling("A response has no default any more.", _COMPLETE),
    ),
    *changed(
        Subject.DEFAULT,
        "default-changed",
        "the default of {thing} was {before} and is {after} now",
        request=ruling(
            "A request has another default: breaking for a parameter, risky for a property, and else compatible.",
            when(
                fact_is("part", "parameter"),
                breaking("A call that leaves it out asks for something else.", client=breaking(_NOT_SENT)),
            ),
            when(
                fact_is("part", "property"),
                risky(
                    "A request that leaves it out is accepted as before, but means something else.",
                    client=risky(_NOT_SENT),
                ),
            ),
            compatible("Only a whole value can be left out here, and then nothing is filled in."),
        ),
        response=ruling("A response has another default.", _COMPLETE),
    ),
)

RULES: tuple[Rule, ...] = ENUMS + VALUES + DEFAULTS

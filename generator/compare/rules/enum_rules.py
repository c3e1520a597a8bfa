"""Rules on listed values and on defaults."""

from __future__ import annotations

import json

from generator.base.nodes import Json
from generator.compare.change import Change, Subject
from generator.compare.rules.rule import (
    ADDED,
    BREAKING,
    CHANGED,
    COMPATIBLE,
    REMOVED,
    REQUEST,
    RESPONSE,
    RISKY,
    Rule,
    Verdict,
    alike,
    rules,
)
from generator.compare.rules.vocabulary import code, fact, listed, quoted, thing

_NO_ENUM = "code that names a member fails: the client has no enum for it any more"
_NO_MEMBER = "code that names its member of the enum fails"
_STAYS_TEXT = "the client gives a value that it does not know as plain text"
_STAYS = "the client gives a value that it does not know as it came"


def _is_enum(values: list[Json]) -> bool:
    """Whether the client has an enum for *values*: several, all of them text."""
    return len(values) > 1 and all(isinstance(value, str) for value in values)


def _values(change: Change) -> list[Json]:
    found: list[Json] = fact(change, "values") or []
    return found


def _became_enum(change: Change) -> str:
    return f"{thing(change)} has only these values now: {listed([quoted(value) for value in _values(change)])}"


def _became_open(change: Change) -> str:
    return f"{thing(change)} may have any value now, and had only {listed([quoted(v) for v in _values(change)])}"


def _judge_enum_sent(_: Change) -> Verdict:
    return alike(BREAKING, "any other value was taken and is refused")


def _judge_open_sent(change: Change) -> Verdict:
    why = "the values that were taken still are"
    return Verdict(COMPATIBLE, why, BREAKING, _NO_ENUM) if _is_enum(_values(change)) else alike(COMPATIBLE, why)


def _judge_enum_got(_: Change) -> Verdict:
    return alike(COMPATIBLE, "callers that are ready for any value are ready for these")


def _judge_open_got(change: Change) -> Verdict:
    why = "callers that tell the listed values apart meet others"
    if _is_enum(_values(change)):
        return Verdict(RISKY, why, BREAKING, _NO_ENUM)
    return Verdict(RISKY, why, COMPATIBLE, _STAYS)


ENUMS = (
    *rules(
        Subject.ENUM,
        REQUEST,
        (ADDED, "became-enum", "Requests may hold only listed values; breaking.", _became_enum, _judge_enum_sent),
        (REMOVED, "enum-removed", "Requests may hold any value; compatible.", _became_open, _judge_open_sent),
    ),
    *rules(
        Subject.ENUM,
        RESPONSE,
        (ADDED, "became-enum", "Responses hold only listed values; compatible.", _became_enum, _judge_enum_got),
        (REMOVED, "enum-removed", "Responses may hold any value; risky.", _became_open, _judge_open_got),
    ),
)


def _value_added(change: Change) -> str:
    return f"value {code(change.name)} of {thing(change)} is new"


def _value_removed(change: Change) -> str:
    return f"value {code(change.name)} of {thing(change)} is gone"


def _value_changed(change: Change) -> str:
    return f"the only value of {thing(change)} was {code(change.name)} and is {quoted(change.revision.value)} now"


def _is_text(change: Change) -> bool:
    return isinstance(json.loads(change.name), str)


def _judge_value_taken(_: Change) -> Verdict:
    return alike(COMPATIBLE, "the values that were taken still are")


def _judge_value_refused(_: Change) -> Verdict:
    return alike(BREAKING, "a request that holds it is refused")


def _judge_value_comes(change: Change) -> Verdict:
    stays = _STAYS_TEXT if _is_text(change) else _STAYS
    if fact(change, "const_before"):
        return Verdict(BREAKING, "callers were told that the value is always the same", COMPATIBLE, stays)
    return Verdict(RISKY, "callers that tell the values apart meet one that they do not know", COMPATIBLE, stays)


def _judge_value_gone(change: Change) -> Verdict:
    why = "callers that know it never see it"
    return Verdict(COMPATIBLE, why, BREAKING, _NO_MEMBER) if _is_text(change) else alike(COMPATIBLE, why)


def _judge_other_sent(_: Change) -> Verdict:
    return alike(BREAKING, "requests hold the value that is refused now")


def _judge_other_got(change: Change) -> Verdict:
    stays = _STAYS_TEXT if _is_text(change) else _STAYS
    why = "callers were told that the value is always the same"
    return Verdict(BREAKING, why, RISKY, f"{stays}, but code compares with the old one")


VALUES = (
    *rules(
        Subject.ENUM_VALUE,
        REQUEST,
        (ADDED, "enum-value-added", "Requests may hold one more value; compatible.", _value_added, _judge_value_taken),
        (REMOVED, "enum-value-removed", "A value is no longer taken; breaking.", _value_removed, _judge_value_refused),
        (CHANGED, "const-changed", "The only value taken is another one; breaking.", _value_changed, _judge_other_sent),
    ),
    *rules(
        Subject.ENUM_VALUE,
        RESPONSE,
        (
            ADDED,
            "enum-value-added",
            "Responses may hold one more value; risky, as lists of values grow, but breaking where there was only one.",
            _value_added,
            _judge_value_comes,
        ),
        (REMOVED, "enum-value-removed", "A value never comes any more; compatible.", _value_removed, _judge_value_gone),
        (CHANGED, "const-changed", "The only value is another one; breaking.", _value_changed, _judge_other_got),
    ),
)


def _default_added(change: Change) -> str:
    return f"{thing(change)} has the default {quoted(change.revision.value)} now"


def _default_removed(change: Change) -> str:
    return f"{thing(change)} no longer has the default {quoted(change.base.value)}"


def _default_changed(change: Change) -> str:
    return f"the default of {thing(change)} was {quoted(change.base.value)} and is {quoted(change.revision.value)} now"


_NOT_SENT = "the client sends no defaults, so the server's counts"


def _judge_default_added(_: Change) -> Verdict:
    return alike(COMPATIBLE, "it says what it means to leave it out, which nothing said before")


def _judge_default_removed(_: Change) -> Verdict:
    return alike(RISKY, "nothing says any more what a request that leaves it out means")


def _judge_default_changed(change: Change) -> Verdict:
    if fact(change, "part") == "parameter":
        why = "a call that leaves it out asks for something else now"
        return Verdict(BREAKING, why, BREAKING, _NOT_SENT)
    if fact(change, "part") == "property":
        why = "a request that leaves it out is taken as before, but means something else"
        return Verdict(RISKY, why, RISKY, _NOT_SENT)
    return alike(COMPATIBLE, "only a whole value can be left out here, and then there is nothing to fill in")


def _judge_default_got(_: Change) -> Verdict:
    return alike(COMPATIBLE, "a response says what it holds, whatever a default is")


_DEFAULT_SAYS = {
    ADDED: "A default for what requests leave out; compatible.",
    REMOVED: "No default any more for what requests leave out; risky.",
    CHANGED: "Another default; breaking for a parameter, risky for a property, compatible for a whole body or item.",
}

DEFAULTS = (
    *rules(
        Subject.DEFAULT,
        REQUEST,
        (ADDED, "default-added", _DEFAULT_SAYS[ADDED], _default_added, _judge_default_added),
        (REMOVED, "default-removed", _DEFAULT_SAYS[REMOVED], _default_removed, _judge_default_removed),
        (CHANGED, "default-changed", _DEFAULT_SAYS[CHANGED], _default_changed, _judge_default_changed),
    ),
    *rules(
        Subject.DEFAULT,
        RESPONSE,
        (ADDED, "default-added", "A default in responses; compatible.", _default_added, _judge_default_got),
        (REMOVED, "default-removed", "No default in responses; compatible.", _default_removed, _judge_default_got),
        (CHANGED, "default-changed", "Another default in responses; compatible.", _default_changed, _judge_default_got),
    ),
)

RULES: tuple[Rule, ...] = ENUMS + VALUES + DEFAULTS

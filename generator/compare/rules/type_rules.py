"""Rules on single values: JSON type, format, null."""

from __future__ import annotations

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
from generator.compare.rules.vocabulary import code, fact, kinds, thing

_DECODE = "the client in use raises DecodeError for another JSON type than it knows"


def _type(change: Change) -> str:
    before, after = kinds(fact(change, "types_before")), kinds(fact(change, "types_after"))
    return f"{thing(change)} was {before} and is {after} now"


def within(inner: Json, outer: Json) -> bool:
    """Whether every value of the JSON types *inner* is one of the types *outer*; None stands for all types."""
    if outer is None:
        return True
    allowed = {*outer, "integer"} if "number" in outer else {*outer}
    return inner is not None and {*inner} <= allowed


def _judge_type_sent(change: Change) -> Verdict:
    before, after = fact(change, "types_before"), fact(change, "types_after")
    if within(before, after) and not fact(change, "union"):
        return alike(COMPATIBLE, "whatever was sent is still taken")
    if fact(change, "in") and after == ["string"]:
        return alike(RISKY, "outside of a body every value is text anyway, but may be held to another form")
    return alike(BREAKING, "values that were taken are refused")


def _judge_type_got(change: Change) -> Verdict:
    before, after = fact(change, "types_before"), fact(change, "types_after")
    if within(after, before) and not fact(change, "union"):
        return alike(COMPATIBLE, "whatever comes is what callers were told to expect")
    why = "callers get values that they were told never to expect"
    if before is not None and len(before) > 1 and not fact(change, "union"):
        return Verdict(BREAKING, why, COMPATIBLE, "the client hands over a value of several types as it came")
    return Verdict(BREAKING, why, BREAKING, _DECODE)


_TYPE_SENT = "is compatible where all that was sent is still taken, risky for text in a URL or header, else breaking."
_TYPE_GOT = "is compatible where callers expected all that may come, else breaking."

TYPES = (
    *rules(
        Subject.TYPE,
        REQUEST,
        (ADDED, "type-added", f"A type where requests had none {_TYPE_SENT}", _type, _judge_type_sent),
        (REMOVED, "type-removed", f"No type where requests had one {_TYPE_SENT}", _type, _judge_type_sent),
        (CHANGED, "type-changed", f"Another JSON type in requests {_TYPE_SENT}", _type, _judge_type_sent),
    ),
    *rules(
        Subject.TYPE,
        RESPONSE,
        (ADDED, "type-added", f"A type where responses had none {_TYPE_GOT}", _type, _judge_type_got),
        (REMOVED, "type-removed", f"No type where responses had one {_TYPE_GOT}", _type, _judge_type_got),
        (CHANGED, "type-changed", f"Another JSON type in responses {_TYPE_GOT}", _type, _judge_type_got),
    ),
)

_PYTHON = {"date-time": "datetime", "date": "date", "binary": "a file"}
"""Formats that the client reads as something else than text."""


def _format_added(change: Change) -> str:
    return f"{thing(change)} has the format {code(str(change.revision.value))} now"


def _format_removed(change: Change) -> str:
    return f"{thing(change)} no longer has the format {code(str(change.base.value))}"


def _format_changed(change: Change) -> str:
    before, after = code(str(change.base.value)), code(str(change.revision.value))
    return f"the format of {thing(change)} was {before} and is {after} now"


def _judge_format(change: Change, strict: str, loose: str) -> Verdict:
    before, after = (_PYTHON.get(str(side.value), "") for side in (change.base, change.revision))
    why = loose if change.revision.value is None else strict
    if before != after:
        kind = f"the client has {after or 'plain text'} where it had {before or 'plain text'}"
        return Verdict(RISKY, why, BREAKING, kind)
    return Verdict(RISKY, why, COMPATIBLE, "the client takes no notice of this format")


def _judge_format_sent(change: Change) -> Verdict:
    strict = "a server that checks formats refuses what it took"
    return _judge_format(change, strict, "the server may read the value in another way from now on")


def _judge_format_got(change: Change) -> Verdict:
    strict = "a caller that reads values by their format reads another one"
    return _judge_format(change, strict, "a caller that reads values by their format may fail")


FORMATS = tuple(
    rule
    for direction, judge in ((REQUEST, _judge_format_sent), (RESPONSE, _judge_format_got))
    for rule in rules(
        Subject.FORMAT,
        direction,
        (ADDED, "format-added", "A format where none was; risky, as few check formats.", _format_added, judge),
        (REMOVED, "format-removed", "No format where one was; risky, as few check formats.", _format_removed, judge),
        (CHANGED, "format-changed", "Another format; risky, as few check formats.", _format_changed, judge),
    )
)


def _nullable(change: Change) -> str:
    return f"{thing(change)} may be null now"


def _not_nullable(change: Change) -> str:
    return f"{thing(change)} may no longer be null"


def _judge_null_taken(_: Change) -> Verdict:
    return alike(COMPATIBLE, "requests without null stay good")


def _judge_null_refused(_: Change) -> Verdict:
    return alike(BREAKING, "a request that has null there is refused")


def _judge_null_comes(change: Change) -> Verdict:
    why = "callers were told that null never comes"
    if fact(change, "part") == "header":
        return Verdict(BREAKING, why, COMPATIBLE, "the client hands headers over as they came")
    if fact(change, "optional"):
        return Verdict(BREAKING, why, COMPATIBLE, "the client gives None for null in any optional property")
    return Verdict(BREAKING, why, BREAKING, "the client in use raises DecodeError for the whole answer")


def _judge_null_gone(_: Change) -> Verdict:
    return alike(COMPATIBLE, "callers that are ready for null never see it")


NULLS = (
    *rules(
        Subject.NULLABILITY,
        REQUEST,
        (ADDED, "became-nullable", "Requests may hold null; compatible.", _nullable, _judge_null_taken),
        (REMOVED, "became-not-nullable", "Requests must not hold null; breaking.", _not_nullable, _judge_null_refused),
    ),
    *rules(
        Subject.NULLABILITY,
        RESPONSE,
        (ADDED, "became-nullable", "Responses may hold null; breaking.", _nullable, _judge_null_comes),
        (REMOVED, "became-not-nullable", "Responses never hold null; compatible.", _not_nullable, _judge_null_gone),
    ),
)

RULES: tuple[Rule, ...] = TYPES + FORMATS + NULLS

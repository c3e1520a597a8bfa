"""Rules on keywords that have no subject of their own: what we know of some, and that we know nothing of the others."""

from __future__ import annotations

from types import MappingProxyType

from generator.base import extensions
from generator.base.nodes import Json, is_list, is_object
from generator.compare.change import Change, ChangeKind, Subject
from generator.compare.rules.limit_rules import judge_got, judge_sent, tighter
from generator.compare.rules.rule import (
    ADDED,
    API,
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
from generator.compare.rules.vocabulary import code, fact, quoted, thing

CONSTRAINTS = frozenset(
    {
        *("not", "if", "then", "else", "contains", "propertyNames", "dependentRequired", "dependentSchemas"),
        *("patternProperties", "unevaluatedItems", "unevaluatedProperties"),
        *("contentSchema", "contentMediaType", "contentEncoding"),
    }
)
"""Keywords that leave fewer values valid, or at most as many: what is valid with one is valid without it."""

BOUNDS = frozenset({"minContains", "maxContains"})
"""Keywords with a number that are compared as limits are."""

HARMLESS = MappingProxyType(
    {
        "operationId": "it is a name for tools",
        "tags": "they group operations for readers",
        "links": "they are hints",
    }
)
"""Keywords that say nothing of what is sent, and why."""

CALLS = frozenset({extensions.GROUP_NAME, extensions.METHOD_NAME, extensions.STREAMING, extensions.PAGINATION})
"""Extensions that say what the methods of the client are called and return."""


def is_idle(change: Change) -> bool:
    """Whether *change* is about an extension that nobody here reads: it says nothing to callers."""
    return change.subject is Subject.KEYWORD and change.name.startswith("x-") and change.name not in CALLS


def _shown(value: Json) -> str:
    return f" {quoted(value)}" if _is_short(value) else ""


def _is_short(value: Json) -> bool:
    """Whether *value* is worth showing: plain, or a list of plain values."""
    items: list[Json] = value if is_list(value) else [value]
    return not any(is_object(item) or is_list(item) for item in items)


def _added(change: Change) -> str:
    return f"{thing(change)} has {code(change.name)}{_shown(change.revision.value)} now"


def _removed(change: Change) -> str:
    return f"{thing(change)} no longer has {code(change.name)}{_shown(change.base.value)}"


def _changed(change: Change) -> str:
    base, revision = change.base.value, change.revision.value
    if union := fact(change, "union"):
        return f"{thing(change)} was {code(union[0])} and is {code(union[1])} now"
    if _is_short(base) and _is_short(revision):
        return f"{code(change.name)} of {thing(change)} was {quoted(base)} and is {quoted(revision)} now"
    return f"{code(change.name)} of {thing(change)} says something else"


def _unknown(_: Change) -> Verdict:
    return alike(RISKY, "no rule here tells what this keyword means to callers")


def _judge_call(change: Change) -> Verdict:
    if change.action is ChangeKind.ADDED and change.name == extensions.PAGINATION:
        return alike(COMPATIBLE, "it says how to call, and not what is sent")
    pages = change.name == extensions.PAGINATION
    why = "methods that go through pages are gone" if pages else "the method moves, or returns something else"
    return Verdict(COMPATIBLE, "it says how to call, and not what is sent", BREAKING, why)


def _judge_whole(change: Change) -> Verdict:
    if change.name in CALLS:
        return _judge_call(change)
    if change.name in HARMLESS:
        return alike(COMPATIBLE, HARMLESS[change.name])
    return _unknown(change)


_OPEN = ("closed", "schema", "open")


def _is_tighter(change: Change) -> bool | None:
    """Whether fewer values are valid than before; None where that cannot be told."""
    if change.name == "additionalProperties":
        return _OPEN.index(fact(change, "open_after")) < _OPEN.index(fact(change, "open_before"))
    if change.name in BOUNDS and change.action is ChangeKind.CHANGED:
        return tighter(change.name, change.base.value, change.revision.value)
    return {ChangeKind.ADDED: True, ChangeKind.REMOVED: False}.get(change.action)


def _judge_sent(change: Change) -> Verdict:
    if change.name in _SENT:
        return alike(*_SENT[change.name])
    if change.name in {"oneOf", "anyOf"} and fact(change, "union"):
        return _judge_union_sent(change)
    if change.name in _JUDGED and (answer := _is_tighter(change)) is not None:
        return judge_sent(answer, BREAKING)
    return _judge_whole(change)


def _judge_got(change: Change) -> Verdict:
    if change.name in _GOT:
        return alike(*_GOT[change.name])
    if change.name in {"oneOf", "anyOf"} and fact(change, "union"):
        return _judge_union_got(change)
    if change.name == "additionalProperties" and not _is_tighter(change):
        return _judge_opened(change)
    if change.name in _JUDGED and (answer := _is_tighter(change)) is not None:
        return judge_got(answer, BREAKING)
    return _judge_whole(change)


_JUDGED = CONSTRAINTS | BOUNDS | {"additionalProperties"}
_SPELLING = (BREAKING, "the same value is written in another way, which the other side does not read")
_SENT = MappingProxyType(
    {
        "readOnly": (RISKY, "whether requests hold it differs, and servers ignore or refuse what they do not expect"),
        "writeOnly": (COMPATIBLE, "it says nothing of requests"),
        "style": _SPELLING,
        "explode": _SPELLING,
    }
)
_GOT = MappingProxyType(
    {
        "writeOnly": (RISKY, "whether responses hold it differs, and callers rely on what they were told"),
        "readOnly": (COMPATIBLE, "it says nothing of responses"),
        "style": _SPELLING,
        "explode": _SPELLING,
    }
)


def _judge_union_sent(change: Change) -> Verdict:
    if fact(change, "union")[1] == "anyOf":
        return alike(COMPATIBLE, "a value that fits one variant may now fit others as well")
    return alike(RISKY, "a value that fits several variants is refused")


def _judge_union_got(change: Change) -> Verdict:
    if fact(change, "union")[1] == "oneOf":
        return alike(COMPATIBLE, "a value that fits one variant alone was valid before")
    return Verdict(RISKY, "a value may fit several variants", COMPATIBLE, "the client reads both in the same way")


def _judge_opened(change: Change) -> Verdict:
    why = "callers that take every property for a listed one meet others"
    if fact(change, "open_before") == "schema":
        why = "values may be anything where they had a type"
        return Verdict(
            BREAKING, why, BREAKING, "the client in use raises DecodeError for another JSON type than it knows"
        )
    return Verdict(RISKY, why, COMPATIBLE, "the client keeps properties that it does not know")


_SAYS = {
    API: "Another keyword of an operation or of the API; compatible where we know that it is harmless, else risky.",
    REQUEST: "Another keyword on requests; breaking where we know that fewer values are taken, else often risky.",
    RESPONSE: "Another keyword on responses; breaking where we know that more values may come, else often risky.",
}
_JUDGES = {API: _judge_whole, REQUEST: _judge_sent, RESPONSE: _judge_got}

RULES: tuple[Rule, ...] = tuple(
    rule
    for direction, judge in _JUDGES.items()
    for rule in rules(
        Subject.KEYWORD,
        direction,
        (ADDED, "keyword-added", _SAYS[direction], _added, judge),
        (REMOVED, "keyword-removed", _SAYS[direction], _removed, judge),
        (CHANGED, "keyword-changed", _SAYS[direction], _changed, judge),
    )
)

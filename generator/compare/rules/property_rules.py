"""Rules on properties: whether they are there, and whether they must be."""

from __future__ import annotations

from generator.compare.change import Change, Subject
from generator.compare.rules.exchange_rules import judge_new_input
from generator.compare.rules.rule import (
    ADDED,
    BREAKING,
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
from generator.compare.rules.vocabulary import code, fact, need, with_default

_NEVER_SENT = alike(COMPATIBLE, "it is read-only, so requests never hold it")
_NEVER_GOT = alike(COMPATIBLE, "it is write-only, so responses never hold it")
_NO_KEYWORD = "code that sets it fails: no method and no model takes it any more"
_NO_ATTRIBUTE = "code that reads it fails: the model no longer has the attribute"
_NO_DECODE = "the client in use raises DecodeError for the whole answer where it is missing"


def _added(change: Change) -> str:
    return f"{need(change)} property {code(change.name)} is new{with_default(change)}"


def _removed(change: Change) -> str:
    return f"{need(change)} property {code(change.name)} is gone"


def _judge_request_added(change: Change) -> Verdict:
    if fact(change, "read_only"):
        return _NEVER_SENT
    if fact(change, "required_before"):
        return alike(COMPATIBLE, "requests had to hold it before, though it was not described")
    return judge_new_input(change)


def _judge_request_removed(change: Change) -> Verdict:
    if fact(change, "read_only"):
        return _NEVER_SENT
    why = "the server may ignore it from now on, or refuse a request that has it"
    return Verdict(RISKY, why, BREAKING, _NO_KEYWORD)


def _judge_response_added(change: Change) -> Verdict:
    if fact(change, "write_only"):
        return _NEVER_GOT
    return alike(COMPATIBLE, "callers ignore properties that they do not know")


def _judge_response_removed(change: Change) -> Verdict:
    if fact(change, "write_only"):
        return _NEVER_GOT
    if fact(change, "required"):
        return Verdict(BREAKING, "callers may rely on it in every response", BREAKING, f"{_NO_DECODE}; {_NO_ATTRIBUTE}")
    why = "callers must be ready for a response without it, but lose what it told"
    return Verdict(RISKY, why, BREAKING, _NO_ATTRIBUTE)


PROPERTIES = (
    *rules(
        Subject.PROPERTY,
        REQUEST,
        (
            ADDED,
            "property-added",
            "Requests may hold a new property; breaking where they must and it has no default.",
            _added,
            _judge_request_added,
        ),
        (
            REMOVED,
            "property-removed",
            "A property of requests is gone; risky, because servers ignore or refuse what they do not know.",
            _removed,
            _judge_request_removed,
        ),
    ),
    *rules(
        Subject.PROPERTY,
        RESPONSE,
        (ADDED, "property-added", "Responses hold a new property; compatible.", _added, _judge_response_added),
        (
            REMOVED,
            "property-removed",
            "A property of responses is gone; breaking where it was required, else risky.",
            _removed,
            _judge_response_removed,
        ),
    ),
)


def _subject(change: Change) -> str:
    part = fact(change, "part")
    return "the body" if part == "body" else f"{part} {code(change.name or fact(change, 'at'))}"


def _now_required(change: Change) -> str:
    return f"{_subject(change)} is required now{with_default(change)}"


def _now_optional(change: Change) -> str:
    return f"{_subject(change)} is optional now"


def _judge_must_send(change: Change) -> Verdict:
    if fact(change, "read_only"):
        return _NEVER_SENT
    argument = "an argument of a method or a model must be given now"
    if fact(change, "has_default"):
        return Verdict(COMPATIBLE, "the server takes the default where it is left out", BREAKING, argument)
    return Verdict(BREAKING, "a request that leaves it out is refused", BREAKING, argument)


def _judge_may_send(_: Change) -> Verdict:
    return alike(COMPATIBLE, "requests that hold it stay good")


def _judge_always_got(_: Change) -> Verdict:
    return alike(COMPATIBLE, "callers that are ready for a response without it never see one")


def _judge_maybe_got(change: Change) -> Verdict:
    if fact(change, "write_only"):
        return _NEVER_GOT
    why = "callers that rely on it in every response fail where it is missing"
    if fact(change, "part") == "property":
        return Verdict(BREAKING, why, BREAKING, f"{_NO_DECODE}; after an update the attribute may be UNSET")
    return Verdict(BREAKING, why, RISKY, "the client hands headers over as they came")


REQUIRED = (
    *rules(
        Subject.REQUIRED,
        REQUEST,
        (
            ADDED,
            "became-required",
            "What requests may hold, they must hold now; breaking where it has no default.",
            _now_required,
            _judge_must_send,
        ),
        (REMOVED, "became-optional", "Requests may leave it out now; compatible.", _now_optional, _judge_may_send),
    ),
    *rules(
        Subject.REQUIRED,
        RESPONSE,
        (ADDED, "became-required", "Responses always hold it now; compatible.", _now_required, _judge_always_got),
        (REMOVED, "became-optional", "Responses may lack it now; breaking.", _now_optional, _judge_maybe_got),
    ),
)

RULES: tuple[Rule, ...] = PROPERTIES + REQUIRED

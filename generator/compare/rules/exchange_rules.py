"""Rules on what calls and answers consist of: parameters, bodies, media types, statuses, headers."""

from __future__ import annotations

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
from generator.compare.rules.vocabulary import code, fact, need, with_default

_MUST = "a call that leaves it out is refused"
_ARGUMENT = "the method has a new argument that must be given"
_NO_ARGUMENT = "a call that passes it fails: the method no longer has the argument"


def webhook(_: Change) -> Verdict:
    """Judge what belongs to a webhook: the server sends a request, callers answer."""
    why = "it is part of a call that the server makes, and whoever takes that call must agree"
    return Verdict(RISKY, why, COMPATIBLE, "the client takes no calls")


def _parameter(change: Change) -> str:
    where = fact(change, "in")
    return f"{f'{where} ' if where else ''}parameter {code(change.name)}"


def _parameter_added(change: Change) -> str:
    return f"{need(change)} {_parameter(change)} is new{with_default(change)}"


def _parameter_removed(change: Change) -> str:
    return f"{need(change)} {_parameter(change)} is gone"


def _parameter_changed(change: Change) -> str:
    if fact(change, "name_after"):
        return f"path parameter {code(change.name)} is now called {code(fact(change, 'name_after'))}"
    return f"parameter {code(change.name)} moved from {fact(change, 'in_before')} to {fact(change, 'in_after')}"


def judge_new_input(change: Change) -> Verdict:
    """Judge something that requests may, or must, hold from now on."""
    if not fact(change, "required"):
        return alike(COMPATIBLE, "calls that leave it out stay good")
    if fact(change, "has_default"):
        return Verdict(COMPATIBLE, "the server takes the default where it is left out", BREAKING, _ARGUMENT)
    return Verdict(BREAKING, _MUST, BREAKING, _ARGUMENT)


def _judge_parameter_removed(_: Change) -> Verdict:
    return Verdict(RISKY, "the server may ignore it from now on, or refuse a call that has it", BREAKING, _NO_ARGUMENT)


def _judge_parameter_changed(change: Change) -> Verdict:
    if fact(change, "name_after"):
        why = "the value stands at the same place of the URL"
        return Verdict(COMPATIBLE, why, BREAKING, "a call that passes it by keyword fails")
    return Verdict(BREAKING, "the server looks for it elsewhere", BREAKING, "the client in use sends it where it was")


_PARAMETER_SAYS = {
    ADDED: "A parameter is new; breaking where it must be given and has no default.",
    REMOVED: "A parameter is gone; risky, because servers ignore or refuse what they do not know.",
    CHANGED: "A parameter moved, which is breaking; or one of the path has another name, which no server sees.",
}

PARAMETERS = (
    *rules(
        Subject.PARAMETER,
        REQUEST,
        (ADDED, "parameter-added", _PARAMETER_SAYS[ADDED], _parameter_added, judge_new_input),
        (REMOVED, "parameter-removed", _PARAMETER_SAYS[REMOVED], _parameter_removed, _judge_parameter_removed),
        (CHANGED, "parameter-changed", _PARAMETER_SAYS[CHANGED], _parameter_changed, _judge_parameter_changed),
    ),
    *rules(
        Subject.PARAMETER,
        RESPONSE,
        (ADDED, "parameter-added", "A parameter of a webhook is new; risky.", _parameter_added, webhook),
        (REMOVED, "parameter-removed", "A parameter of a webhook is gone; risky.", _parameter_removed, webhook),
        (CHANGED, "parameter-changed", "A parameter of a webhook is another; risky.", _parameter_changed, webhook),
    ),
)


def _body_added(change: Change) -> str:
    return f"{'a required' if fact(change, 'required') else 'an optional'} body is new"


def _body_removed(_: Change) -> str:
    return "the body is gone"


def _judge_body_added(change: Change) -> Verdict:
    if fact(change, "required"):
        return Verdict(BREAKING, _MUST, BREAKING, "calls pass no body, or lack what must be in it")
    return alike(COMPATIBLE, "calls without a body stay good")


def _judge_body_removed(_: Change) -> Verdict:
    return Verdict(BREAKING, "what callers sent has no meaning any more", BREAKING, "its arguments are gone")


BODIES = (
    *rules(
        Subject.REQUEST_BODY,
        REQUEST,
        (ADDED, "body-added", "Requests have a body; breaking where they must.", _body_added, _judge_body_added),
        (REMOVED, "body-removed", "Requests have no body any more; breaking.", _body_removed, _judge_body_removed),
    ),
    *rules(
        Subject.REQUEST_BODY,
        RESPONSE,
        (ADDED, "body-added", "A webhook sends a body; risky.", _body_added, webhook),
        (REMOVED, "body-removed", "A webhook sends no body any more; risky.", _body_removed, webhook),
    ),
)


def _media_added(change: Change) -> str:
    return f"media type {code(change.name)} is new"


def _media_removed(change: Change) -> str:
    return f"media type {code(change.name)} is gone"


def _media_changed(change: Change) -> str:
    return f"media type {code(change.name)} became {code(str(fact(change, 'name_after')))}"


def _is_json(name: str) -> bool:
    kind = name.partition(";")[0].strip().lower()
    return kind == "application/json" or kind.endswith("+json")


def _judge_media_added(_: Change) -> Verdict:
    return alike(COMPATIBLE, "bodies may still be sent as before")


def _judge_answer_added(change: Change) -> Verdict:
    why = "callers say what they accept"
    if _is_json(change.name):
        return Verdict(COMPATIBLE, why, RISKY, "the client prefers JSON, so the method may return something else")
    return alike(COMPATIBLE, why)


def _judge_media_removed(_: Change) -> Verdict:
    return alike(BREAKING, "bodies that are sent like this are refused")


def _judge_answer_removed(_: Change) -> Verdict:
    return alike(BREAKING, "callers that read this get something else")


def _judge_media_changed(_: Change) -> Verdict:
    return alike(BREAKING, "bodies that are sent under the old name are refused")


def _judge_answer_changed(change: Change) -> Verdict:
    why = "callers that look at the content type, or accept the old one alone, fail"
    if _is_json(change.name) and _is_json(str(fact(change, "name_after"))):
        return Verdict(BREAKING, why, COMPATIBLE, "the client reads both as JSON")
    return alike(BREAKING, why)


MEDIA_TYPES = (
    *rules(
        Subject.MEDIA_TYPE,
        REQUEST,
        (ADDED, "media-type-added", "One more media type is taken; compatible.", _media_added, _judge_media_added),
        (REMOVED, "media-type-removed", "A media type is refused; breaking.", _media_removed, _judge_media_removed),
        (CHANGED, "media-type-changed", "Another media type is taken; breaking.", _media_changed, _judge_media_changed),
    ),
    *rules(
        Subject.MEDIA_TYPE,
        RESPONSE,
        (ADDED, "media-type-added", "One more media type to ask for; compatible.", _media_added, _judge_answer_added),
        (REMOVED, "media-type-removed", "A media type is gone; breaking.", _media_removed, _judge_answer_removed),
        (CHANGED, "media-type-changed", "Another media type comes; breaking.", _media_changed, _judge_answer_changed),
    ),
)

RULES: tuple[Rule, ...] = PARAMETERS + BODIES + MEDIA_TYPES

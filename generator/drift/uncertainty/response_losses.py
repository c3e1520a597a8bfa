"""Which changes of responses the losses may explain: bodies that are not printed, or as JSON, and statuses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.base.location import pointer, steps
from generator.base.nodes import is_object
from generator.compare.change import ChangeKind, Side, Subject
from generator.drift.uncertainty.evidence import Evidence
from generator.drift.uncertainty.uncertain_case import BOTH, NEITHER, MustState, UncertainCase

_JSON = re.compile(r"application/(?:[\w.+-]+\+)?json\b")
_SUCCESS, _FAILURE = re.compile(r"2\d\d"), re.compile(r"[45]\d\d")


def binary_bodies(case: UncertainCase) -> MustState:
    """A body of another media type than JSON that one side has as JSON, or not at all."""
    if case.change.subject is not Subject.MEDIA_TYPE or not _is_in_response(case, _SUCCESS):
        return NEITHER
    names = [name for evidence, side in case.sides for name in _stated_media_types(evidence, side)]
    if all(_JSON.match(name) for name in names):
        return NEITHER
    # A dialect may print another media type as JSON, so even the JSON that is stated is in doubt.
    return BOTH if _JSON.match(case.change.name) or case.change.action is ChangeKind.CHANGED else case.side_without


def error_bodies(case: UncertainCase) -> MustState:
    """The body of an error that one side lacks."""
    return (
        case.side_without if case.change.subject is Subject.MEDIA_TYPE and _is_in_response(case, _FAILURE) else NEITHER
    )


def void_responses(case: UncertainCase) -> MustState:
    """A 204 beside a 200, and an object without properties that stands for no body."""
    if case.change.subject is Subject.STATUS:
        return case.side_without if case.change.name == "204" else NEITHER
    if case.change.subject is not Subject.MEDIA_TYPE or not _is_in_response(case, _SUCCESS):
        return NEITHER
    evidence, side = case.present
    schema = side.value.get("schema") if is_object(side.value) else None
    ref = schema.get("$ref") if is_object(schema) else None
    schema = evidence.node(ref) if isinstance(ref, str) else schema
    return BOTH if is_object(schema) and schema.get("type") == "object" and not schema.get("properties") else NEITHER


def error_responses(case: UncertainCase) -> MustState:
    """The status of an error that one side lacks."""
    is_error = case.change.subject is Subject.STATUS and _FAILURE.fullmatch(case.change.name)
    return case.side_without if is_error else NEITHER


def media_types(case: UncertainCase) -> MustState:
    """The media types of an answer, which are never printed; whether it has any is what other rules are about."""
    is_response = any("responses" in steps(side.pointer) for _, side in case.sides)
    if case.change.subject is not Subject.MEDIA_TYPE or not is_response:
        return NEITHER
    return BOTH if all(any(_stated_media_types(evidence, side)) for evidence, side in case.sides) else NEITHER


def _is_in_response(case: UncertainCase, pattern: re.Pattern[str]) -> bool:
    """Whether the change is in a response whose status matches *pattern*."""
    return any(pattern.fullmatch(_response(side)[-1]) for _, side in case.sides)


def _response(side: Side) -> list[str]:
    """Return the steps to the response that *side* is in; a single empty step if it is in none."""
    path = steps(side.pointer)
    return path[: path.index("responses") + 2] if path[0] == "paths" and "responses" in path else [""]


def _stated_media_types(evidence: Evidence, side: Side) -> Iterator[str]:
    """Yield the media types of the response that *side* is in."""
    response = evidence.node(pointer(_response(side)))
    yield from response.get("content", ()) if is_object(response) else ()

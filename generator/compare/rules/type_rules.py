"""Rules on single values: JSON type, format, null."""

from __future__ import annotations

from generator.compare.change import Change, Subject
from generator.compare.rules.accepted_values import narrows, widens
from generator.compare.rules.message_templates import PYTHON_TYPES
from generator.compare.rules.rule import Rule, Ruling, added, changed, removed, ruling
from generator.compare.rules.verdict import Verdict, When, breaking, compatible, fact, fact_is, risky, when

NO_DECODE = "The client in use raises DecodeError for a JSON type that it does not expect."
UNEXPECTED = "Callers get values that they do not expect."


def _types(change: Change, side: str) -> set[str]:
    """Return the types of the *side* `before` or `after`, null aside; none where any is valid."""
    return {*(change.facts.get(f"types_{side}") or ())} - {"null"}


def _becomes_text(change: Change) -> bool:
    """Whether a value that is always sent without its type is a text now."""
    return not change.facts.get("typed") and _types(change, "after") == {"string"}


def _had_several_types(change: Change) -> bool:
    return len(_types(change, "before")) > 1 and not change.facts.get("union")


_TYPES = (
    when(fact_is("types_after", []), "no value of {thing} is valid any more, which was {types_before}"),
    "{thing} was {types_before} and is {types_after} now",
)
_SENT = (
    when(widens, compatible("Every value that was accepted still is.")),
    when(
        _becomes_text,
        risky(
            "In a URL, a header or a form every value is sent as text, but the server may require another form of it."
        ),
    ),
    breaking("Values that were accepted are refused."),
)
_RECEIVED = (
    when(narrows, compatible("Every value that may come is one that callers expect.")),
    when(
        _had_several_types,
        breaking(UNEXPECTED, client=compatible("The client passes a value of several types on without reading it.")),
    ),
    breaking(UNEXPECTED, client=breaking(NO_DECODE)),
)
_SENT_LEVELS = (
    "which is compatible where it widens what is accepted, risky for text in a URL, header or form, else breaking."
)
_RECEIVED_LEVELS = "which is compatible where it narrows what may come, and else breaking."

TYPES = (
    *added(
        Subject.TYPE,
        "type-added",
        _TYPES,
        request=ruling(f"A request has a type where it had none, {_SENT_LEVELS}", *_SENT),
        response=ruling(f"A response has a type where it had none, {_RECEIVED_LEVELS}", *_RECEIVED),
    ),
    *removed(
        Subject.TYPE,
        "type-removed",
        _TYPES,
        request=ruling(f"A request has no type where it had one, {_SENT_LEVELS}", *_SENT),
        response=ruling(f"A response has no type where it had one, {_RECEIVED_LEVELS}", *_RECEIVED),
    ),
    *changed(
        Subject.TYPE,
        "type-changed",
        _TYPES,
        request=ruling(f"A request has another JSON type, {_SENT_LEVELS}", *_SENT),
        response=ruling(f"A response has another JSON type, {_RECEIVED_LEVELS}", *_RECEIVED),
    ),
)


def _python_type_differs(change: Change) -> bool:
    before, after = (PYTHON_TYPES.get(str(side.value)) for side in (change.base, change.revision))
    return before != after


_UNCHECKED = frozenset({"binary", "byte", "double", "float", "password"})
"""Formats that forbid no value, or none that anybody sends."""


def _restricts_parameter(change: Change) -> bool:
    """Whether a parameter must have a format that it need not have before."""
    wider = {("int32", "int64")}
    sides = str(change.base.value), str(change.revision.value)
    return bool(change.facts.get("in")) and sides[1] not in _UNCHECKED and sides not in wider


def _format(sentence: str, why: str, *first: When[Verdict]) -> Ruling:
    """Return the ruling on a format, which few servers and callers check; *first* are the answers before that."""
    return ruling(
        sentence,
        *first,
        when(
            _python_type_differs,
            risky(why, client=breaking("The client has {python_after} where it had {python_before}.")),
        ),
        risky(why, client=compatible("The client does not read this format.")),
    )


_CHECKED = "A server that checks formats refuses values that it accepted."
_MUST_HAVE = when(_restricts_parameter, breaking("Values that were accepted are refused."))
_READ = "A caller that reads values by their format expects another one."

FORMATS = (
    *added(
        Subject.FORMAT,
        "format-added",
        "{thing} has the format {text_after} now",
        request=_format(
            "A request has a format where it had none, which is breaking for a parameter and else risky.",
            _CHECKED,
            _MUST_HAVE,
        ),
        response=_format("A response has a format where it had none.", _READ),
    ),
    *removed(
        Subject.FORMAT,
        "format-removed",
        "{thing} no longer has the format {text_before}",
        request=_format(
            "A request has no format where it had one.", "The server may read the value in another way from now on."
        ),
        response=_format(
            "A response has no format where it had one.", "A caller that reads values by their format may fail."
        ),
    ),
    *changed(
        Subject.FORMAT,
        "format-changed",
        "the format of {thing} was {text_before} and is {text_after} now",
        request=_format(
            "A request has another format, which is breaking for a parameter and else risky.", _CHECKED, _MUST_HAVE
        ),
        response=_format("A response has another format.", _READ),
    ),
)

_NO_NULL = "Callers rely on a value that is never null."

NULLS = (
    *added(
        Subject.NULLABILITY,
        "became-nullable",
        "{thing} may be null now",
        request=ruling("A request may hold null.", compatible("A request without null stays valid.")),
        response=ruling(
            "A response may hold null.",
            when(
                fact_is("part", "header"),
                breaking(_NO_NULL, client=compatible("The client passes headers on without reading them.")),
            ),
            when(
                fact("optional"),
                breaking(_NO_NULL, client=compatible("The client gives None for null in any optional property.")),
            ),
            breaking(_NO_NULL, client=breaking("The client in use raises DecodeError for the whole response.")),
        ),
    ),
    *removed(
        Subject.NULLABILITY,
        "became-not-nullable",
        "{thing} may no longer be null",
        request=ruling("A request must not hold null.", breaking("A request that has null there is refused.")),
        response=ruling("A response never holds null.", compatible("Callers that are ready for null never get it.")),
    ),
)

RULES: tuple[Rule, ...] = TYPES + FORMATS + NULLS

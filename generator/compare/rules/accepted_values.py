"""Whether a change of types, limits or other keywords narrows or widens the set of valid values."""

from __future__ import annotations

import math
from fractions import Fraction

from generator.base.nodes import Json
from generator.compare.change import Change, ChangeKind, Subject

CONSTRAINTS = frozenset(
    {
        *("oneOf", "anyOf", "not", "if", "then", "else"),
        *("contains", "propertyNames", "dependentRequired", "dependentSchemas"),
        *("patternProperties", "unevaluatedItems", "unevaluatedProperties"),
        *("contentSchema", "contentMediaType", "contentEncoding"),
    }
)
"""Keywords that leave fewer values valid, or at most as many: what is valid with one is valid without it."""

BOUNDS = frozenset({"minContains", "maxContains"})
"""Keywords with a number that are compared as limits are."""

_ANY_TEXT = frozenset({"", ".*", "^.*$", "^.*", ".*$"})
"""Patterns that every text matches."""

_OPENNESS = ("closed", "schema", "open")
"""What properties may be allowed that are not listed, the least first."""


def narrows(change: Change) -> bool:
    """Whether all values that are valid now were valid before; False where that cannot be known."""
    return _is_narrower(change, now_to_before=True)


def widens(change: Change) -> bool:
    """Whether all values that were valid before still are; False where that cannot be known."""
    return _is_narrower(change, now_to_before=False)


def _is_narrower(change: Change, *, now_to_before: bool) -> bool:
    if change.subject is Subject.TYPE:
        sides = change.facts["types_after"], change.facts["types_before"]
        return not change.facts.get("union") and within(*(sides if now_to_before else sides[::-1]))
    if change.subject is Subject.LIMIT and _allows_any_text(change):
        return True
    if change.subject is Subject.KEYWORD and change.facts.get("covered"):
        # A union that came or went beside rules by which each value fits one of its variants.
        return True
    return _tightens(change) is now_to_before


def _allows_any_text(change: Change) -> bool:
    """Whether *change* adds or removes a pattern that every text matches."""
    pattern = {ChangeKind.ADDED: change.revision.value, ChangeKind.REMOVED: change.base.value}.get(change.action)
    return change.name == "pattern" and _is_any_text(pattern)


def _is_any_text(pattern: Json) -> bool:
    """Whether every text matches *pattern*, which may be anything that a document has there."""
    return isinstance(pattern, str) and pattern in _ANY_TEXT


def _tightens(change: Change) -> bool | None:
    """Return whether fewer values are valid than before, None where that cannot be known."""
    if "open_before" in change.facts:
        before, after = (_OPENNESS.index(change.facts[f"open_{side}"]) for side in ("before", "after"))
        return after < before if after != before else None
    if change.subject is not Subject.LIMIT and change.name not in CONSTRAINTS | BOUNDS:
        return None
    if change.action is not ChangeKind.CHANGED:
        # Without `minContains`, one item that fits is enough.
        is_looser = change.name == "minContains" and 0 in (change.base.value, change.revision.value)
        return (change.action is ChangeKind.ADDED) is not is_looser
    if change.facts.get("several"):
        return None
    if change.subject is Subject.LIMIT or change.name in BOUNDS:
        return tighter(change.name, change.base.value, change.revision.value)
    return None


def within(inner: Json, outer: Json) -> bool:
    """Whether every value of the JSON types *inner* is one of the types *outer*; None stands for all types."""
    if outer is None:
        return True
    allowed = {*outer, "integer"} if "number" in outer else {*outer}
    return inner is not None and {*inner} <= allowed


def tighter(keyword: str, before: Json, after: Json) -> bool | None:
    """Return whether fewer values are valid with *after* than with *before*; None where that cannot be known."""
    if keyword == "pattern":
        return False if _is_any_text(after) else True if _is_any_text(before) else None
    if keyword == "uniqueItems":
        return after is True
    if not _is_number(before) or not _is_number(after):
        return None
    if keyword == "multipleOf":
        return _is_stricter_factor(before, after)
    return bool(after > before if "min" in keyword.lower() else after < before)


def _is_stricter_factor(before: float, after: float) -> bool | None:
    """Return whether every multiple of *after* is one of *before*; False where it is the reverse, None for neither."""
    if not (before and after and math.isfinite(before) and math.isfinite(after)):
        return None
    # As fractions of what is written: in binary, 0.3 is no multiple of 0.1.
    ratio = Fraction(str(after)) / Fraction(str(before))
    return True if ratio.denominator == 1 else False if ratio.numerator == 1 else None


def _is_number(value: Json) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)

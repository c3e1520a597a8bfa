"""Whether a change of types, limits or other keywords narrows or widens the set of valid values."""

from __future__ import annotations

from generator.base.nodes import Json
from generator.compare.change import Change, ChangeKind, Subject
from generator.compare.diff.limits import Limit, is_looser

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

_OPENNESS = ("closed", "schema", "open")
"""What properties may be allowed that are not listed, the least first."""


def narrows(change: Change) -> bool:
    """Whether all values that are valid now were valid before; False where that cannot be known."""
    return _is_narrower(change, now_to_before=True)


def widens(change: Change) -> bool:
    """Whether all values that were valid before still are; False where that cannot be known."""
    return _is_narrower(change, now_to_before=False)


def _is_narrower(change: Change, *, now_to_before: bool) -> bool:
    if change.subject is Subject.TYPE and "is_accepted" in change.facts:
        return bool(change.facts["is_expected" if now_to_before else "is_accepted"])
    if change.subject is Subject.TYPE:
        sides = change.facts["types_after"], change.facts["types_before"]
        return within(*(sides if now_to_before else sides[::-1]))
    if change.subject is Subject.KEYWORD and "is_narrower" in change.facts:
        return bool(change.facts["is_narrower" if now_to_before else "is_wider"])
    if change.subject is Subject.KEYWORD and change.facts.get("covered"):
        # A union that came or went beside rules by which each value fits one of its variants.
        return True
    return _tightens(change) is now_to_before


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
        return _tighter(change)
    return None


def within(inner: Json, outer: Json) -> bool:
    """Whether every value of the JSON types *inner* is one of the types *outer*; None stands for all types."""
    if outer is None:
        return True
    allowed = {*outer, "integer"} if "number" in outer else {*outer}
    return inner is not None and {*inner} <= allowed


def _tighter(change: Change) -> bool | None:
    """Return whether fewer values are valid by the limit of *change* than were; None where that cannot be known."""
    before = Limit(change.name, change.base.value)
    after = Limit(str(change.facts.get("keyword_after", change.name)), change.revision.value)
    if is_looser(before, after):
        return True
    return False if is_looser(after, before) else None

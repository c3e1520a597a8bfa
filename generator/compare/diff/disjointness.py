"""Tells whether no value is valid against two schemas at once; true only where that is certain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from generator.base.schemas import UNIONS
from generator.compare.diff import unlisted_properties
from generator.compare.diff.canonical_json import meet
from generator.compare.diff.document_schema import DocumentSchema
from generator.compare.diff.limits import Limit, leave_nothing
from generator.compare.diff.normal_form import NormalForm

_DEEP = 3
"""The depth to which properties, and unions in unions, are compared."""
_BOUNDS: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "string": (("minLength", "maxLength"),),
        "array": (("minItems", "maxItems"),),
        "object": (("minProperties", "maxProperties"),),
        **dict.fromkeys(
            ("integer", "number"),
            tuple((low, high) for low in ("minimum", "exclusiveMinimum") for high in ("maximum", "exclusiveMaximum")),
        ),
    }
)
"""Keywords for the least and the most, by JSON type."""


def are_disjoint(schemas: Sequence[DocumentSchema]) -> bool:
    """Whether no value, null included, is valid against two of *schemas*."""
    nullable = [schema for schema in schemas if schema.reader.null(schema.ref) is not False]
    return len(nullable) < 2 and all(exclude(one, other) for one, other in combinations(schemas, 2))


def exclude(one: DocumentSchema, other: DocumentSchema, depth: int = _DEEP) -> bool:
    """Whether no value except null is valid against both."""
    forms = one.form, other.form
    kinds = one.reader.kinds_of(forms[0]), other.reader.kinds_of(forms[1])
    if kinds[0] is not None and kinds[1] is not None and not meet(kinds[0], kinds[1]):
        return True
    if forms[0].enum is not None and forms[1].enum is not None and not forms[0].enum.keys() & forms[1].enum.keys():
        return True
    if depth == 0:
        return False
    if _all_exclude(one, other, depth - 1) or _all_exclude(other, one, depth - 1):
        return True
    if kinds[0] is None or kinds[1] is None or len(meet(kinds[0], kinds[1])) != 1:
        return False
    (kind,) = meet(kinds[0], kinds[1])
    if _bounds_exclude(*forms, kind) or _bounds_exclude(forms[1], forms[0], kind):
        return True
    return kind == "object" and _members_exclude(one, other, depth)


def _all_exclude(one: DocumentSchema, other: DocumentSchema, depth: int) -> bool:
    """Whether each variant of a union of *one* excludes *other*."""
    unions = [union for union in one.form.unions if union.word in UNIONS]
    return any(all(exclude(one.at(variant), other, depth) for variant in union.variants) for union in unions)


def _bounds_exclude(one: NormalForm, other: NormalForm, kind: str) -> bool:
    """Whether the least that *one* allows of values of the JSON type *kind* is more than the most of *other*."""
    return any(
        low in one.words
        and high in other.words
        and leave_nothing(Limit(low, one.words[low].value), Limit(high, other.words[high].value))
        for low, high in _BOUNDS.get(kind, ())
    )


def _members_exclude(one: DocumentSchema, other: DocumentSchema, depth: int) -> bool:
    """Whether a property that cannot be left out is not possible in the other of two objects, or differs there."""
    forms = one.form, other.form
    if any(_forbids(there, here.form) for here, there in ((one, other), (other, one))):
        return True
    return any(
        _must_differ(one.at(forms[0].properties[name]), other.at(forms[1].properties[name]), depth - 1)
        for name in sorted(forms[0].required.keys() | forms[1].required.keys())
        if name in forms[0].properties and name in forms[1].properties
    )


def _forbids(schema: DocumentSchema, other: NormalForm) -> bool:
    """Whether *schema* forbids a property that *other* requires."""
    form = schema.form
    names = other.required.keys() - form.properties.keys()
    closed = [name for name in names if unlisted_properties.schema_of(schema.reader, form, name)[0] == "closed"]
    return bool(form.closed and closed)


def _must_differ(one: DocumentSchema, other: DocumentSchema, depth: int) -> bool:
    may_be_null = all(schema.reader.null(schema.ref) is not False for schema in (one, other))
    return not may_be_null and exclude(one, other, depth)

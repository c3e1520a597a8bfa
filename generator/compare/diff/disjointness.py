"""Tells whether no value is valid against two schemas at once; true only where that is certain."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from generator.base.schemas import UNIONS
from generator.compare.diff import unlisted_properties
from generator.compare.diff.canonical_json import meet
from generator.compare.diff.document_schema import DocumentSchema
from generator.compare.diff.limits import Limit, leave_nothing
from generator.compare.diff.normal_form import NormalForm, identity

_DEEP = 3
"""The depth to which properties are compared."""
_ENOUGH = 300
"""The most comparisons of two schemas that one answer may need; beyond that nothing is certain."""
MOST_PAIRS = 300_000
"""How many pairs of variants of one union are compared; of more, nothing is certain."""
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
    if len(nullable) > 1 or len(schemas) ** 2 > MOST_PAIRS:
        return False
    return all(exclude(one, other) for one, other in combinations(schemas, 2))


def exclude(one: DocumentSchema, other: DocumentSchema) -> bool | None:
    """Whether no value except null is certainly valid against both; None if that would take too many comparisons."""
    known = one.reader.excluded.setdefault(other.reader, {})
    key = identity(one.ref), identity(other.ref)
    if key not in known:
        question = _Exclusion()
        known[key] = question.holds(one, other, _DEEP) or (None if question.is_too_much else False)
    return known[key]


class _Exclusion:
    """One question, with the answers that were needed for it."""

    def __init__(self) -> None:
        self.is_too_much = False
        self._known: dict[Hashable, bool] = {}

    def holds(self, one: DocumentSchema, other: DocumentSchema, depth: int) -> bool:
        """Whether two schemas exclude each other, as far as their properties show down to *depth*."""
        key = id(one.reader), identity(one.ref), id(other.reader), identity(other.ref), depth
        if key not in self._known:
            # What is met again within itself is not certain.
            self._known[key] = False
            self.is_too_much |= len(self._known) > _ENOUGH
            self._known[key] = not self.is_too_much and self._holds(one, other, depth)
        return self._known[key]

    def _holds(self, one: DocumentSchema, other: DocumentSchema, depth: int) -> bool:
        forms = one.form, other.form
        kinds = one.reader.kinds_of(forms[0]), other.reader.kinds_of(forms[1])
        if kinds[0] is not None and kinds[1] is not None and not meet(kinds[0], kinds[1]):
            return True
        if forms[0].enum is not None and forms[1].enum is not None and not forms[0].enum.keys() & forms[1].enum.keys():
            return True
        if depth == 0:
            return False
        if kinds[0] is not None and kinds[1] is not None and len(meet(kinds[0], kinds[1])) == 1:
            (kind,) = meet(kinds[0], kinds[1])
            if _bounds_exclude(*forms, kind) or _bounds_exclude(forms[1], forms[0], kind):
                return True
            if kind == "object" and self._members_exclude(one, other, depth):
                return True
        return self._all_exclude(one, other, depth) or self._all_exclude(other, one, depth)

    def _all_exclude(self, one: DocumentSchema, other: DocumentSchema, depth: int) -> bool:
        """Whether each variant of a union of *one* excludes *other*."""
        unions = [union for union in one.form.unions if union.word in UNIONS]
        return any(all(self.holds(one.at(variant), other, depth) for variant in union.variants) for union in unions)

    def _members_exclude(self, one: DocumentSchema, other: DocumentSchema, depth: int) -> bool:
        """Whether a property that cannot be left out is not possible in the other of two objects, or differs there."""
        forms = one.form, other.form
        if any(_forbids(there, here.form) for here, there in ((one, other), (other, one))):
            return True
        required = forms[0].required.keys() | forms[1].required.keys()
        names = sorted(required & (forms[0].properties.keys() | forms[1].properties.keys()))
        return any(self._differs(one, other, name, depth - 1) for name in names)

    def _differs(self, one: DocumentSchema, other: DocumentSchema, name: str, depth: int) -> bool:
        """Whether the property *name* of two objects must differ."""
        said = [unlisted_properties.said_of(schema.reader, schema.form, name) for schema in (one, other)]
        if None in said:
            return False
        schemas = one.at(said[0]), other.at(said[1])
        may_be_null = all(schema.reader.null(schema.ref) is not False for schema in schemas)
        return not may_be_null and self.holds(*schemas, depth)


def _bounds_exclude(one: NormalForm, other: NormalForm, kind: str) -> bool:
    """Whether the least that *one* allows of values of the JSON type *kind* is more than the most of *other*."""
    return any(
        low in one.words
        and high in other.words
        and leave_nothing(Limit(low, one.words[low].value), Limit(high, other.words[high].value))
        for low, high in _BOUNDS.get(kind, ())
    )


def _forbids(schema: DocumentSchema, other: NormalForm) -> bool:
    """Whether *schema* forbids a property that *other* requires."""
    form = schema.form
    names = other.required.keys() - form.properties.keys()
    closed = [name for name in names if unlisted_properties.schema_of(schema.reader, form, name)[0] == "closed"]
    return bool(form.closed and closed)

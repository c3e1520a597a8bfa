"""Tells whether no value is valid against two schemas at once; true only where that is certain."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from generator.compare.diff.canonical_json import meet
from generator.compare.diff.subsumption import DocumentSchema

_DEEP = 3
"""The depth to which properties are compared."""


def are_disjoint(schemas: Sequence[DocumentSchema]) -> bool:
    """Whether no value, null included, is valid against two of *schemas*."""
    nullable = [schema for schema in schemas if schema.reader.null(schema.ref) is not False]
    return len(nullable) < 2 and all(_exclude(one, other, _DEEP) for one, other in combinations(schemas, 2))


def _exclude(one: DocumentSchema, other: DocumentSchema, depth: int) -> bool:
    """Whether no value except null is valid against both."""
    forms = one.form, other.form
    kinds = one.reader.kinds_of(forms[0]), other.reader.kinds_of(forms[1])
    if kinds[0] is not None and kinds[1] is not None and not meet(kinds[0], kinds[1]):
        return True
    if forms[0].enum is not None and forms[1].enum is not None and not forms[0].enum.keys() & forms[1].enum.keys():
        return True
    if depth == 0 or kinds[0] != kinds[1] or kinds[0] != frozenset({"object"}):
        return False
    # A property that both have excludes, as long as it cannot be left out.
    return any(
        _must_differ(one.at(forms[0].properties[name]), other.at(forms[1].properties[name]), depth - 1)
        for name in sorted(forms[0].required.keys() & forms[1].required.keys())
        if name in forms[0].properties and name in forms[1].properties
    )


def _must_differ(one: DocumentSchema, other: DocumentSchema, depth: int) -> bool:
    may_be_null = all(schema.reader.null(schema.ref) is not False for schema in (one, other))
    return not may_be_null and _exclude(one, other, depth)

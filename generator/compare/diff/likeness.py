"""How much two variants have in common: the names of their properties, then whatever else they say."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from fractions import Fraction
from typing import NamedTuple

from generator.compare.diff import keyword_tables
from generator.compare.diff.canonical_json import canon
from generator.compare.diff.normal_form import SchemaRef
from generator.compare.diff.numeric_bounds import is_number
from generator.compare.diff.variants import UnionVariant

ALIKE = 0.4
"""The share of property names that objects must have in common to be the same variant."""

_DEPTH = 2
"""The depth to which schemas in variants are read for what they say."""


class Unlikeness(NamedTuple):
    """How different two variants are; the least is that of the best match."""

    differences: float
    """The share of what only one of them says."""
    distance: Fraction
    """How far apart the limits are that both have: exact, as an integer may be longer than any float."""


def names_in_common(one: UnionVariant, other: UnionVariant) -> float:
    """Return the share of property names that two variants have in common."""
    names, others = one.shape.properties.keys(), other.shape.properties.keys()
    if not names or not others:
        # An object that lists nothing may have been any: one that lost its last property, or got its first.
        return ALIKE if names or others else 1.0
    return len(names & others) / len(names | others)


class Likeness:
    """Compares the variants of two unions, each of which is read once."""

    def __init__(self) -> None:
        self._said: dict[int, frozenset[Hashable]] = {}

    def unlikeness(self, one: UnionVariant, other: UnionVariant) -> Unlikeness:
        """Return how different two variants are."""
        said, others = self._of(one), self._of(other)
        in_all = len(said | others)
        return Unlikeness(1 - len(said & others) / in_all if in_all else 0.0, _distance(one, other))

    def _of(self, variant: UnionVariant) -> frozenset[Hashable]:
        if id(variant) not in self._said:
            self._said[id(variant)] = frozenset(_said(variant, variant.sub, "", _DEPTH))
        return self._said[id(variant)]


def _said(variant: UnionVariant, sub: SchemaRef, path: str, depth: int) -> Iterator[Hashable]:
    """Yield what *variant* says of its part *sub* at *path*, each statement by itself."""
    shape = variant.reader.shape(sub)
    yield path, "type", variant.reader.kinds_of(shape)
    yield from ((path, "required", name) for name in shape.required)
    yield from ((path, "enum", value) for value in shape.enum or ())
    yield path, "closed", shape.closed is not None
    for word, fact in shape.words.items():
        yield path, word
        if word not in keyword_tables.HOLDERS:
            yield path, word, canon(fact.value)
    below = [(f"{path}.{name}", inner) for name, inner in shape.properties.items()]
    below += [(path + step, inner) for step, inner in (("[]", shape.items), ("{}", shape.additional)) if inner]
    below += [(f"{path}<>", inner) for union in shape.unions for inner in union.variants]
    for step, inner in below:
        if depth:
            yield from _said(variant, inner, step, depth - 1)
        else:
            yield step


def _distance(one: UnionVariant, other: UnionVariant) -> Fraction:
    """Return how far apart the numbers are that both state by the same keywords."""
    found = Fraction(0)
    for word in sorted(one.shape.words.keys() & other.shape.words.keys()):
        values = one.shape.words[word].value, other.shape.words[word].value
        if is_number(values[0]) and is_number(values[1]) and values[0] != values[1]:
            left, right = map(Fraction, values)
            found += abs(left - right) / (abs(left) + abs(right))
    return found

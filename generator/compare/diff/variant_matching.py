"""Matches the variants of two unions by tag, content, type and similarity, never by place or component name."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from itertools import groupby

from attrs import define, field, frozen

from generator.compare.diff.canonical_json import meet
from generator.compare.diff.digests import Digests
from generator.compare.diff.likeness import ALIKE, Likeness, names_in_common
from generator.compare.diff.sides import Sides, map_sides, zip_sides
from generator.compare.diff.variants import UnionVariant, candidates, label, tag


@define(eq=False)
class VariantMatches:
    """The variants of two unions."""

    gone: list[UnionVariant]
    new: list[UnionVariant]
    pairs: list[tuple[UnionVariant, UnionVariant]] = field(factory=list[tuple[UnionVariant, UnionVariant]])

    def take(self, base: UnionVariant, revision: UnionVariant) -> None:
        """Match two variants."""
        self.gone.remove(base)
        self.new.remove(revision)
        self.pairs.append((base, revision))

    def by(self, key: Callable[[UnionVariant], Hashable]) -> None:
        """Match variants that have a *key* in common; variants without one have None."""
        waiting: dict[Hashable, list[UnionVariant]] = {}
        for variant in self.new:
            waiting.setdefault(key(variant), []).append(variant)
        for variant in [*self.gone]:
            found = key(variant)
            if found is not None and waiting.get(found):
                self.take(variant, waiting[found].pop(0))


def match(digests: Digests, variants: Sides[list[UnionVariant]], tags: Sides[str]) -> VariantMatches:
    """Match the variants of both; *tags* are the properties that discriminators name, empty where none does."""
    is_tagged = _choose(variants, tags)
    for side in variants:
        label(side)
        side.sort(key=lambda variant: variant.spelled)
    matched = VariantMatches([*variants[0]], [*variants[1]])
    if is_tagged:
        _by_values(matched)
    matched.by(lambda variant: digests.of(variant.reader, variant.sub))
    if is_tagged:
        matched.by(lambda variant: digests.of(variant.reader, variant.sub, variant.tag) if variant.tag else None)
    _by_type(matched)
    if not is_tagged:
        # Some values stand for several variants; who says the same was matched above.
        _by_values(matched)
    _by_likeness(matched)
    _by_overlap(matched)
    return matched


@frozen
class _VariantPair:
    """Two variants that may be the same."""

    rank: tuple[float, ...]
    """Sort key; the best pair has the least."""
    gone: UnionVariant
    new: UnionVariant
    last: str = ""
    """Sort key of pairs that have everything else in common."""


def _choose(variants: Sides[list[UnionVariant]], tags: Sides[str]) -> bool:
    """Tag the variants of both sides so that the values of one side are those of the other, and return whether so.

    The property that a discriminator names comes first; a discriminator may name another one on the other side, as long
    as both say which value stands for which variant. Without one, it is a property that tells the variants of both
    apart.
    """
    found = map_sides(candidates, variants)
    common = [(name, name) for name in found[0] if name in found[1]]
    explicit = [(tags[0], tags[0])] if tags[0] == tags[1] else [tags, (tags[0], tags[0]), (tags[1], tags[1])]
    for names in [*(pair for pair in explicit if all(pair)), *common]:
        if all(_tag(variants, names, tags)):
            return True
    _tag(variants, zip_sides(lambda own, others: own or (others[0] if others else ""), tags, found), tags)
    return False


def _tag(variants: Sides[list[UnionVariant]], names: Sides[str], tags: Sides[str]) -> Sides[bool]:
    """Tag the variants of each side by a property, and return whether that distinguishes them."""
    sides = zip_sides(lambda name, own: (name, name == own), names, tags)
    return zip_sides(lambda side, how: tag(side, how[0], is_explicit=how[1]), variants, sides)


def _by_values(matched: VariantMatches) -> None:
    """Match variants by the values of their tag: those with most in common first, then the most similar."""
    owners: dict[str, list[UnionVariant]] = {}
    for variant in matched.new:
        for value in variant.values:
            owners.setdefault(value, []).append(variant)
    pairs: list[_VariantPair] = []
    for variant in matched.gone:
        others = {id(other): other for value in sorted(variant.values) for other in owners.get(value, [])}
        for other in others.values():
            both = variant.values & other.values
            pairs.append(_VariantPair((-len(both), -names_in_common(variant, other)), variant, other, min(both)))
    _take_best(matched, pairs)


def _by_type(matched: VariantMatches) -> None:
    """Match variants of the same types, those that say most in common first."""
    types = {id(variant): _type(variant) for variant in (*matched.gone, *matched.new)}
    pairs = [
        _VariantPair((), variant, other)
        for variant in matched.gone
        for other in matched.new
        if types[id(variant)] is not None and types[id(variant)] == types[id(other)]
    ]
    _take_best(matched, pairs)


def _type(variant: UnionVariant) -> Hashable:
    """Return the types of *variant*, and those of the items of an array; None for objects, which have more to tell."""
    if variant.is_object or variant.kinds is None:
        return None
    return variant.kinds, variant.reader.kinds(variant.shape.items) if variant.shape.items else None


def _by_likeness(matched: VariantMatches) -> None:
    """Match objects by the names of their properties, unless their tags exclude each other."""
    pairs: list[_VariantPair] = []
    for variant in matched.gone:
        for other in matched.new:
            is_other = variant.tag == other.tag and variant.values and variant.values.isdisjoint(other.values)
            if not variant.is_object or not other.is_object or (is_other and other.values):
                continue
            if (score := names_in_common(variant, other)) >= ALIKE:
                pairs.append(_VariantPair((-score,), variant, other))
    _take_best(matched, pairs)


def _take_best(matched: VariantMatches, pairs: list[_VariantPair]) -> None:
    """Match *pairs*, the best first, as far as neither of the two is matched yet: of equal ones, the most alike."""
    likeness = Likeness()
    ranked = sorted(pairs, key=lambda pair: pair.rank)
    for _, equal in groupby(ranked, key=lambda pair: pair.rank):
        left = [pair for pair in equal if pair.gone in matched.gone and pair.new in matched.new]
        if len(left) > 1:
            left.sort(key=lambda pair: (likeness.unlikeness(pair.gone, pair.new), pair.last))
        for pair in left:
            if pair.gone in matched.gone and pair.new in matched.new:
                matched.take(pair.gone, pair.new)


def _by_overlap(matched: VariantMatches) -> None:
    """Match the rest by overlapping types: a string became a string or number."""
    pairs = [
        _VariantPair((), variant, other)
        for variant in matched.gone
        for other in matched.new
        if not (variant.is_object and other.is_object)
        and variant.kinds
        and other.kinds
        and meet(variant.kinds, other.kinds)
    ]
    _take_best(matched, pairs)

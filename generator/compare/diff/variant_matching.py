"""Which arm of one union is which of another: by tag, content, type, likeness; never by place or component name."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from attrs import define, field

from generator.compare.diff.canonical_json import meet
from generator.compare.diff.digests import Digests, kinds
from generator.compare.diff.sides import Sides, map_sides, zip_sides
from generator.compare.diff.variants import UnionVariant, candidates, label, tag

_ALIKE = 0.4
"""Objects that share at least this part of their property names may be the same arm."""


@define(eq=False)
class VariantMatches:
    """The arms of two unions."""

    gone: list[UnionVariant]
    new: list[UnionVariant]
    pairs: list[tuple[UnionVariant, UnionVariant]] = field(factory=list[tuple[UnionVariant, UnionVariant]])

    def take(self, base: UnionVariant, revision: UnionVariant) -> None:
        """Take two arms for the same one."""
        self.gone.remove(base)
        self.new.remove(revision)
        self.pairs.append((base, revision))

    def by(self, key: Callable[[UnionVariant], Hashable]) -> None:
        """Match arms that have a *key* in common; arms without one have None."""
        waiting: dict[Hashable, list[UnionVariant]] = {}
        for arm in self.new:
            waiting.setdefault(key(arm), []).append(arm)
        for arm in [*self.gone]:
            found = key(arm)
            if found is not None and waiting.get(found):
                self.take(arm, waiting[found].pop(0))


def match(digests: Digests, arms: Sides[list[UnionVariant]], tags: Sides[str]) -> VariantMatches:
    """Return which arms are the same; *tags* are the properties that discriminators name, empty where none does."""
    is_tagged = _choose(arms, tags)
    for side in arms:
        label(side)
        side.sort(key=lambda arm: arm.spelled)
    matched = VariantMatches([*arms[0]], [*arms[1]])
    if is_tagged:
        _by_values(matched)
    matched.by(lambda arm: digests.of(arm.reader, arm.sub))
    if is_tagged:
        matched.by(lambda arm: digests.of(arm.reader, arm.sub, arm.tag) if arm.tag else None)
    matched.by(_type)
    _by_likeness(matched)
    _by_overlap(matched)
    return matched


def _choose(arms: Sides[list[UnionVariant]], tags: Sides[str]) -> bool:
    """Tag the arms of both sides so that the values of one side are those of the other, and return whether that is so.

    The property that a discriminator names comes first; a discriminator may name another one on the other side, as
    long as both say which value stands for which arm. Without one, it is a property that tells the arms of both apart.
    """
    found = map_sides(candidates, arms)
    common = [(name, name) for name in found[0] if name in found[1]]
    explicit = [(tags[0], tags[0])] if tags[0] == tags[1] else [tags, (tags[0], tags[0]), (tags[1], tags[1])]
    for names in [*(pair for pair in explicit if all(pair)), *common]:
        if all(_tag(arms, names, tags)):
            return True
    _tag(arms, zip_sides(lambda own, others: own or (others[0] if others else ""), tags, found), tags)
    return False


def _tag(arms: Sides[list[UnionVariant]], names: Sides[str], tags: Sides[str]) -> Sides[bool]:
    """Tag the arms of each side by a property, and return whether that tells them apart."""
    sides = zip_sides(lambda name, own: (name, name == own), names, tags)
    return zip_sides(lambda side, how: tag(side, how[0], is_explicit=how[1]), arms, sides)


def _by_values(matched: VariantMatches) -> None:
    """Match arms by the values of their tag: those with most in common first."""
    owner = {value: arm for arm in matched.new for value in arm.values}
    shared: list[tuple[int, str, UnionVariant, UnionVariant]] = []
    for arm in matched.gone:
        common = sorted(arm.values & owner.keys())
        for other in {id(owner[value]): owner[value] for value in common}.values():
            both = arm.values & other.values
            shared.append((-len(both), min(both), arm, other))
    for *_, arm, other in sorted(shared, key=lambda row: row[:2]):
        if arm in matched.gone and other in matched.new:
            matched.take(arm, other)


def _type(arm: UnionVariant) -> Hashable:
    """Return the types of *arm*, and those of the items of an array; None for objects, which have more to tell."""
    if arm.is_object or arm.kinds is None:
        return None
    return arm.kinds, kinds(arm.reader, arm.shape.items) if arm.shape.items else None


def _by_likeness(matched: VariantMatches) -> None:
    """Match objects by the names of their properties; those of different tags are different, however alike."""
    scores: list[tuple[float, int, int, UnionVariant, UnionVariant]] = []
    for index, arm in enumerate(matched.gone):
        for number, other in enumerate(matched.new):
            tagged = arm.values and other.values and arm.tag == other.tag
            if arm.is_object and other.is_object and not tagged and (score := _likeness(arm, other)) >= _ALIKE:
                scores.append((-score, index, number, arm, other))
    for *_, arm, other in sorted(scores, key=lambda row: row[:3]):
        if arm in matched.gone and other in matched.new:
            matched.take(arm, other)


def _likeness(one: UnionVariant, other: UnionVariant) -> float:
    names, others = one.shape.properties.keys(), other.shape.properties.keys()
    if not names or not others:
        # An object that lists nothing may have been any: one that lost its last property, or got its first.
        return _ALIKE if names or others else 1.0
    return len(names & others) / len(names | others)


def _by_overlap(matched: VariantMatches) -> None:
    """Match what is left where types overlap: a string became a string or a number; on objects, likeness decides."""
    for arm in [*matched.gone]:
        for other in [*matched.new]:
            both_objects = arm.is_object and other.is_object
            if not both_objects and arm.kinds and other.kinds and meet(arm.kinds, other.kinds):
                matched.take(arm, other)
                break

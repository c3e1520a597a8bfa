"""Unions -> arms that came, went or changed."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from generator.base.nodes import Json
from generator.compare.change import Subject
from generator.compare.diff import keyword_diff, tag_diff, value_diff
from generator.compare.diff.digests import kinds
from generator.compare.diff.layers import UNIONS
from generator.compare.diff.normal_form import NormalForm, SchemaRef, StatedValue, UnionForm
from generator.compare.diff.pairs import Edge, Facts
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import Sides, map_sides, zip_sides
from generator.compare.diff.variant_matching import VariantMatches, match
from generator.compare.diff.variants import UnionVariant, arms_of, property_of, single
from generator.compare.diff.walk import Schemas


def stands_for_itself(both: Schemas) -> bool:
    """Whether one of the two is a union and nothing else, and the other is none."""
    base, revision = both.shapes
    if bool(base.unions) == bool(revision.unions):
        return False
    shape = base if base.unions else revision
    return shape.unions[0].word in UNIONS and not shape.is_structured and shape.enum is None


def say_types(both: Schemas) -> bool:
    """Whether the types are the business of the arms, on one side at least."""
    return any(shape.unions and shape.types is None for shape in both.shapes)


def compare_with_plain(both: Schemas) -> None:
    """Compare a union with a schema that is none: the arm that is this schema is not news, the others are."""
    value_diff.compare_null(both)
    arms = zip_sides(lambda reader, index: _arms(both, reader, index), both.walk.readers, (0, 1))
    names = map_sides(lambda shape: property_of(shape.unions[0]) if shape.unions else "", both.shapes)
    matched = match(both.walk.digests, arms, (names[0] or names[1], names[1] or names[0]))
    words = map_sides(lambda shape: shape.unions[0].word if shape.unions else "", both.shapes)
    if matched.pairs:
        keyword_diff.compare_annotations(both.meeting, zip_sides(_all_words, both.shapes, arms))
        matched.pairs = [(_only_rules(one), _only_rules(other)) for one, other in matched.pairs]
        _report(both, matched, arms, words)
    else:
        types = zip_sides(kinds, both.walk.readers, both.subs)
        value_diff.report_types(both, types, {"union": words[0] or words[1]})


def _all_words(shape: NormalForm, arms: list[UnionVariant]) -> dict[str, StatedValue]:
    """Return what *shape* says, and what its arms say beside it: a default may stand at either."""
    found: dict[str, StatedValue] = {}
    for arm in arms:
        found |= arm.shape.words
    return found | shape.words


def _only_rules(arm: UnionVariant) -> UnionVariant:
    """Return *arm* without its annotations, which are compared already."""
    if not arm.sub.kind and not arm.shape.unions and arm.kinds and len(arm.kinds) == 1:
        return evolve(arm, sub=SchemaRef(arm.sub.spots, *arm.kinds))
    return arm


def _arms(both: Schemas, reader: SchemaReader, index: int) -> list[UnionVariant]:
    shape = both.shapes[index]
    return (
        arms_of(reader, shape.unions[0], both.walk.digests) if shape.unions else single(reader, both.subs[index], shape)
    )


def compare(both: Schemas) -> None:
    """Compare the unions that two schemas are, or have beside other things."""
    base, revision = both.shapes
    if not base.unions and not revision.unions:
        return
    for pair in _together(both, base, revision):
        _compare_unions(both, pair)


def _together(both: Schemas, base: NormalForm, revision: NormalForm) -> list[Sides[UnionForm | None]]:
    """Return the unions of both in pairs, those with most arms in common first: nearly always there is one of each."""
    if len(base.unions) < 2 and len(revision.unions) < 2:
        return [(base.unions[0] if base.unions else None, revision.unions[0] if revision.unions else None)]
    left, right = [*base.unions], [*revision.unions]
    pairs: list[Sides[UnionForm | None]] = []
    digests = zip_sides(
        lambda reader, side: {id(one): {both.walk.digests.of(reader, arm) for arm in one.arms} for one in side},
        both.walk.readers,
        (left, right),
    )
    while left and right:
        one, other = max(
            ((one, other) for one in left for other in right),
            key=lambda pair: len(digests[0][id(pair[0])] & digests[1][id(pair[1])]),
        )
        left.remove(one)
        right.remove(other)
        pairs.append((one, other))
    return [*pairs, *((one, None) for one in left), *((None, other) for other in right)]


def _compare_unions(both: Schemas, pair: Sides[UnionForm | None]) -> None:
    base, revision = pair
    if base is None or revision is None:
        known = base or revision
        assert known
        if known.word in UNIONS:
            both.meeting.either(
                Subject.KEYWORD, known.word, map_sides(lambda union: union.spot if union else None, pair)
            )
        else:
            tag_diff.compare_presence(both, pair, is_implied=False)
        return
    if base.word != revision.word:
        facts: Facts = {"union": [base.word, revision.word]}
        both.meeting.changed(Subject.KEYWORD, base.word, (base.spot, revision.spot), facts)
    unions = base, revision
    arms = zip_sides(lambda reader, union: arms_of(reader, union, both.walk.digests), both.walk.readers, unions)
    matched = match(both.walk.digests, arms, map_sides(property_of, unions))
    _report(both, matched, arms, (base.word, revision.word))
    tag_diff.compare(both, unions, matched)


def _report(both: Schemas, matched: VariantMatches, arms: Sides[list[UnionVariant]], words: Sides[str]) -> None:
    base, revision = arms
    before: list[Json] = [_types(arm) for arm in base] if words[0] else []
    for one, other in matched.pairs:
        to = both.walk.schema((one.sub, other.sub), (one.entry, other.entry), is_arm=True)
        both.pair.edges.append(Edge(to, f"<{one.label}>", part="arm"))
    for arm in matched.gone:
        facts = _facts(arm, words[0] or words[1]) | {"arms_before": before, "twin": _has_twin(both, arm, revision)}
        both.meeting.removed(Subject.ARM, arm.label, arm.entry, facts)
    for arm in matched.new:
        facts = _facts(arm, words[1] or words[0]) | {"arms_before": before, "twin": _has_twin(both, arm, base)}
        both.meeting.added(Subject.ARM, arm.label, arm.entry, facts)


def _facts(arm: UnionVariant, word: str) -> Facts:
    return {"union": word, "tag": arm.tag, "tag_values": sorted(arm.values), "types": _types(arm)}


def _types(arm: UnionVariant) -> Sequence[str] | None:
    return None if arm.kinds is None else sorted(arm.kinds)


def _has_twin(both: Schemas, arm: UnionVariant, others: Sequence[UnionVariant]) -> bool:
    """Whether one of *others* says what *arm* says."""
    content = both.walk.digests.of(arm.reader, arm.sub)
    return any(both.walk.digests.of(other.reader, other.sub) == content for other in others)

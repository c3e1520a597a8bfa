"""Unions -> variants that came, went or changed."""

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
from generator.compare.diff.variants import UnionVariant, property_of, single, variants_of
from generator.compare.diff.walk import Schemas


def stands_for_itself(both: Schemas) -> bool:
    """Whether one of the two is a union and nothing else, and the other is none."""
    base, revision = both.shapes
    if bool(base.unions) == bool(revision.unions):
        return False
    shape = base if base.unions else revision
    return shape.unions[0].word in UNIONS and not shape.is_structured and shape.enum is None


def say_types(both: Schemas) -> bool:
    """Whether the types are the business of the variants, on one side at least."""
    return any(shape.unions and shape.types is None for shape in both.shapes)


def compare_with_plain(both: Schemas) -> None:
    """Compare a union with a schema that is none: the variant that is this schema is not news, the others are."""
    value_diff.compare_null(both)
    variants = zip_sides(lambda reader, index: _variants(both, reader, index), both.walk.readers, (0, 1))
    names = map_sides(lambda shape: property_of(shape.unions[0]) if shape.unions else "", both.shapes)
    matched = match(both.walk.digests, variants, (names[0] or names[1], names[1] or names[0]))
    words = map_sides(lambda shape: shape.unions[0].word if shape.unions else "", both.shapes)
    if matched.pairs:
        keyword_diff.compare_annotations(both.meeting, zip_sides(_all_words, both.shapes, variants))
        matched.pairs = [(_only_rules(one), _only_rules(other)) for one, other in matched.pairs]
        _report(both, matched, variants, words)
    else:
        types = zip_sides(kinds, both.walk.readers, both.subs)
        value_diff.report_types(both, types, {"union": words[0] or words[1]})


def _all_words(shape: NormalForm, variants: list[UnionVariant]) -> dict[str, StatedValue]:
    """Return what *shape* says, and what its variants say beside it: a default may stand at either."""
    found: dict[str, StatedValue] = {}
    for variant in variants:
        found |= variant.shape.words
    return found | shape.words


def _only_rules(variant: UnionVariant) -> UnionVariant:
    """Return *variant* without its annotations, which are compared already."""
    if not variant.sub.kind and not variant.shape.unions and variant.kinds and len(variant.kinds) == 1:
        return evolve(variant, sub=SchemaRef(variant.sub.spots, *variant.kinds))
    return variant


def _variants(both: Schemas, reader: SchemaReader, index: int) -> list[UnionVariant]:
    shape = both.shapes[index]
    return (
        variants_of(reader, shape.unions[0], both.walk.digests)
        if shape.unions
        else single(reader, both.subs[index], shape)
    )


def compare(both: Schemas) -> None:
    """Compare the unions that two schemas are, or have beside other things."""
    base, revision = both.shapes
    if not base.unions and not revision.unions:
        return
    for pair in _together(both, base, revision):
        _compare_unions(both, pair)


def _together(both: Schemas, base: NormalForm, revision: NormalForm) -> list[Sides[UnionForm | None]]:
    """Return the unions of both in pairs, those with most variants in common first; mostly there is one of each."""
    if len(base.unions) < 2 and len(revision.unions) < 2:
        return [(base.unions[0] if base.unions else None, revision.unions[0] if revision.unions else None)]
    left, right = [*base.unions], [*revision.unions]
    pairs: list[Sides[UnionForm | None]] = []
    digests = zip_sides(
        lambda reader, side: {
            id(one): {both.walk.digests.of(reader, variant) for variant in one.variants} for one in side
        },
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
    variants = zip_sides(lambda reader, union: variants_of(reader, union, both.walk.digests), both.walk.readers, unions)
    matched = match(both.walk.digests, variants, map_sides(property_of, unions))
    _report(both, matched, variants, (base.word, revision.word))
    tag_diff.compare(both, unions, matched)


def _report(both: Schemas, matched: VariantMatches, variants: Sides[list[UnionVariant]], words: Sides[str]) -> None:
    base, revision = variants
    before: list[Json] = [_types(variant) for variant in base] if words[0] else []
    for one, other in matched.pairs:
        to = both.walk.schema((one.sub, other.sub), (one.entry, other.entry), is_variant=True)
        both.pair.edges.append(Edge(to, f"<{one.label}>", part="variant"))
    for variant in matched.gone:
        facts = _facts(variant, words[0] or words[1]) | {
            "variants_before": before,
            "twin": _has_twin(both, variant, revision),
        }
        both.meeting.removed(Subject.VARIANT, variant.label, variant.entry, facts)
    for variant in matched.new:
        facts = _facts(variant, words[1] or words[0]) | {
            "variants_before": before,
            "twin": _has_twin(both, variant, base),
        }
        both.meeting.added(Subject.VARIANT, variant.label, variant.entry, facts)


def _facts(variant: UnionVariant, word: str) -> Facts:
    return {"union": word, "tag": variant.tag, "tag_values": sorted(variant.values), "types": _types(variant)}


def _types(variant: UnionVariant) -> Sequence[str] | None:
    return None if variant.kinds is None else sorted(variant.kinds)


def _has_twin(both: Schemas, variant: UnionVariant, others: Sequence[UnionVariant]) -> bool:
    """Whether one of *others* says what *variant* says."""
    content = both.walk.digests.of(variant.reader, variant.sub)
    return any(both.walk.digests.of(other.reader, other.sub) == content for other in others)

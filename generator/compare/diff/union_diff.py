"""Compares unions by their variants: added, removed or changed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from attrs import evolve

from generator.base.nodes import Json
from generator.base.schemas import UNIONS
from generator.compare.change import Subject
from generator.compare.diff import keyword_diff, keyword_tables, overlaps, restricting_schemas, tag_diff, value_diff
from generator.compare.diff.canonical_json import meet
from generator.compare.diff.disjointness import are_disjoint
from generator.compare.diff.document_index import Site
from generator.compare.diff.document_schema import DocumentSchema
from generator.compare.diff.normal_form import NormalForm, SchemaRef, StatedValue, UnionForm, identity
from generator.compare.diff.pairs import Edge, Facts, NodePair
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import Sides, map_sides, zip_sides
from generator.compare.diff.subsumption import covers
from generator.compare.diff.variant_matching import VariantMatches, match
from generator.compare.diff.variants import UnionVariant, candidates, property_of, single, variants_of
from generator.compare.diff.walk import Schemas


def stands_for_itself(both: Schemas) -> bool:
    """Whether one side is only a union and the other is no union."""
    base, revision = both.shapes
    if bool(base.unions) == bool(revision.unions):
        return False
    shape = base if base.unions else revision
    rules = [word for word in shape.words if not keyword_tables.is_annotation(word)]
    has_more = len(shape.unions) > 1 or shape.is_structured or shape.enum is not None or rules
    return shape.unions[0].word in UNIONS and not has_more


def say_types(both: Schemas) -> bool:
    """Return whether the variants of at least one side state the types.

    Report types beside the variants of the other side that leave less than these allow.
    """
    own, others = both.shapes if both.shapes[0].types is None else both.shapes[::-1]
    if not own.unions or own.types is not None:
        return False
    types = zip_sides(lambda reader, sub: reader.kinds(sub), both.walk.readers, both.subs)
    allowed = types[0] if own is both.shapes[0] else types[1]
    if others.types is not None and (allowed is None or meet(allowed, others.types) != allowed):
        value_diff.report_whole(both, types)
    return True


def compare_with_plain(both: Schemas) -> None:
    """Compare a union with a plain schema: the variant equal to that schema is no change, the others are."""
    index = 0 if both.shapes[0].unions else 1
    union = both.shapes[index].unions[0]
    listed = variants_of(both.walk.readers[index], union, both.walk.digests)
    name = property_of(union)
    tags = [tag for tag in ([name] if name else candidates(listed)) if _parts(listed, tag) > 1]
    plain = single(both.walk.readers[1 - index], both.subs[1 - index], both.shapes[1 - index], tags)
    variants = (listed, plain) if index == 0 else (plain, listed)
    if _note_holes(both, variants):
        return
    matched = match(both.walk.digests, variants, (name, name))
    unions = map_sides(lambda shape: shape.unions[0] if shape.unions else None, both.shapes)
    if matched.pairs:
        value_diff.compare_null(both)
        keyword_diff.compare_annotations(both.meeting, zip_sides(_all_words, both.shapes, variants))
        base, revision = zip_sides(DocumentSchema, both.walk.readers, both.subs)
        if covers(base, revision) and covers(revision, base):
            return
        kept = [pair[index] for pair in matched.pairs]
        matched.pairs = [(_only_rules(one), _only_rules(other)) for one, other in matched.pairs]
        _take_repeated((matched.gone, matched.new)[index], listed, union)
        _report(both, matched, variants, unions)
        # Two variants that parts of the plain schema became may have values in common, too.
        if any(overlaps.overlaps(union, one, [other for other in listed if other is not one]) for one in kept):
            facts: Facts = {"overlap": "more" if index else "fewer"}
            both.meeting.changed(Subject.KEYWORD, union.word, both.homes, facts)
    else:
        types = zip_sides(lambda reader, sub: reader.kinds(sub), both.walk.readers, both.subs)
        value_diff.report_whole(both, types, {"union": union.word})


def _parts(variants: list[UnionVariant], tag: str) -> int:
    """Return how many object variants among *variants* state values of *tag*."""
    return sum(variant.is_object and bool(variant.stated(tag) or variant.mapped) for variant in variants)


def _all_words(shape: NormalForm, variants: list[UnionVariant]) -> dict[str, StatedValue]:
    """Return the annotations of *shape* and of its variants, because a default may stand at either."""
    found: dict[str, StatedValue] = {}
    for variant in variants:
        found |= variant.shape.words
    return found | shape.words


def _only_rules(variant: UnionVariant) -> UnionVariant:
    """Return *variant* without its annotations, which have been compared."""
    if not variant.sub.kind and not variant.shape.unions and variant.kinds and len(variant.kinds) == 1:
        return evolve(variant, sub=SchemaRef(variant.sub.sites, min(variant.kinds), variant.sub.pin))
    return variant


def compare(both: Schemas) -> None:
    """Compare the unions that two schemas are or contain."""
    base, revision = both.shapes
    if not base.unions and not revision.unions:
        return
    for pair in _together(both, base, revision):
        _compare_unions(both, pair)


def _together(both: Schemas, base: NormalForm, revision: NormalForm) -> list[Sides[UnionForm | None]]:
    """Pair the unions of both sides, those with most variants in common first; usually each side has one."""
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
            key=lambda pair: (len(digests[0][id(pair[0])] & digests[1][id(pair[1])]), pair[0].word == pair[1].word),
        )
        left.remove(one)
        right.remove(other)
        pairs.append((one, other))
    return [*pairs, *((one, None) for one in left), *((None, other) for other in right)]


def _compare_unions(both: Schemas, pair: Sides[UnionForm | None]) -> None:
    base, revision = pair
    stated = map_sides(lambda union: union.site if union and union.word in UNIONS else None, pair)
    if bool(stated[0]) != bool(stated[1]):
        # Beside it subtypes restrict no value: the standard has nobody validate against what a discriminator names.
        sides = zip_sides(DocumentSchema, both.walk.readers, both.subs)
        facts: Facts = {"covered": covers(*(sides if stated[0] else sides[::-1]))}
        both.meeting.either(Subject.KEYWORD, next(str(site.key) for site in stated if site), stated, facts)
    if base is None or revision is None:
        if not any(stated):
            tag_diff.compare_presence(both, pair, is_implied=False)
        return
    if base.word != revision.word and all(stated) and not all(zip_sides(_are_disjoint, both.walk.readers, pair)):
        words: Facts = {"union": [base.word, revision.word]}
        both.meeting.changed(Subject.KEYWORD, base.word, (base.site, revision.site), words)
    unions = base, revision
    variants = zip_sides(lambda reader, union: variants_of(reader, union, both.walk.digests), both.walk.readers, unions)
    are_lost = _note_holes(both, variants)
    matched = match(both.walk.digests, variants, map_sides(property_of, unions))
    if are_lost:
        # What is missing may be what a reference to nothing stands for.
        matched.gone, matched.new = [], []
    if bool(stated[0]) != bool(stated[1]):
        # That the values of no variant are asked for any more, or of one, is all that there is to say.
        matched.gone, matched.new = [], []
    repeated = (
        _take_repeated(matched.gone, variants[0], base),
        _take_repeated(matched.new, variants[1], revision),
    )
    below = _report(both, matched, variants, unions)
    if not are_lost and (facts := overlaps.of_unions(both, unions, matched.pairs, repeated)):
        raw = both.meeting.changed(Subject.KEYWORD, base.word, (base.site, revision.site), facts)
        if not any(repeated):
            # Where all variants are the same, so is what fits several of them.
            both.meeting.hold(raw, below)
    tag_diff.compare(both, unions, matched)


def _are_disjoint(reader: SchemaReader, union: UnionForm | None) -> bool:
    """Whether no value is valid against two variants of *union*, so that `oneOf` and `anyOf` mean the same."""
    return union is not None and are_disjoint([DocumentSchema(reader, variant) for variant in union.variants])


def _note_holes(both: Schemas, variants: Sides[list[UnionVariant]]) -> bool:
    """Remove unreadable variants from *variants*, and return whether there were any."""
    holes = map_sides(_holes, variants)
    for before, after in zip_longest(*holes):
        both.meeting.note_holes((before, after))
    for side in variants:
        side[:] = [variant for variant in side if not variant.shape.hole]
    return any(holes)


def _holes(variants: list[UnionVariant]) -> list[Site]:
    return [variant.shape.hole for variant in variants if variant.shape.hole]


def _report(
    both: Schemas, matched: VariantMatches, variants: Sides[list[UnionVariant]], unions: Sides[UnionForm | None]
) -> tuple[NodePair, ...]:
    """Report variants that were added or removed, and compare those that both sides have, whose pairs are returned."""
    sides = zip_sides(DocumentSchema, both.walk.readers, both.subs)
    words = map_sides(lambda union: union.word if union else "", unions)
    before: list[Json] = [_types(variant) for variant in variants[0]] if words[0] else []
    kept = [one for one, _ in matched.pairs], [other for _, other in matched.pairs]
    for index, changed, note in ((0, matched.gone, both.meeting.removed), (1, matched.new, both.meeting.added)):
        for variant in changed if words[index] == "oneOf" else _not_repeated(changed, variants[index]):
            is_covered = covers(sides[1 - index], DocumentSchema(variant.reader, variant.sub))
            facts = _facts(variant, words[index] or words[1 - index])
            note(
                Subject.VARIANT,
                variant.label,
                variant.entry,
                facts
                | {"variants_before": before, "covered": is_covered, "is_free": _is_free(both.shapes[1 - index])}
                | {"overlaps": all(unions) and overlaps.overlaps(unions[index], variant, kept[index]) is not False},
            )
    pairs: list[NodePair] = []
    for one, other in matched.pairs:
        subs = restricting_schemas.with_members(both, (one.sub, other.sub))
        to = both.walk.schema(subs, (one.entry, other.entry), is_variant=True)
        # What one side alone has variants of is the whole to callers, and not one of several.
        both.pair.edges.append(Edge(to, f"<{one.label}>", part="variant" if all(unions) else ""))
        pairs.append(to)
    return tuple(pairs)


def _is_free(shape: NormalForm) -> bool:
    """Whether *shape* is any object, so that no variant is missing there."""
    return not shape.unions and not shape.is_structured


def _take_repeated(changed: list[UnionVariant], variants: list[UnionVariant], union: UnionForm) -> bool:
    """Remove from *changed* what a `oneOf` lists several times, but for once; return whether there was any.

    The other side lists it less often; that is no variant more or less, but no value fits it alone any more.
    """
    if union.word != "oneOf" or union.discriminator:
        return False
    kept = [identity(variant.sub) for variant in variants if variant not in changed]
    again: list[UnionVariant] = []
    for variant in changed:
        inner = variant.shape.lone_union
        if all(identity(sub) in kept for sub in (inner.variants if inner else (variant.sub,))):
            again.append(variant)
        kept.append(identity(variant.sub))
    changed[:] = [variant for variant in changed if variant not in again]
    return bool(again)


def _not_repeated(changed: list[UnionVariant], variants: list[UnionVariant]) -> list[UnionVariant]:
    """Return those of *changed* that accept a value which no other of the *variants* accepts.

    An object with properties is something to callers even where another variant accepts the same objects.
    """
    kept = [*variants]
    for variant in changed:
        own = DocumentSchema(variant.reader, variant.sub)
        others = [DocumentSchema(other.reader, other.sub) for other in kept if other is not variant]
        is_plain = not variant.shape.is_structured and not variant.shape.unions
        if any(covers(other, own) and (is_plain or identity(own.ref) == identity(other.ref)) for other in others):
            kept.remove(variant)
    return [variant for variant in changed if variant in kept]


def _facts(variant: UnionVariant, word: str) -> Facts:
    return {"union": word, "tag": variant.tag, "tag_values": sorted(variant.values), "types": _types(variant)}


def _types(variant: UnionVariant) -> Sequence[str] | None:
    return None if variant.kinds is None else sorted(variant.kinds)

"""Unions -> arms that came, went or changed."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from generator.drift.change import Subject
from generator.drift.diff import keywords, tags, values
from generator.drift.diff.arms import Arm, arms_of, property_of, single
from generator.drift.diff.digest import kinds
from generator.drift.diff.graph import Schemas
from generator.drift.diff.layers import UNIONS
from generator.drift.diff.matching import Matched, match
from generator.drift.diff.pairs import Edge, Facts
from generator.drift.diff.read import Reader
from generator.drift.diff.shape import Fact, Shape, Sub, Union
from generator.drift.diff.two import Two, each, zipped
from generator.nodes import Json


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
    values.compare_null(both)
    arms = zipped(lambda reader, index: _arms(both, reader, index), both.walk.readers, (0, 1))
    names = each(lambda shape: property_of(shape.unions[0]) if shape.unions else "", both.shapes)
    matched = match(both.walk.digests, arms, (names[0] or names[1], names[1] or names[0]))
    words = each(lambda shape: shape.unions[0].word if shape.unions else "", both.shapes)
    if matched.pairs:
        keywords.compare_annotations(both.meeting, zipped(_all_words, both.shapes, arms))
        matched.pairs = [(_only_rules(one), _only_rules(other)) for one, other in matched.pairs]
        _report(both, matched, arms, words)
    else:
        types = zipped(kinds, both.walk.readers, both.subs)
        values.report_types(both, types, {"union": words[0] or words[1]})


def _all_words(shape: Shape, arms: list[Arm]) -> dict[str, Fact]:
    """Return what *shape* says, and what its arms say beside it: a default may stand at either."""
    found: dict[str, Fact] = {}
    for arm in arms:
        found |= arm.shape.words
    return found | shape.words


def _only_rules(arm: Arm) -> Arm:
    """Return *arm* without its annotations, which are compared already."""
    if not arm.sub.kind and not arm.shape.unions and arm.kinds and len(arm.kinds) == 1:
        return evolve(arm, sub=Sub(arm.sub.spots, *arm.kinds))
    return arm


def _arms(both: Schemas, reader: Reader, index: int) -> list[Arm]:
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


def _together(both: Schemas, base: Shape, revision: Shape) -> list[Two[Union | None]]:
    """Return the unions of both in pairs, those with most arms in common first: nearly always there is one of each."""
    if len(base.unions) < 2 and len(revision.unions) < 2:
        return [(base.unions[0] if base.unions else None, revision.unions[0] if revision.unions else None)]
    left, right = [*base.unions], [*revision.unions]
    pairs: list[Two[Union | None]] = []
    digests = zipped(
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


def _compare_unions(both: Schemas, pair: Two[Union | None]) -> None:
    base, revision = pair
    if base is None or revision is None:
        known = base or revision
        assert known
        if known.word in UNIONS:
            both.meeting.either(Subject.KEYWORD, known.word, each(lambda union: union.spot if union else None, pair))
        else:
            tags.compare_presence(both, pair, is_implied=False)
        return
    if base.word != revision.word:
        facts: Facts = {"union": [base.word, revision.word]}
        both.meeting.changed(Subject.KEYWORD, base.word, (base.spot, revision.spot), facts)
    unions = base, revision
    arms = zipped(lambda reader, union: arms_of(reader, union, both.walk.digests), both.walk.readers, unions)
    matched = match(both.walk.digests, arms, each(property_of, unions))
    _report(both, matched, arms, (base.word, revision.word))
    tags.compare(both, unions, matched)


def _report(both: Schemas, matched: Matched, arms: Two[list[Arm]], words: Two[str]) -> None:
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


def _facts(arm: Arm, word: str) -> Facts:
    return {"union": word, "tag": arm.tag, "tag_values": sorted(arm.values), "types": _types(arm)}


def _types(arm: Arm) -> Sequence[str] | None:
    return None if arm.kinds is None else sorted(arm.kinds)


def _has_twin(both: Schemas, arm: Arm, others: Sequence[Arm]) -> bool:
    """Whether one of *others* says what *arm* says."""
    content = both.walk.digests.of(arm.reader, arm.sub)
    return any(both.walk.digests.of(other.reader, other.sub) == content for other in others)

"""Keywords one by one: prose, annotations, limits, and those that hold schemas."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from generator.drift.change import Direction, Subject
from generator.drift.diff import words
from generator.drift.diff.doc import Spot
from generator.drift.diff.graph import Meeting, Schemas
from generator.drift.diff.jsontext import same
from generator.drift.diff.pairs import Pair, Raw
from generator.drift.diff.shape import Fact
from generator.drift.diff.two import Two, each, zipped
from generator.nodes import Json, is_list, is_object

Stated = Mapping[str, Fact]


def stated(node: Mapping[str, Json], names: Iterable[str]) -> dict[str, Fact]:
    """Return the keywords of *names* that the object *node* has."""
    return {name: Fact(node[name], Spot(node, name)) for name in names if name in node}


def compare_prose(meeting: Meeting, sides: Two[Stated]) -> None:
    """Take note of texts that differ."""
    if sides[0] or sides[1]:
        _differences(meeting, sides, lambda _: Subject.DESCRIPTION)


def compare_prose_of(meeting: Meeting, nodes: Two[Mapping[str, Json]]) -> None:
    """Take note of texts that differ between two objects that are no schemas."""
    compare_prose(meeting, each(lambda node: stated(node, words.PROSE), nodes))


def compare_plain(meeting: Meeting, sides: Two[Stated], direction: Direction = Direction.NONE) -> None:
    """Take note of plain keywords that differ."""
    for raw in _differences(meeting, sides, subject_of):
        raw.direction = direction


def subject_of(word: str) -> Subject:
    """Return what a change of the keyword *word* is about."""
    return words.SUBJECTS.get(word, Subject.KEYWORD)


def _differences(meeting: Meeting, sides: Two[Stated], subject: Callable[[str], Subject]) -> list[Raw]:
    raws: list[Raw] = []
    base, revision = sides
    for name in sorted(base.keys() | revision.keys()):
        one, other = base.get(name), revision.get(name)
        if not (one and other and same(one.value, other.value)):
            raws.append(meeting.either(subject(name), name, (one and one.spot, other and other.spot)))
    return raws


def compare_deprecation(meeting: Meeting, sides: Two[Stated]) -> None:
    """Take note of a deprecation, its end, or another date of removal."""
    flags = each(lambda side: side.get("deprecated"), sides)
    sunsets = each(lambda side: side.get("x-sunset"), sides)
    before, after = each(lambda fact: fact is not None and fact.value is True, flags)
    dates = each(lambda fact: fact.value if fact else None, sunsets)
    facts: dict[str, Json] = {"sunset_before": dates[0], "sunset_after": dates[1]}
    if before != after:
        meeting.either(Subject.DEPRECATION, "deprecated", each(_spot_if_true, flags), facts)
    elif not same(*dates):
        meeting.either(Subject.DEPRECATION, "x-sunset", each(lambda fact: fact and fact.spot, sunsets), facts)


def _spot_if_true(fact: Fact | None) -> Spot | None:
    return fact.spot if fact and fact.value is True else None


def compare_annotations(meeting: Meeting, sides: Two[Stated]) -> None:
    """Take note of differences in what is said about valid values: defaults, deprecation, who may write."""
    if sides[0] or sides[1]:
        compare_deprecation(meeting, sides)
        compare_plain(meeting, each(_annotations, sides))


def _annotations(side: Stated) -> Stated:
    return {name: fact for name, fact in side.items() if words.is_annotation(name) and name not in words.DEPRECATION}


def compare_rules(both: Schemas) -> None:
    """Take note of differences in keywords that say which values are valid."""
    base, revision = each(lambda shape: shape.words, both.shapes)
    if base or revision:
        compare_plain(both.meeting, (_rules(base), _rules(revision)))
        for name in sorted(words.HOLDERS & (base.keys() | revision.keys())):
            _compare_holders(both, name, (base.get(name), revision.get(name)))


def _rules(side: Stated) -> Stated:
    return {name: fact for name, fact in side.items() if not words.is_annotation(name) and name not in words.HOLDERS}


def _compare_holders(both: Schemas, name: str, sides: Two[Fact | None]) -> None:
    """Take note that a keyword that holds schemas is on one side alone, or hold back until they are compared."""
    raw = both.meeting.either(Subject.KEYWORD, name, each(lambda fact: fact and fact.spot, sides))
    inside = each(_inside, sides)
    if all(sides) and inside[0].keys() == inside[1].keys():
        below = tuple(_below(both, (inside[0][key], inside[1][key])) for key in sorted(inside[0]))
        both.meeting.hold(raw, below)


def _inside(fact: Fact | None) -> dict[str, Spot]:
    """Return the schemas in the value of a keyword, by key or place."""
    if fact is None:
        return {}
    node = fact.spot.node
    if fact.spot.key in words.SCHEMA_MAPS and is_object(node):
        return {key: Spot(node, key) for key in node}
    if fact.spot.key in words.SCHEMA_LISTS and is_list(node):
        return {f"{index:6}": Spot(node, index) for index in range(len(node))}
    return {"": fact.spot}


def _below(both: Schemas, spots: Two[Spot]) -> Pair:
    return both.walk.schema(zipped(lambda reader, spot: reader.at(*spot), both.walk.readers, spots), spots)

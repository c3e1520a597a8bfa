"""Compares two schemas, and requests the pairs of schemas below them."""

from __future__ import annotations

from collections import Counter

from generator.compare.change import Subject
from generator.compare.diff import all_of_diff, keyword_diff, member_diff, union_diff, value_diff
from generator.compare.diff.distribution import distribute
from generator.compare.diff.normal_form import identity
from generator.compare.diff.sides import map_sides
from generator.compare.diff.variants import property_of
from generator.compare.diff.walk import Schemas


def compare(both: Schemas) -> None:
    """Report differences, and request the pairs below."""
    if both.meeting.note_holes(map_sides(lambda shape: shape.hole, both.shapes)):
        return
    _count(both)
    keyword_diff.compare_prose(both.meeting, map_sides(lambda shape: shape.prose, both.shapes))
    value_diff.compare_ambiguous(both)
    both = distribute(both)
    if union_diff.stands_for_itself(both):
        union_diff.compare_with_plain(both)
        return
    if not union_diff.say_types(both) and not value_diff.compare_types(both):
        return
    value_diff.compare_null(both)
    keyword_diff.compare_annotations(both.meeting, map_sides(lambda shape: shape.words, both.shapes))
    value_diff.compare_enum(both)
    keyword_diff.compare_rules(both)
    member_diff.compare(both)
    union_diff.compare(both)
    all_of_diff.compare(both)


def _count(both: Schemas) -> None:
    """Count what the base states here."""
    shape, facts = both.shapes[0], Counter[Subject]()
    facts[Subject.TYPE] = shape.types is not None
    facts[Subject.NULLABILITY] = both.walk.base.null(both.subs[0]) is not None
    facts[Subject.ENUM] = shape.enum is not None
    facts[Subject.ENUM_VALUE] = len(shape.enum or ())
    facts[Subject.PROPERTY] = len(shape.properties)
    facts[Subject.REQUIRED] = len(shape.required)
    facts[Subject.DESCRIPTION] = len(shape.prose)
    for word in shape.words:
        facts[keyword_diff.subject_of(word)] += 1
    for union in shape.unions:
        facts[Subject.VARIANT] += len(union.variants)
        facts[Subject.TAG] += bool(property_of(union))
    both.walk.count(("schema", identity(both.subs[0])), facts)

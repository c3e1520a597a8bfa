"""Two schemas -> their differences, and the pairs of schemas below them."""

from __future__ import annotations

from collections import Counter

from generator.drift.change import Subject
from generator.drift.diff import keywords, members, parts, unions, values
from generator.drift.diff.arms import property_of
from generator.drift.diff.digest import kinds
from generator.drift.diff.graph import Schemas
from generator.drift.diff.shape import identity
from generator.drift.diff.two import each, zipped


def compare(both: Schemas) -> None:
    """Take note of what is different, and go on with the pairs below."""
    if both.is_rough:
        _compare_roughly(both)
        return
    _count(both)
    keywords.compare_prose(both.meeting, each(lambda shape: shape.prose, both.shapes))
    if unions.stands_for_itself(both):
        unions.compare_with_plain(both)
        return
    if not unions.say_types(both) and not values.compare_types(both):
        return
    values.compare_null(both)
    keywords.compare_annotations(both.meeting, each(lambda shape: shape.words, both.shapes))
    values.compare_enum(both)
    keywords.compare_rules(both)
    members.compare(both)
    unions.compare(both)
    parts.compare(both)


def _compare_roughly(both: Schemas) -> None:
    """Take note that two schemas differ, but not in what."""
    base, revision = zipped(both.walk.digests.of, both.walk.readers, both.subs)
    if base != revision:
        values.report_types(both, zipped(kinds, both.walk.readers, both.subs))


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
        facts[keywords.subject_of(word)] += 1
    for union in shape.unions:
        facts[Subject.ARM] += len(union.arms)
        facts[Subject.TAG] += bool(property_of(union))
    both.walk.count(("schema", identity(both.subs[0])), facts)

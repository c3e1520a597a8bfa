"""Compares types, null and listed values."""

from __future__ import annotations

from generator.base.nodes import Json, plain
from generator.compare.change import Subject
from generator.compare.diff import overlaps
from generator.compare.diff.canonical_json import meet
from generator.compare.diff.document_index import Site
from generator.compare.diff.document_schema import DocumentSchema
from generator.compare.diff.normal_form import NormalForm
from generator.compare.diff.nullability import NullVerdict
from generator.compare.diff.pairs import Facts
from generator.compare.diff.sides import Sides, map_sides, zip_sides
from generator.compare.diff.subsumption import covers, covers_value
from generator.compare.diff.walk import Schemas

Kinds = frozenset[str] | None
"""JSON types; None for all."""


def compare_types(both: Schemas) -> bool:
    """Report a change of types, and return whether the rest of the schemas can be compared."""
    base, revision = map_sides(lambda shape: shape.types, both.shapes)
    if base == revision:
        return True
    go_on = base is not None and revision is not None and bool(meet(base, revision))
    if go_on and all(shape.enum for shape in both.shapes):
        # The values say which types they have.
        return True
    if go_on:
        report_types(both, (base, revision))
    else:
        report_whole(both, (base, revision))
    return go_on


def report_whole(both: Schemas, kinds: Sides[Kinds], facts: Facts | None = None) -> None:
    """Report different types, null included, if nothing else is compared."""
    base, revision = zip_sides(DocumentSchema, both.walk.readers, both.subs)
    has_all = covers_value if not both.is_variant else covers
    told: Facts = {"is_accepted": has_all(revision, base), "is_expected": has_all(base, revision)}
    report_types(both, _with_null(both, kinds), told | (facts or {}))


def _with_null(both: Schemas, kinds: Sides[Kinds]) -> Sides[Kinds]:
    """Return *kinds* with null among them where it is valid, unless that is the business of the union."""
    if both.is_variant:
        return kinds
    return zip_sides(lambda one, null: one | {"null"} if one is not None and null else one, kinds, _nulls(both))


def _nulls(both: Schemas) -> Sides[NullVerdict]:
    return zip_sides(lambda reader, sub: reader.null(sub), both.walk.readers, both.subs)


def report_types(both: Schemas, kinds: Sides[Kinds], facts: Facts | None = None) -> None:
    """Report different types."""
    formats = map_sides(_format, both.shapes)
    types = map_sides(lambda one: None if one is None else sorted(one), kinds)
    sites = zip_sides(lambda shape, home: shape.type_spot or home, both.shapes, both.homes)
    told: Facts = {
        "types_before": types[0],
        "types_after": types[1],
        "format_before": formats[0],
        "format_after": formats[1],
    }
    came, went = kinds[0] is None and kinds[1] is not None, kinds[1] is None and kinds[0] is not None
    there = (None if came else sites[0], None if went else sites[1])
    both.meeting.either(Subject.TYPE, "type", there, told | (facts or {}))


def _format(shape: NormalForm) -> Json:
    return shape.words["format"].value if "format" in shape.words else None


def compare_null(both: Schemas) -> None:
    """Report that only one side accepts null."""
    if both.is_variant:
        return
    base, revision = _nulls(both)
    if base is None or revision is None or base == revision:
        return
    index = 1 if revision else 0
    site = both.walk.readers[index].nulls.where(both.subs[index].sites) or both.homes[index]
    note = both.meeting.added if revision else both.meeting.removed
    note(Subject.NULLABILITY, "null", site)


def compare_ambiguous(both: Schemas) -> None:
    """Report that other values of a `oneOf` of types or listed values fit several of its variants."""
    if facts := overlaps.of_lists(*both.shapes):
        sites = zip_sides(lambda shape, home: shape.ambiguous_spot or home, both.shapes, both.homes)
        both.meeting.changed(Subject.KEYWORD, "oneOf", sites, facts)


def compare_enum(both: Schemas) -> None:
    """Report values that only one side lists, or that only one side lists values."""
    base, revision = map_sides(lambda shape: shape.enum, both.shapes)
    # Any boolean is one of two values, which may stand in a list beside others.
    base, revision = (
        _booleans(both, 0) if base is None and revision else base,
        _booleans(both, 1) if revision is None and base else revision,
    )
    if base is None and revision is None:
        return
    if base is None or revision is None:
        listed: list[Json] = [plain(site.node) for _, site in sorted((base or revision or {}).items())]
        both.meeting.either(
            Subject.ENUM, "enum", map_sides(lambda shape: shape.enum_spot, both.shapes), {"values": listed}
        )
        return
    _compare_values(both, base, revision)


def _booleans(both: Schemas, index: int) -> dict[str, Site] | None:
    """Return the values of one side where it is any boolean, and the other side lists both."""
    shape, other = both.shapes[index], both.shapes[1 - index]
    if shape.types != frozenset({"boolean"}) or not {"false", "true"} <= (other.enum or {}).keys():
        return None
    return dict.fromkeys(("false", "true"), shape.type_spot or both.homes[index])


def _compare_values(both: Schemas, base: dict[str, Site], revision: dict[str, Site]) -> None:
    gone, new = sorted(base.keys() - revision.keys()), sorted(revision.keys() - base.keys())
    if len(base) == len(revision) == len(gone) == 1:
        both.meeting.changed(Subject.ENUM_VALUE, gone[0], (base[gone[0]], revision[new[0]]), {"const": True})
        return
    for value in gone:
        both.meeting.removed(Subject.ENUM_VALUE, value, base[value], {"const": len(revision) == 1})
    for value in new:
        facts: Facts = {"const": False, "const_before": len(base) == 1}
        both.meeting.added(Subject.ENUM_VALUE, value, revision[value], facts)

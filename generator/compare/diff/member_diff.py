"""Compares properties and items, the members of objects and arrays."""

from __future__ import annotations

from generator.base.extensions import SUNSET
from generator.base.nodes import plain
from generator.compare.change import Subject
from generator.compare.diff import keyword_tables, restricting_schemas, unlisted_properties
from generator.compare.diff.document_schema import DocumentSchema
from generator.compare.diff.normal_form import ANYTHING, NormalForm, SchemaRef
from generator.compare.diff.pairs import Edge, Facts
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import Sides, map_sides, zip_sides
from generator.compare.diff.subsumption import covers_value
from generator.compare.diff.walk import Schemas


def compare(both: Schemas) -> None:
    """Report properties and `required` that differ, and compare the properties that both sides have."""
    base, revision = both.shapes
    if base.properties or revision.properties:
        for name in sorted(base.properties.keys() | revision.properties.keys()):
            _property(both, name)
    for name in sorted(base.required.keys() ^ revision.required.keys()):
        # A property that came or went says by itself that it must, or had to, be there.
        came, went = name not in base.properties, name not in revision.properties
        is_said = came is not went and not (came and name in base.required) and not (went and name in revision.required)
        if not is_said and not restricting_schemas.requires_moved(both, name):
            _required(both, name)
    if base.items or revision.items:
        to = both.walk.schema((base.items or ANYTHING, revision.items or ANYTHING), both.homes)
        both.pair.edges.append(Edge(to, "[]", part="items"))
    _compare_open(both)


def _property(both: Schemas, name: str) -> None:
    base, revision = both.shapes
    one, other = base.properties.get(name), revision.properties.get(name)
    if name in base.required and name in revision.required and not _is_described(both, name):
        # That anything may stand there is no more than `required` says.
        return
    if one and other:
        to = both.walk.schema((one, other), both.homes)
        edge = Edge(to, f".{name}", part="property", name=name, optional=name not in base.required)
        both.pair.edges.append(edge._replace(always=name in base.required and name in revision.required))
    elif one:
        facts = describe(both.walk.base, one, name in base.required)
        facts["required_after"] = name in revision.required
        facts |= _unlisted(zip_sides(DocumentSchema, both.walk.readers, (one, ANYTHING)), name, 1, revision)
        both.meeting.removed(Subject.PROPERTY, name, base.entries[name], facts)
    elif other:
        facts = describe(both.walk.revision, other, name in revision.required)
        facts["required_before"] = name in base.required
        facts |= _unlisted(zip_sides(DocumentSchema, both.walk.readers, (ANYTHING, other)), name, 0, base)
        both.meeting.added(Subject.PROPERTY, name, revision.entries[name], facts)


def _is_described(both: Schemas, name: str) -> bool:
    """Whether one of two documents has a schema for the property *name*, or forbids it."""
    subs = zip_sides(
        lambda reader, shape: unlisted_properties.said_of(reader, shape, name), both.walk.readers, both.shapes
    )
    return any(sub is None or not reader.is_anything(sub) for reader, sub in zip(both.walk.readers, subs, strict=True))


def _unlisted(sides: Sides[DocumentSchema], name: str, index: int, shape: NormalForm) -> Facts:
    """Return how the property *name* fits into the *shape* of one of *sides*, which does not list it."""
    openness, rest = unlisted_properties.schema_of(sides[index].reader, shape, name)
    if openness == "open" and not index:
        variants = unlisted_properties.in_variants(sides[0].reader, shape, name)
        is_accepted = all(covers_value(sides[1], sides[0].at(variant)) for variant in variants)
        return {"unlisted": openness, "is_accepted": is_accepted, "is_expected": True}
    facts: Facts = {"unlisted": openness, "is_accepted": True, "is_expected": True}
    if openness == "closed":
        facts["is_accepted" if index else "is_expected"] = False
    elif openness == "schema":
        base, revision = (sides[0], sides[1].at(rest)) if index else (sides[0].at(rest), sides[1])
        facts |= {"is_accepted": covers_value(revision, base), "is_expected": covers_value(base, revision)}
    return facts


def _required(both: Schemas, name: str) -> None:
    sites = map_sides(lambda shape: shape.required.get(name), both.shapes)
    sub = both.shapes[1].properties.get(name, ANYTHING)
    facts = describe(both.walk.revision, sub, sites[1] is not None)
    both.meeting.either(Subject.REQUIRED, name, sites, facts | {"part": "property", "at": name})


def describe(reader: SchemaReader, sub: SchemaRef, required: bool) -> Facts:
    """Return the facts about a property, parameter or header that rules use."""
    shape = reader.shape(sub)
    annotations = {word: shape.words[word].value for word in keyword_tables.ANNOTATIONS if word in shape.words}
    types = reader.kinds(sub)
    return {
        "required": required,
        "has_default": "default" in annotations,
        "default": plain(annotations.get("default")),
        "read_only": annotations.get("readOnly") is True,
        "write_only": annotations.get("writeOnly") is True,
        "deprecated": annotations.get("deprecated") is True,
        "sunset": plain(annotations.get(SUNSET)),
        "nullable": reader.null(sub) is not False,
        "types": None if types is None else sorted(types),
    }


def _compare_open(both: Schemas) -> None:
    """Report whether unlisted properties are allowed, or compare their schemas."""
    base, revision = both.shapes
    before, after = zip_sides(unlisted_properties.openness, both.walk.readers, both.shapes)
    if before == after == "schema":
        to = both.walk.schema((base.additional or ANYTHING, revision.additional or ANYTHING), both.homes)
        both.pair.edges.append(Edge(to, "{}", part="items"))
    elif before != after:
        facts: Facts = {"open_before": before, "open_after": after}
        sites = map_sides(lambda shape: shape.closed or shape.additional_spot, both.shapes)
        both.meeting.either(Subject.KEYWORD, "additionalProperties", sites, facts)

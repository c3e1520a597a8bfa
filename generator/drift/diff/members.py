"""Properties and items: what an object or an array consists of."""

from __future__ import annotations

from generator.drift.change import Subject
from generator.drift.diff import words
from generator.drift.diff.digest import kinds
from generator.drift.diff.graph import Schemas
from generator.drift.diff.pairs import Edge, Facts
from generator.drift.diff.read import Reader
from generator.drift.diff.shape import ANYTHING, Shape, Sub
from generator.drift.diff.two import each, zipped
from generator.nodes import plain


def compare(both: Schemas) -> None:
    """Take note of properties and `required` that differ, and go on with what both have."""
    base, revision = both.shapes
    if base.properties or revision.properties:
        for name in sorted(base.properties.keys() | revision.properties.keys()):
            _property(both, name)
    for name in sorted(base.required.keys() ^ revision.required.keys()):
        if (name in base.properties) == (name in revision.properties):
            _required(both, name)
    if base.items or revision.items:
        to = both.walk.schema((base.items or ANYTHING, revision.items or ANYTHING), both.homes)
        both.pair.edges.append(Edge(to, "[]", part="items"))
    _compare_open(both)


def _property(both: Schemas, name: str) -> None:
    base, revision = both.shapes
    one, other = base.properties.get(name), revision.properties.get(name)
    if one and other:
        to = both.walk.schema((one, other), both.homes)
        optional = name not in base.required
        both.pair.edges.append(Edge(to, f".{name}", part="property", name=name, optional=optional))
    elif one:
        facts = describe(both.walk.base, one, name in base.required)
        both.meeting.removed(Subject.PROPERTY, name, base.entries[name], facts)
    elif other:
        facts = describe(both.walk.revision, other, name in revision.required)
        facts["required_before"] = name in base.required
        both.meeting.added(Subject.PROPERTY, name, revision.entries[name], facts)


def _required(both: Schemas, name: str) -> None:
    spots = each(lambda shape: shape.required.get(name), both.shapes)
    sub = both.shapes[1].properties.get(name, ANYTHING)
    facts = describe(both.walk.revision, sub, spots[1] is not None)
    both.meeting.either(Subject.REQUIRED, name, spots, facts | {"part": "property", "at": name})


def describe(reader: Reader, sub: Sub, required: bool) -> Facts:
    """Return what a judgement may ask of a property, parameter or header."""
    shape = reader.shape(sub)
    annotations = {word: shape.words[word].value for word in words.ANNOTATIONS if word in shape.words}
    types = kinds(reader, sub)
    return {
        "required": required,
        "has_default": "default" in annotations,
        "default": plain(annotations.get("default")),
        "read_only": annotations.get("readOnly") is True,
        "write_only": annotations.get("writeOnly") is True,
        "deprecated": annotations.get("deprecated") is True,
        "sunset": plain(annotations.get("x-sunset")),
        "nullable": reader.null(sub) is not False,
        "types": None if types is None else sorted(types),
    }


def _compare_open(both: Schemas) -> None:
    """Take note whether properties that are not listed are allowed, or go on with what they must be."""
    base, revision = both.shapes
    before, after = zipped(_openness, both.walk.readers, both.shapes)
    if before == after == "schema":
        to = both.walk.schema((base.additional or ANYTHING, revision.additional or ANYTHING), both.homes)
        both.pair.edges.append(Edge(to, "{}", part="items"))
    elif before != after:
        facts: Facts = {"open_before": before, "open_after": after}
        spots = each(lambda shape: shape.closed or shape.additional_spot, both.shapes)
        both.meeting.either(Subject.KEYWORD, "additionalProperties", spots, facts)


def _openness(reader: Reader, shape: Shape) -> str:
    if shape.closed:
        return "closed"
    return "schema" if shape.additional and not reader.shape(shape.additional).says_nothing else "open"

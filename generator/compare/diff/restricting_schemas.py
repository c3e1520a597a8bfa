"""Reads schemas that restrict the value around them, such as variants, together with what that says of its members.

`anyOf: [{properties: {a: {minimum: 5}}}, ...]` beside `properties: {a: {type: integer}}` is no new property.
"""

from __future__ import annotations

from collections import Counter

from generator.base.nodes import is_object
from generator.compare.diff import unlisted_properties
from generator.compare.diff.keyword_reading import schemas_inside
from generator.compare.diff.layers import layers
from generator.compare.diff.normal_form import NormalForm, SchemaRef
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import Sides, zip_sides
from generator.compare.diff.walk import Schemas

CONDITIONAL = ("then", "else", "dependentSchemas")
"""Keywords with schemas for the value itself, and not for a part of it, beside the variants of unions."""

_MEMBERS = frozenset(
    {"type", "properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "required"}
)
_DEEP = 3
"""The depth to which schemas for the same value are searched for properties."""


def with_members(both: Schemas, subs: Sides[SchemaRef]) -> Sides[SchemaRef]:
    """Return *subs*, for the same value as *both*, with what *both* say of its members.

    As they are where both list the same properties, or say nothing else of those that only one of them lists.
    """
    if any(sub.kind or sub.pin[0] for sub in (*subs, *both.subs)):
        return subs
    base, revision = zip_sides(lambda reader, sub: _listed(reader, reader.shape(sub)), both.walk.readers, subs)
    names = {name for name in base.keys() | revision.keys() if base[name] != revision[name]}
    if not any(
        _restricts_members(reader, shape, names) for reader, shape in zip(both.walk.readers, both.shapes, strict=True)
    ):
        return subs
    beside = zip_sides(_members, both.walk.readers, both.subs)
    return zip_sides(lambda sub, more: SchemaRef((*sub.sites, *more.sites)), subs, beside)


def _listed(reader: SchemaReader, shape: NormalForm, depth: int = _DEEP) -> Counter[str]:
    """Return the properties that *shape* lists, and all schemas in it that are for the same value."""
    found = Counter(shape.properties.keys())
    if depth:
        inner = [variant for union in shape.unions for variant in union.variants]
        for word in CONDITIONAL:
            inner += [reader.at(*site) for site in schemas_inside(shape.words.get(word)).values()]
        for sub in inner:
            found += _listed(reader, reader.shape(sub), depth - 1)
    return found


def _restricts_members(reader: SchemaReader, shape: NormalForm, names: set[str]) -> bool:
    """Whether *shape* itself says what one of *names* must be."""
    if not names.isdisjoint(shape.properties):
        return True
    is_restricted = shape.additional or shape.words.keys() & {"patternProperties", "unevaluatedProperties"}
    return bool(is_restricted) and any(
        unlisted_properties.schema_of(reader, shape, name)[0] != "open" for name in names
    )


def _members(reader: SchemaReader, sub: SchemaRef) -> SchemaRef:
    """Return what *sub* says of members of objects, unions and the like left out."""
    found = [layer.site for layer in layers(reader.doc, sub.sites) if is_object(layer.node)]
    parts = [reader.doc.part(site, frozenset(site.node) - _MEMBERS) for site in found]
    return SchemaRef(tuple(part for part in parts if part.node))

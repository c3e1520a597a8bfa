"""Reads schemas that restrict the value around them, such as variants, together with what that says of its members.

`anyOf: [{properties: {a: {minimum: 5}}}, ...]` beside `properties: {a: {type: integer}}` is no new property.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.base.nodes import is_object
from generator.base.schemas import UNIONS
from generator.compare.diff import unlisted_properties
from generator.compare.diff.keyword_reading import schemas_inside
from generator.compare.diff.layers import is_anything, layers, states_kind
from generator.compare.diff.normal_form import NormalForm, SchemaRef, identity
from generator.compare.diff.schema_reader import Listed, SchemaReader
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

    As they are where both describe the same properties, or say nothing else of those that only one describes, and where
    none must be there by one document's variants and by what stands beside those of the other.
    """
    if any(sub.kind or sub.pin[0] for sub in (*subs, *both.subs)):
        return subs
    base, revision = zip_sides(_listed, both.walk.readers, subs)
    names = {key[0] for key in base.keys() | revision.keys() if base[key] != revision[key]}
    are_moved = any(
        requires_moved(both, name) for name in both.shapes[0].required.keys() ^ both.shapes[1].required.keys()
    )
    if not are_moved and not any(
        _restricts_members(reader, shape, names) for reader, shape in zip(both.walk.readers, both.shapes, strict=True)
    ):
        return subs
    beside = zip_sides(_members, both.walk.readers, both.subs)
    return zip_sides(lambda sub, more: sub.beside(more.sites), subs, beside)


def requires_moved(both: Schemas, name: str) -> bool:
    """Whether a property that one of *both* requires by itself must be there by every variant of the other."""
    return all(zip_sides(lambda reader, shape: _requires(reader, shape, name), both.walk.readers, both.shapes))


def _requires(reader: SchemaReader, shape: NormalForm, name: str, depth: int = _DEEP) -> bool:
    unions = [union for union in shape.unions if union.word in UNIONS] if depth else []
    return name in shape.required or any(
        all(_requires(reader, reader.shape(variant), name, depth - 1) for variant in union.variants) for union in unions
    )


def _listed(reader: SchemaReader, sub: SchemaRef, depth: int = _DEEP) -> Listed:
    """Return the properties of which *sub*, and all schemas in it for the same value, say anything.

    Each with whether it is said of which type or value they are, so that nothing beside matters. Variants of unions
    share theirs by the thousand, so that each schema is read once.
    """
    key = identity(sub), depth
    if key not in reader.listed:
        shape = reader.shape(sub)
        found = Counter(
            (name, states_kind(reader.doc, part.sites))
            for name, part in shape.properties.items()
            if not all(is_anything(reader.doc, site) for site in part.sites)
        )
        for inner in _inside(reader, shape) if depth else ():
            found.update(_listed(reader, inner, depth - 1))
        reader.listed[key] = found
    return reader.listed[key]


def _inside(reader: SchemaReader, shape: NormalForm) -> Iterator[SchemaRef]:
    """Yield the schemas in *shape* for the same value."""
    for union in shape.unions:
        yield from union.variants
    for word in CONDITIONAL:
        yield from (reader.at(*site) for site in schemas_inside(shape.words.get(word)).values())


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

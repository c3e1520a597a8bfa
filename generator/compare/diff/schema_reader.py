"""Schema nodes -> `NormalForm`: the many spellings of one meaning become one."""

from __future__ import annotations

from collections.abc import Callable

from generator.base.nodes import Json, is_list, is_object
from generator.compare.diff import keyword_tables, subtypes
from generator.compare.diff.canonical_json import canon, meet
from generator.compare.diff.document_index import DocumentIndex, Key, Site
from generator.compare.diff.keyword_reading import add_values, add_word, infer_types, pinned, restricted
from generator.compare.diff.layers import UNIONS, Layer, all_variants, layers, real_variants
from generator.compare.diff.normal_form import (
    ANYTHING,
    Identity,
    NormalForm,
    SchemaRef,
    StatedValue,
    UnionForm,
    identity,
)
from generator.compare.diff.normalization import normalize, take_in_scalars
from generator.compare.diff.nullability import Nulls, Verdict

_NESTED = 20
"""How many unions within unions are read at once."""


class SchemaReader:
    """The schemas of one document as shapes; each is read once."""

    def __init__(self, doc: DocumentIndex) -> None:
        self.doc = doc
        self.nulls = Nulls(doc)
        self._shapes: dict[Identity, NormalForm] = {}
        self._reading: set[Identity] = set()
        self._heirs = subtypes.Subtypes(doc)

    def at(self, holder: Json, key: Key) -> SchemaRef:
        """Return the schema at *key* of *holder*, or anything where there is none."""
        return SchemaRef((self.doc.schema(Site(holder, key)),)) if key in holder or is_list(holder) else ANYTHING

    def shape(self, sub: SchemaRef) -> NormalForm:
        """Return what *sub* says."""
        key = identity(sub)
        if key not in self._shapes:
            self._reading.add(key)
            shape = self._read(sub)
            self._reading.remove(key)
            shape = restricted(shape, sub.kind) if sub.kind else shape
            self._shapes[key] = pinned(shape, *sub.pin) if sub.pin[1] else shape
        return self._shapes[key]

    @property
    def shapes(self) -> list[NormalForm]:
        """All that was read."""
        return list(self._shapes.values())

    def null(self, sub: SchemaRef) -> Verdict:
        """Return whether null is valid by *sub*; None where it says nothing of types."""
        return None if sub.kind else self.nulls.of(sub.spots)

    def _read(self, sub: SchemaRef) -> NormalForm:
        shape = NormalForm(sub.spots[0] if sub.spots else None)
        for layer in layers(self.doc, sub.spots):
            if layer.node is False:
                shape.types, shape.type_spot = frozenset(), layer.spot
            elif layer.node is not True:
                shape.hole = shape.hole or self.doc.hole(layer.node)
                self._layer(shape, layer)
        if shape.types is None:
            infer_types(shape)
        normalize(shape)
        return shape

    def _layer(self, shape: NormalForm, layer: Layer) -> None:
        node = layer.node
        for word in node:
            spot = Site(node, word)
            if word in keyword_tables.PROSE:
                shape.prose.setdefault(word, StatedValue(node[word], spot))
            elif special := _SPECIAL.get(word):
                special(self, shape, spot)
            elif word in UNIONS:
                self._union(shape, node, word)
            elif word not in keyword_tables.SILENT and word not in _ELSEWHERE:
                add_word(shape, word, spot)
        if layer.inherited:
            return
        if "allOf" in node and not shape.parts and len(parts := all_variants(self.doc, node, "allOf")) > 1:
            shape.parts = tuple(parts)
        if is_object(node.get("discriminator")) and not any(word in node for word in UNIONS):
            shape.unions.append(self._heirs.of(layer.spot))

    def _union(self, shape: NormalForm, node: Json, word: str) -> None:
        variants = real_variants(self.doc, node, word)
        if len(variants) == 1:
            return
        if not variants:
            shape.types, shape.type_spot = frozenset(), Site(node, word)
            return
        tag = Site(node, "discriminator") if is_object(node.get("discriminator")) else None
        subs = tuple(SchemaRef((self.doc.schema(variant),)) for variant in variants)
        if tag is None and self._take_in_scalars(shape, Site(node, word), subs):
            return
        shape.unions.append(UnionForm(word, Site(node, word), subs, tuple(variants), tag))

    def _take_in_scalars(self, shape: NormalForm, union: Site, variants: tuple[SchemaRef, ...]) -> bool:
        """Take a union of types and listed values into *shape*, and return whether it is one."""
        # A union that is a variant of itself is being read already; of unions within unions the outer ones stay unions.
        if len(self._reading) > _NESTED or any(identity(variant) in self._reading for variant in variants):
            return False
        return take_in_scalars(shape, union, [self.shape(variant) for variant in variants])

    def types(self, shape: NormalForm, spot: Site) -> None:
        """Take in a `type`."""
        stated = spot.node
        kinds = frozenset(str(kind) for kind in (stated if is_list(stated) else [stated])) - {"null"}
        if "number" in kinds:
            kinds -= {"integer"}
        shape.types = kinds if shape.types is None else meet(shape.types, kinds)
        shape.type_spot = shape.type_spot or spot

    def enum(self, shape: NormalForm, spot: Site) -> None:
        """Take in an `enum`."""
        listed = self.doc.list(spot.holder, "enum")
        values = {canon(value): Site(listed, index) for index, value in enumerate(listed) if value is not None}
        add_values(shape, values, spot)

    def const(self, shape: NormalForm, spot: Site) -> None:
        """Take in a `const`, an enum of one value."""
        add_values(shape, {} if spot.node is None else {canon(spot.node): spot}, spot)

    def properties(self, shape: NormalForm, spot: Site) -> None:
        """Take in `properties`; one that stands in several layers must be valid by all of them."""
        listed = self.doc.map(spot.holder, "properties")
        for name in listed:
            entry = Site(listed, name)
            shape.entries.setdefault(name, entry)
            before = shape.properties.get(name, ANYTHING).spots
            more = self.doc.schema(entry)
            is_known = any(one.identity == more.identity for one in before)
            shape.properties[name] = SchemaRef(before if is_known else (*before, more))

    def required(self, shape: NormalForm, spot: Site) -> None:
        """Take in `required`."""
        if isinstance(spot.node, bool):
            # A leftover of the third draft of JSON Schema, which says nothing here.
            return
        listed = self.doc.list(spot.holder, "required")
        for index, name in enumerate(listed):
            shape.required.setdefault(str(name), Site(listed, index))

    def items(self, shape: NormalForm, spot: Site) -> None:
        """Take in `items`."""
        before = shape.items.spots if shape.items else ()
        shape.items = SchemaRef((*before, self.doc.schema(spot)))

    def additional(self, shape: NormalForm, spot: Site) -> None:
        """Take in `additionalProperties`."""
        if spot.node is False:
            shape.closed = shape.closed or spot
        elif spot.node is not True:
            before = shape.additional.spots if shape.additional else ()
            shape.additional = SchemaRef((*before, self.doc.schema(spot)))
            shape.additional_spot = shape.additional_spot or spot


_SPECIAL: dict[str, Callable[[SchemaReader, NormalForm, Site], None]] = {
    "type": SchemaReader.types,
    "enum": SchemaReader.enum,
    "const": SchemaReader.const,
    "properties": SchemaReader.properties,
    "required": SchemaReader.required,
    "items": SchemaReader.items,
    "additionalProperties": SchemaReader.additional,
}
_ELSEWHERE = frozenset({"$ref", "allOf", "nullable", "discriminator"})
"""Keywords that are read with their layer."""

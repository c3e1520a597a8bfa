"""Schema nodes -> `Shape`: the many spellings of one meaning become one."""

from __future__ import annotations

from collections.abc import Callable

from generator.drift.diff import heirs, words
from generator.drift.diff.doc import Doc, Key, Spot
from generator.drift.diff.intake import add_values, add_word, infer_types, restricted
from generator.drift.diff.jsontext import canon, meet
from generator.drift.diff.layers import UNIONS, Layer, all_arms, layers, real_arms
from generator.drift.diff.nulls import Nulls, Verdict
from generator.drift.diff.shape import ANYTHING, Fact, Identity, Shape, Sub, Union, identity
from generator.nodes import Json, is_list, is_object


class Reader:
    """The schemas of one document as shapes; each is read once."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.nulls = Nulls(doc)
        self._shapes: dict[Identity, Shape] = {}
        self._heirs = heirs.Heirs(doc)

    def at(self, holder: Json, key: Key) -> Sub:
        """Return the schema at *key* of *holder*, or anything where there is none."""
        return Sub((self.doc.schema(Spot(holder, key)),)) if key in holder or is_list(holder) else ANYTHING

    def shape(self, sub: Sub) -> Shape:
        """Return what *sub* says."""
        key = identity(sub)
        if key not in self._shapes:
            shape = self._read(sub)
            self._shapes[key] = restricted(shape, sub.kind) if sub.kind else shape
        return self._shapes[key]

    @property
    def shapes(self) -> list[Shape]:
        """All that was read."""
        return list(self._shapes.values())

    def null(self, sub: Sub) -> Verdict:
        """Return whether null is valid by *sub*; None where it says nothing of types."""
        return None if sub.kind else self.nulls.of(sub.spots)

    def _read(self, sub: Sub) -> Shape:
        shape = Shape(sub.spots[0] if sub.spots else None)
        for layer in layers(self.doc, sub.spots):
            if layer.node is False:
                shape.types, shape.type_spot = frozenset(), layer.spot
            elif layer.node is not True:
                self._layer(shape, layer)
        if shape.types is None:
            infer_types(shape)
        return shape

    def _layer(self, shape: Shape, layer: Layer) -> None:
        node = layer.node
        for word in node:
            spot = Spot(node, word)
            if word in words.PROSE:
                shape.prose.setdefault(word, Fact(node[word], spot))
            elif special := _SPECIAL.get(word):
                special(self, shape, spot)
            elif word in UNIONS:
                self._union(shape, node, word)
            elif word not in words.SILENT and word not in _ELSEWHERE:
                add_word(shape, word, spot)
        if layer.inherited:
            return
        if "allOf" in node and not shape.parts and len(parts := all_arms(self.doc, node, "allOf")) > 1:
            shape.parts = tuple(parts)
        if is_object(node.get("discriminator")) and not any(word in node for word in UNIONS):
            shape.unions.append(self._heirs.of(layer.spot))

    def _union(self, shape: Shape, node: Json, word: str) -> None:
        arms = real_arms(self.doc, node, word)
        if len(arms) == 1:
            return
        if not arms:
            shape.types, shape.type_spot = frozenset(), Spot(node, word)
            return
        tag = Spot(node, "discriminator") if is_object(node.get("discriminator")) else None
        subs = tuple(Sub((self.doc.schema(arm),)) for arm in arms)
        shape.unions.append(Union(word, Spot(node, word), subs, tuple(arms), tag))

    def types(self, shape: Shape, spot: Spot) -> None:
        """Take in a `type`."""
        stated = spot.node
        kinds = frozenset(str(kind) for kind in (stated if is_list(stated) else [stated])) - {"null"}
        if "number" in kinds:
            kinds -= {"integer"}
        shape.types = kinds if shape.types is None else meet(shape.types, kinds)
        shape.type_spot = shape.type_spot or spot

    def enum(self, shape: Shape, spot: Spot) -> None:
        """Take in an `enum`."""
        listed = self.doc.list(spot.holder, "enum")
        values = {canon(value): Spot(listed, index) for index, value in enumerate(listed) if value is not None}
        add_values(shape, values, spot)

    def const(self, shape: Shape, spot: Spot) -> None:
        """Take in a `const`, an enum of one value."""
        add_values(shape, {} if spot.node is None else {canon(spot.node): spot}, spot)

    def properties(self, shape: Shape, spot: Spot) -> None:
        """Take in `properties`; one that stands in several layers must be valid by all of them."""
        listed = self.doc.map(spot.holder, "properties")
        for name in listed:
            entry = Spot(listed, name)
            shape.entries.setdefault(name, entry)
            before = shape.properties.get(name, ANYTHING).spots
            more = self.doc.schema(entry)
            is_known = any(one.identity == more.identity for one in before)
            shape.properties[name] = Sub(before if is_known else (*before, more))

    def required(self, shape: Shape, spot: Spot) -> None:
        """Take in `required`."""
        if isinstance(spot.node, bool):
            # A leftover of the third draft of JSON Schema, which says nothing here.
            return
        listed = self.doc.list(spot.holder, "required")
        for index, name in enumerate(listed):
            shape.required.setdefault(str(name), Spot(listed, index))

    def items(self, shape: Shape, spot: Spot) -> None:
        """Take in `items`."""
        before = shape.items.spots if shape.items else ()
        shape.items = Sub((*before, self.doc.schema(spot)))

    def additional(self, shape: Shape, spot: Spot) -> None:
        """Take in `additionalProperties`."""
        if spot.node is False:
            shape.closed = shape.closed or spot
        elif spot.node is not True:
            before = shape.additional.spots if shape.additional else ()
            shape.additional = Sub((*before, self.doc.schema(spot)))
            shape.additional_spot = shape.additional_spot or spot


_SPECIAL: dict[str, Callable[[Reader, Shape, Spot], None]] = {
    "type": Reader.types,
    "enum": Reader.enum,
    "const": Reader.const,
    "properties": Reader.properties,
    "required": Reader.required,
    "items": Reader.items,
    "additionalProperties": Reader.additional,
}
_ELSEWHERE = frozenset({"$ref", "allOf", "nullable", "discriminator"})
"""Keywords that are read with their layer."""

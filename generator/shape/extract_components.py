"""Inline unions, objects and enums become components, named after the place where they stand.

The name consists of the parent's name and the property, `Items` for the items of an array, or `Value` for the values of
a map. What a variant appends, `variant_suffixes` says; a part of an `allOf` appends nothing. Where a component of that
name exists, a number from 2 is appended.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from attrs import define, field, frozen

from generator.base.nodes import Map, NodePath, Seq, below, copy
from generator.shape.identifiers import pascal
from generator.shape.places import SchemaPlace, SchemaRoot, SchemaStep, place_of_root, step_of
from generator.shape.schema_queries import (
    SCHEMAS,
    components,
    is_list,
    is_null,
    is_object,
    is_union,
    kinds,
    members,
    types,
    variants,
    variants_key,
)
from generator.shape.schema_slots import Slot, inner, roots
from generator.shape.shaped_document import Collision
from generator.shape.steady_document import steady
from generator.shape.variant_suffixes import variant_suffixes

# Keywords about the use of a property rather than about its value: they stay beside the reference.
_KEPT_BESIDE_REFERENCE = ("description", "default", "deprecated", "readOnly", "writeOnly")


@frozen
class Extracted:
    """A document with a component for every union, enum and object with properties."""

    doc: Map
    collisions: tuple[Collision, ...]
    origins: Mapping[str, NodePath]
    """New component -> where the inline schema that it was stands in the document."""
    places: Mapping[str, SchemaPlace]
    """New component -> the same, for the choice of its name."""


def extract_components(doc: Map) -> Extracted:
    """Return *doc* with a component for every union, enum and object with properties, and the names that collided."""
    # A component allows what the inline schema allowed that it takes the place of.
    new = steady(copy(doc))
    if "components" not in new:
        new["components"] = Map(mark=new.mark)
    if "schemas" not in new["components"]:
        new["components"]["schemas"] = Map(mark=new.mark)
    extraction = _Extraction(new)
    for name in sorted(components(new)):
        extraction.below(
            components(new)[name], pascal(name), ("components", "schemas", name), SchemaPlace(SchemaRoot(name))
        )
    for slot in roots(new):
        extraction.at(slot, pascal(slot.label), slot.path, place_of_root(new, slot.path), is_variant=False)
    return Extracted(new, tuple(extraction.collisions), extraction.origins, extraction.places)


@define
class _Extraction:
    doc: Map
    collisions: list[Collision] = field(factory=list[Collision])
    origins: dict[str, NodePath] = field(factory=dict[str, NodePath])
    places: dict[str, SchemaPlace] = field(factory=dict[str, SchemaPlace])
    numbers: dict[str, int] = field(factory=dict[str, int])
    """Wanted name -> the first number that may be free."""

    def at(self, slot: Slot, name: str, path: NodePath, place: SchemaPlace, is_variant: bool) -> None:
        """Extract the schema at *slot* if it needs a name, then the schemas below it."""
        schema = slot.schema
        if not isinstance(schema, Map) or "$ref" in schema:
            return
        if not self._needs_name(schema, is_variant):
            self.below(schema, name, path, place)
            return
        given = self._unused_name(name)
        self.origins[given] = path
        self.places[given] = place
        schemas = components(self.doc)
        component, has_null = _without_null(schema)
        schemas.put(given, component, schema.mark)
        slot.holder[slot.key] = _reference(schema, given, has_null)
        self.below(component, given, path, place)

    def below(self, schema: Map, name: str, path: NodePath, place: SchemaPlace, without: Collection[str] = ()) -> None:
        """Extract the schemas in *schema* that need a name, but not those of the properties *without*.

        *name* is that of *schema* itself.
        """
        for slot in inner(schema):
            step = step_of(slot.path, slot.label)
            if step.kind == "part" and isinstance(slot.schema, Map) and not is_union(slot.schema):
                # What a part says belongs to the whole, which states again what several parts state.
                stated = {*without, *schema.get("properties", ())}
                self.below(slot.schema, name, (*path, *slot.path), place, without=stated)
                continue
            if step.kind == "property" and step.word in without:
                if any(is_object(node) and is_union(node) for node in below(slot.schema)):
                    # Stated again, it has its name there.
                    del slot.holder[slot.key]
                continue
            self.at(slot, name + pascal(slot.label), (*path, *slot.path), place.below(step), is_variant=False)
        key = variants_key(schema) or ""
        listed = schema.get(key, ())
        # The names of all, before the first is replaced by a reference; the single variant of a nullable schema is the
        # schema itself.
        has_several = is_union(schema)
        suffixes = variant_suffixes(schema, listed, self.doc) if has_several else [""] * len(listed)
        for index, variant in enumerate(listed):
            if not is_null(variant):
                inside = place.below(*([SchemaStep("variant", suffixes[index])] if suffixes[index] else []))
                slot = Slot("", listed, index)
                self.at(slot, name + suffixes[index], (*path, key, index), inside, has_several)

    def _needs_name(self, schema: Map, is_variant: bool) -> bool:
        if is_union(schema) or schema.get("properties"):
            return True
        if len([value for value in schema.get("enum", ()) if isinstance(value, str)]) > 1:
            return True
        if kinds(self.doc, schema) != ("object",):
            return False
        return is_variant or (len(schema.get("allOf", ())) > 1 and bool(members(self.doc, schema)[0]))

    def _unused_name(self, name: str) -> str:
        schemas = components(self.doc)
        given, number = name, self.numbers.get(name, 2)
        while given in schemas:
            given, number = f"{name}{number}", number + 1
        self.numbers[name] = number
        if given != name:
            self.collisions.append(Collision("#/components/schemas", name, name, f"the inline schema of {name}", given))
        return given


def _without_null(schema: Map) -> tuple[Map, bool]:
    """Return *schema* as a component that does not allow null, and whether *schema* allows it."""
    new: Map = copy(schema)
    for keyword in ("default", "deprecated", "readOnly", "writeOnly"):
        new.pop(keyword, None)
    key = variants_key(new)
    has_null = False
    if key and any(is_null(variant) for variant in new[key]):
        new.put(key, Seq(variants(new), mark=new.at(key)), new.at(key))
        has_null = True
    if is_list(new.get("type")) and "null" in new["type"]:
        stated = types(new)
        new.put("type", stated[0] if len(stated) == 1 else Seq(stated, mark=new.at("type")), new.at("type"))
        has_null = True
    if None in new.get("enum", ()):
        new.put("enum", Seq([value for value in new["enum"] if value is not None], mark=new.at("enum")), new.at("enum"))
        has_null = True
    return new, has_null


def _reference(schema: Map, name: str, has_null: bool) -> Map:
    """Return the reference that takes the place of *schema*, which has become the component *name*."""
    reference = Map(mark=schema.mark)
    reference.put("$ref", SCHEMAS + name, schema.mark)
    new = reference
    if has_null:
        null = Map(mark=schema.mark)
        null.put("type", "null", schema.mark)
        new = Map(mark=schema.mark)
        new.put("oneOf", Seq([reference, null], mark=schema.mark), schema.mark)
    for key in (key for key in _KEPT_BESIDE_REFERENCE if key in schema):
        new.put(key, schema[key], schema.at(key))
    return new

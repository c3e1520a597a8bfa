"""Inline unions, objects and enums become components, named after the place they stand in.

The name is that of the parent and the property, `Items` for the items of an array, `Value` for the values of a map; an
variant adds the value of its tag, else its title, else its number. Where a component of that name exists, a number from
2 follows.
"""

from __future__ import annotations

from attrs import define, field

from generator.base.nodes import Map, Seq, copy
from generator.shape.identifiers import pascal
from generator.shape.schema_queries import (
    SCHEMAS,
    Slot,
    components,
    inner,
    is_list,
    is_null,
    is_union,
    kinds,
    roots,
    types,
    variants,
    variants_key,
)
from generator.shape.shaped import Collision

# What a property says about its use rather than about the value, and so stays beside the reference.
_USE = ("description", "default", "deprecated", "readOnly", "writeOnly")


def extract_components(doc: Map) -> tuple[Map, tuple[Collision, ...]]:
    """Return *doc* with a component for every union, enum and object with properties, and the names that collided."""
    new: Map = copy(doc)
    if "components" not in new:
        new["components"] = Map(mark=new.mark)
    if "schemas" not in new["components"]:
        new["components"]["schemas"] = Map(mark=new.mark)
    pass_ = _Hoist(new)
    for name in sorted(components(new)):
        pass_.below(components(new)[name], pascal(name))
    for slot in roots(new):
        pass_.at(slot, pascal(slot.words), is_variant=False)
    return new, tuple(pass_.collisions)


@define
class _Hoist:
    doc: Map
    collisions: list[Collision] = field(factory=list[Collision])

    def at(self, slot: Slot, name: str, is_variant: bool) -> None:
        """Hoist what stands at *slot* if it needs a name, then what stands below it."""
        schema = slot.schema
        if not isinstance(schema, Map) or "$ref" in schema:
            return
        if not self._needs_name(schema, is_variant):
            self.below(schema, name)
            return
        given = self._free(name)
        schemas = components(self.doc)
        component, has_null = _without_null(schema)
        schemas.put(given, component, schema.mark)
        slot.holder[slot.key] = _reference(schema, given, has_null)
        self.below(component, given)

    def below(self, schema: Map, name: str) -> None:
        """Hoist what needs a name in *schema*, whose own name is *name*."""
        for slot in inner(schema):
            self.at(slot, name + pascal(slot.words), is_variant=False)
        listed = schema.get(variants_key(schema) or "", ())
        for index, variant in enumerate(listed):
            if not is_null(variant):
                wrapped = (
                    name if len(variants(schema)) == 1 else name + _variant_words(schema, variant, index, self.doc)
                )
                self.at(Slot("", listed, index), wrapped, is_variant=is_union(schema))

    def _needs_name(self, schema: Map, is_variant: bool) -> bool:
        if is_union(schema) or schema.get("properties"):
            return True
        if len([value for value in schema.get("enum", ()) if isinstance(value, str)]) > 1:
            return True
        return is_variant and kinds(self.doc, schema) == ("object",)

    def _free(self, name: str) -> str:
        schemas = components(self.doc)
        given, number = name, 2
        while given in schemas:
            given, number = f"{name}{number}", number + 1
        if given != name:
            self.collisions.append(Collision("#/components/schemas", name, name, f"the inline schema of {name}", given))
        return given


def _without_null(schema: Map) -> tuple[Map, bool]:
    """Return *schema* as a component that allows no null of its own, and whether it did."""
    new: Map = copy(schema)
    for use in ("default", "deprecated", "readOnly", "writeOnly"):
        new.pop(use, None)
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
    reference = Map(mark=schema.mark)
    reference.put("$ref", SCHEMAS + name, schema.mark)
    new = reference
    if has_null:
        null = Map(mark=schema.mark)
        null.put("type", "null", schema.mark)
        new = Map(mark=schema.mark)
        new.put("oneOf", Seq([reference, null], mark=schema.mark), schema.mark)
    for key in (key for key in _USE if key in schema):
        new.put(key, schema[key], schema.at(key))
    return new


def _variant_words(union: Map, variant: Map, index: int, doc: Map) -> str:
    properties = variant.get("properties", {})
    tag = union.get("discriminator", {}).get("propertyName", "type")
    for name in sorted(properties, key=lambda name: (name != tag, name)):
        stated = [properties[name]["const"]] if "const" in properties[name] else properties[name].get("enum", [])
        if len(stated) == 1 and isinstance(stated[0], str) and pascal(stated[0]):
            return pascal(stated[0])
    titled = pascal(variant.get("title", ""))
    return (
        titled
        or {"array": "List", "object": "Object"}.get("".join(kinds(doc, variant)[:1]), "")
        or f"Option{index + 1}"
    )

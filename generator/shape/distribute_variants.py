"""What stands beside the variants of a union belongs to every variant; so does a union among the parts of an `allOf`.

`{properties: P, oneOf: [A, B]}` and `{allOf: [{properties: P}, {oneOf: [A, B]}]}` both become `{oneOf: [A and P, B and
P]}`, which means the same to JSON Schema, and has a class for each variant.
"""

from __future__ import annotations

from generator.base import budget
from generator.base.nodes import Json, Map, Seq, copy, distinct, is_list, is_object, mark_of
from generator.base.schemas import SCHEMAS, ref_name
from generator.shape.combine import combine, is_object_schema
from generator.shape.expansion import Expansion
from generator.shape.schema_queries import (
    Doc,
    is_null,
    is_union,
    kinds,
    members,
    resolve,
    variants,
    variants_key,
)

_PUSHED = ("allOf", "properties", "required", "additionalProperties", "patternProperties")
_LIMIT = 64
"""How many variants a union may have that becomes that of a schema: two unions in one `allOf` multiply."""


def distribute(doc: Doc, schema: Map, expansion: Expansion) -> Map:
    """Return *schema* with what stands beside its variants on each of them, as far as *expansion* allows it."""
    for _ in range(4):
        hoisted = _hoisted(doc, schema, expansion)
        key = variants_key(hoisted)
        if not key or not variants(hoisted) or not (hoisted.get("properties") or hoisted.get("allOf")):
            return hoisted
        shared = _shared(hoisted)
        if not expansion.shares(shared, len(hoisted[key])):
            expansion.keep(schema, budget.TOO_MANY_VARIANTS)
            return schema
        schema = _pushed(doc, hoisted, key, shared)
    return schema


def _hoisted(doc: Doc, schema: Map, expansion: Expansion) -> Map:
    """Return *schema* with the variants of the first union among its `allOf` parts as its own."""
    parts = schema.get("allOf")
    if not is_list(parts) or variants_key(schema):
        return schema
    is_single = len(parts) == 1 and not schema.get("properties")
    index = next((i for i, part in enumerate(parts) if is_union(resolve(doc, part))), None)
    if index is None or is_single:
        return schema
    union = resolve(doc, parts[index])
    key = variants_key(union) or ""
    # The union stays where it is, for others: what stands in it, such as a node that holds this one, is a copy.
    if len(union[key]) > _LIMIT or not expansion.allows(doc, schema) or not expansion.shares(union, 1):
        expansion.keep(schema, budget.TOO_MANY_VARIANTS)
        return schema
    expansion.take(len(union[key]))
    new: Map = copy(schema)
    rest = [part for i, part in enumerate(new["allOf"]) if i != index]
    rest += [_without(union, key)] if union.get("properties") or union.get("allOf") else []
    new.put("allOf", Seq(rest, mark=schema.at("allOf")), schema.at("allOf"))
    if not rest:
        del new["allOf"]
    new.put(key, Seq([_with_tag(doc, union, part) for part in union[key]], mark=mark_of(union)), mark_of(union))
    if is_object(union.get("discriminator")):
        new.put("discriminator", _tag_alone(union["discriminator"]), mark_of(union))
    return new


def _shared(schema: Map) -> Map:
    """Return what stands beside the variants of *schema*."""
    shared = Map(mark=schema.mark)
    for name in (name for name in _PUSHED if name in schema):
        shared.put(name, schema[name], schema.at(name))
    return shared


def _pushed(doc: Doc, schema: Map, key: str, shared: Map) -> Map:
    new = Map(mark=schema.mark)
    for name in (name for name in schema if name not in _PUSHED):
        new.put(name, schema[name], schema.at(name))
    listed = [
        _joined(doc, _with_tag(doc, schema, variant), shared)
        if not is_null(variant) and is_object_schema(doc, variant)
        else variant
        for variant in schema[key]
    ]
    new.put(key, Seq(distinct(listed), mark=schema.at(key)), schema.at(key))
    if is_object(schema.get("discriminator")):
        new.put("discriminator", _tag_alone(schema["discriminator"]), schema.at("discriminator"))
    return new


def _joined(doc: Doc, variant: Map, shared: Map) -> Map:
    """Return *variant* with the keywords *shared*."""
    new: Map = copy(shared)
    if "$ref" in variant or variants_key(variant):
        parts = distinct([*new.get("allOf", ()), copy(variant)])
        new.put("allOf", Seq(parts, mark=mark_of(variant)), mark_of(variant))
        return new
    for key, value in variant.items():
        if key == "allOf":
            value = Seq(distinct([*new.get("allOf", ()), *value]), mark=mark_of(value))
        elif key == "properties":
            value = _joined_properties(doc, new.get("properties"), value)
        elif key == "required":
            value = Seq(dict.fromkeys([*new.get("required", ()), *value]), mark=mark_of(value))
        new.put(key, copy(value), variant.at(key))
    return new


def _joined_properties(doc: Doc, shared: Json, own: Map) -> Map:
    new: Map = copy(shared) if shared else Map(mark=own.mark)
    for name, value in own.items():
        new.put(name, combine(doc, new[name], value) if name in new else value, own.at(name))
    return new


def _with_tag(doc: Doc, union: Json, variant: Json) -> Json:
    """Return *variant* with the values that the mapping of *union* gives its tag: it gets another name."""
    discriminator = union.get("discriminator")
    component = ref_name(variant)
    if not is_object(discriminator) or not component:
        return variant
    tag = discriminator["propertyName"]
    mapping = discriminator.get("mapping", {})
    values = [value for value, target in mapping.items() if str(target).removeprefix(SCHEMAS) == component]
    stated = members(doc, variant)[0].get(tag, {})
    if not values and not mapping and kinds(doc, stated) == ("string",) and not {"enum", "const"} & stated.keys():
        values = [component]
    if not values or kinds(doc, stated) not in ((), ("string",)):
        return variant
    mark = mark_of(variant)
    limited = Map(mark=mark)
    limited.put("enum", Seq(values, mark=mark), mark)
    properties = Map(mark=mark)
    properties.put(tag, limited, mark)
    new = Map(mark=mark)
    new.put("allOf", Seq([copy(variant)], mark=mark), mark)
    new.put("properties", properties, mark)
    return new


def _tag_alone(discriminator: Map) -> Map:
    """Return *discriminator* without its mapping, whose values now stand in the variants."""
    new: Map = copy(discriminator)
    new.pop("mapping", None)
    return new


def _without(union: Map, key: str) -> Map:
    new: Map = copy(union)
    for name in (key, "discriminator"):
        new.pop(name, None)
    return new

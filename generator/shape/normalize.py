"""One form for what schemas can state in several: null, one variant, several types, a component that is another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.base import budget
from generator.base.nodes import Json, Map, Seq, below, copy, distinct, mark_of
from generator.base.notes import has_note
from generator.shape.combine import fold_parts, joined_references, merge_annotating_parts, state_common_properties
from generator.shape.cycles import parts_first
from generator.shape.distribute_variants import distribute
from generator.shape.expansion import Expansion
from generator.shape.schema_queries import (
    SCALARS,
    SCHEMAS,
    Doc,
    components,
    is_null,
    is_object,
    kinds,
    memory_of,
    ref_name,
    resolve,
    types,
    variants,
    variants_key,
)
from generator.shape.schema_slots import Slot, inner, roots
from generator.shape.steady_document import steady

_BY_KIND = {
    "array": ("items", "prefixItems", "minItems", "maxItems", "uniqueItems"),
    "object": ("properties", "required", "additionalProperties", "patternProperties", "minProperties", "maxProperties"),
}
_STRUCTURE = frozenset({"allOf", *_BY_KIND["array"], *_BY_KIND["object"]})
_NESTED = 3
"""How often what the same references join is written within itself: a node may hold nodes without end."""
_SHARED = ("title", "description", "default", "deprecated", "readOnly", "writeOnly", "example", "examples")


def normalize(doc: Map, expansion: Expansion) -> Map:
    """Return *doc* with its schemas in the form that the later passes expect, as far as *expansion* allows it."""
    new: Map = copy(doc)
    _write_null_in_place(new)
    write_in_one_form(steady(new), expansion)
    _drop_renamings(new)
    return new


def write_in_one_form(doc: Map, expansion: Expansion) -> None:
    """Bring the schemas of *doc* into that form, one after the other."""
    schemas = components(doc)
    own = (Slot(name, schemas, name, ("components", "schemas", name)) for name in parts_first(doc))
    # What refers to a union finds it as one.
    for slot in [*own, *roots(doc)]:
        expansion.start(slot.path)
        memory_of(doc).change(slot.path)
        _normalize_schema(doc, slot, expansion)


def _write_null_in_place(doc: Map) -> None:
    """Replace references to components that allow only null by null itself."""
    nulls = {name for name, schema in components(doc).items() if is_null(resolve(doc, schema))}
    if nulls:
        for node in below(doc):
            if isinstance(node, Map) and ref_name(node) in nulls:
                node.put("type", "null", node.at("$ref"))
                del node["$ref"]


def _normalize_schema(doc: Doc, slot: Slot, expansion: Expansion, above: tuple[frozenset[str], ...] = ()) -> None:
    """Write the schema in *slot*, which stands in others whose `allOf` join the references *above*, in one form."""
    schema = slot.schema
    if not isinstance(schema, Map):
        return
    _drop_what_is_of_no_value(doc, schema)
    merge_annotating_parts(doc, schema)
    _drop_variants_that_add_nothing(schema)
    joined = frozenset(joined_references(schema))
    if joined and above.count(joined) >= _NESTED:
        expansion.keep(schema, budget.WITHOUT_END)
    else:
        schema = _folded(doc, schema, expansion)
        state_common_properties(doc, schema, expansion)
        schema = distribute(doc, schema, expansion)
    if len(types(schema)) > 1 and not SCALARS.issuperset(types(schema)):
        schema = _variant_per_type(schema)
    key = variants_key(schema)
    if key and schema[key] and not variants(schema):
        # What stands beside holds for objects alone.
        schema = Map(type="null", mark=schema.mark)
        key = None
    # One that is known among others that are not is no type of its own.
    while key and len(variants(schema)) == 1 and not has_note(schema):
        before, schema = schema, _single_variant(schema, key)
        key = variants_key(schema) if schema is not before else None
    _split_variants_of_several_types(doc, schema)
    slot.holder[slot.key] = schema
    key = variants_key(schema)
    inside = [*inner(schema), *(Slot("", schema[key], i) for i in range(len(schema[key])))] if key else inner(schema)
    for inner_slot in inside:
        _normalize_schema(doc, inner_slot, expansion, (*above, joined) if joined else above)


def _folded(doc: Doc, schema: Map, expansion: Expansion) -> Map:
    folded = fold_parts(doc, schema)
    # What is inside of several lists or maps is joined there, and what comes of it below that.
    if folded is schema or expansion.repeats(folded[key] for key in ("items", "additionalProperties") if key in folded):
        return folded
    expansion.keep(schema, budget.TOO_REPEATED)
    return schema


def _drop_what_is_of_no_value(doc: Doc, schema: Map) -> None:
    """Leave out what *schema* says of objects where a part of its `allOf` allows none."""
    stated = [types(resolve(doc, part)) for part in schema.get("allOf", ())]
    if not types(schema) and any(found and "object" not in found for found in stated):
        for keyword in _BY_KIND["object"]:
            schema.pop(keyword, None)


def _drop_variants_that_add_nothing(schema: Map) -> None:
    """Leave out variants that stand in the list already, and those that allow no value, if any others are left."""
    key = variants_key(schema)
    if not key:
        return
    possible = [part for part in schema[key] if not (is_object(part) and part.keys() == {"not"} and part["not"] == {})]
    kept = distinct(possible)
    if kept and len(kept) < len(schema[key]):
        schema.put(key, Seq(kept, mark=schema.at(key)), schema.at(key))


def _split_variants_of_several_types(doc: Doc, schema: Map) -> None:
    """Let each variant of several scalar types, or of values of several, be one variant for each type."""
    key = variants_key(schema)
    if key:
        listed = [one for part in schema[key] for one in _variant_per_kind(doc, part)]
        if len(listed) > len(schema[key]):
            schema.put(key, Seq(listed, mark=schema.at(key)), schema.at(key))


def _variant_per_kind(doc: Doc, part: Json) -> list[Json]:
    own = part if is_object(part) and len(types(part)) > 1 else resolve(doc, part)
    if not isinstance(own, Map) or (own is not part and not SCALARS.issuperset(kinds(doc, own))):
        return [part]
    if len(types(own)) > 1:
        return [*_variant_per_type(own)["oneOf"]]
    if types(own) or "const" in own or "enum" not in own:
        return [part]
    by_kind: dict[tuple[str, ...], list[Json]] = {}
    for value in own["enum"]:
        by_kind.setdefault(kinds(doc, {"const": value}), []).append(value)
    if len(by_kind.keys() - {()}) < 2:
        return [part]
    listed: list[Json] = []
    for values in by_kind.values():
        one: Map = copy(own)
        one.put("enum", Seq(values, mark=own.at("enum")), own.at("enum"))
        listed.append(one)
    return listed


def _variant_per_type(schema: Map) -> Map:
    """Return `type: [string, array], items: ...` as one variant for each type, with the keywords that belong to it."""
    new = Map(mark=schema.mark)
    for key in (key for key in _SHARED if key in schema):
        new.put(key, schema[key], schema.at(key))
    listed = Seq(mark=schema.mark)
    for kind in schema["type"]:
        variant = Map(type=kind, mark=schema.mark)
        for key in schema:
            if kind != "null" and key not in _SHARED and key != "type" and _belongs(key, kind):
                variant.put(key, schema[key], schema.at(key))
        listed.append(variant)
    new.put("oneOf", listed, schema.at("type"))
    return new


def _belongs(key: str, kind: str) -> bool:
    """Tell whether *key* is about values of *kind*; those that are not about arrays or objects are about scalars."""
    owner = next((owner for owner, keys in _BY_KIND.items() if key in keys), None)
    return owner == kind if owner else kind in SCALARS


def _single_variant(schema: Map, key: str) -> Map:
    """Return the one variant of *schema*; with null beside it, as a type that allows null, or else as it is."""
    (variant,) = variants(schema)
    has_null = any(is_null(other) for other in schema[key])
    if has_null and not (
        isinstance(variant.get("type"), str) and variant.keys().isdisjoint(("$ref", "properties", "allOf"))
    ):
        if key == "anyOf":
            return Map({("oneOf" if name == key else name): value for name, value in schema.items()}, mark=schema.mark)
        return schema
    new: Map = copy(variant)
    if "$ref" in variant and not _STRUCTURE.isdisjoint(schema):
        # Beside a reference, nothing is looked at that needs a name.
        new = Map(mark=mark_of(variant))
        new.put("allOf", Seq([*schema.get("allOf", ()), copy(variant)], mark=mark_of(variant)), mark_of(variant))
    for name in (name for name in schema if name != key and (name != "allOf" or "allOf" not in new)):
        new.put(name, schema[name], schema.at(name))
    if has_null:
        new.put("type", Seq([variant["type"], "null"], mark=mark_of(variant)), variant.at("type"))
        if "const" in new:
            new.put("enum", Seq([new.pop("const")], mark=mark_of(variant)), variant.at("const"))
        if "enum" in new and None not in new["enum"]:
            new.put("enum", Seq([*new["enum"], None], mark=new.at("enum")), new.at("enum"))
    return new


def _drop_renamings(doc: Map) -> None:
    """Replace components that are nothing but a reference to another by that other one."""
    schemas = components(doc)
    renamed = {name: target for name, schema in schemas.items() if (target := ref_name(schema)) in schemas}
    targets = {SCHEMAS + name: SCHEMAS + _end(renamed, name) for name in renamed}
    for node in below(doc) if targets else ():
        if is_object(node):
            for key, value in node.items():
                if isinstance(value, str) and value in targets:
                    node[key] = targets[value]
    for name in renamed:
        del schemas[name]


def _end(renamed: Mapping[str, Any], name: str) -> str:
    """Return the component to which *name* leads through all that are *renamed*."""
    while name in renamed:
        name = renamed[name]
    return name

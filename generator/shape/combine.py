"""Two schemas that both hold for one value, as one: of a property that several parts of an `allOf` state."""

from __future__ import annotations

from generator.base.nodes import Json, Map, Seq, copy, mark_at, mark_of
from generator.shape.schema_queries import Doc, is_list, is_object, kinds, members, resolve, variants_key

_BESIDE = frozenset({"title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly"})
"""Keywords that say nothing about which values a schema allows."""


def combine(doc: Doc, one: Json, other: Json) -> Json:
    """Return a schema for values of both *one* and *other*; where they only annotate, *other* wins."""
    if one == other or not is_object(one) or one.keys() <= _BESIDE:
        return _with(other, one) if is_object(one) and is_object(other) else other
    if not is_object(other) or other.keys() <= _BESIDE:
        return _with(one, other) if is_object(other) else one
    if _is_plain(resolve(doc, one)) and _is_plain(resolve(doc, other)):
        return _merged(resolve(doc, one), resolve(doc, other))
    new = Map(mark=mark_of(other))
    new.put("allOf", Seq([copy(one), copy(other)], mark=mark_of(other)), mark_of(other))
    return new


def state_common_properties(doc: Doc, schema: Map) -> None:
    """Let *schema* state itself, combined, what several parts of its `allOf` state about one property."""
    if not schema.get("allOf"):
        return
    parts = [members(doc, part)[0] for part in schema["allOf"]]
    own = schema.get("properties", {})
    for name in sorted({name for part in parts for name in part}):
        stated = [part[name] for part in [*parts, own] if name in part]
        combined = stated[0]
        for other in stated[1:]:
            combined = combine(doc, combined, other)
        if combined != own.get(name, stated[-1]):
            if "properties" not in schema:
                schema.put("properties", Map(mark=schema.mark), schema.mark)
            schema["properties"].put(name, combined, mark_of(combined))


def merge_annotating_parts(schema: Map) -> None:
    """Move parts of an `allOf` that only annotate, like `{description: ...}`, into *schema*, and one that is alone."""
    listed = schema.get("allOf")
    if not is_list(listed):
        return
    kept = [part for part in listed if not (is_object(part) and part.keys() <= _BESIDE)]
    mark = schema.at("allOf")
    is_alone = len(kept) == 1 and isinstance(kept[0], Map) and "$ref" not in kept[0]
    if not kept or (len(kept) == len(listed) and not is_alone):
        return
    for part in listed:
        if not any(part is other for other in kept):
            for key in (key for key in part if key not in schema):
                schema.put(key, part[key], mark)
    schema.put("allOf", Seq(kept, mark=mark), mark)
    if is_alone and kept[0].keys().isdisjoint(schema.keys() - {"allOf"} - _BESIDE):
        # What is written there holds for the whole, and is all that does.
        del schema["allOf"]
        for key in (key for key in kept[0] if key not in schema):
            schema.put(key, kept[0][key], mark_at(kept[0], key))


def is_object_schema(doc: Doc, schema: Json) -> bool:
    """Tell whether values of *schema* are objects, or may be: it does not say what kind they are."""
    return set(kinds(doc, schema)) <= {"object"} and not _is_scalar(resolve(doc, schema))


def _is_scalar(schema: Json) -> bool:
    return "enum" in schema or "const" in schema


def _is_plain(schema: Json) -> bool:
    return not ({"$ref", "allOf", "properties", "items", "not"} & schema.keys()) and variants_key(schema) is None


def _merged(one: Json, other: Json) -> Map:
    new = _with(other, one)
    if "enum" in one and "enum" in other:
        both = Seq([value for value in one["enum"] if value in other["enum"]], mark=mark_of(one["enum"]))
        new.put("enum", both, new.at("enum"))
    return new


def _with(schema: Json, more: Json) -> Map:
    """Return *schema* with the keywords of *more* that it lacks."""
    new: Map = copy(schema)
    for key in (key for key in more if key not in new):
        new.put(key, copy(more[key]), mark_of(more))
    return new

"""Two schemas that both hold for one value, as one: of a property that several parts of an `allOf` state."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial, reduce
from typing import Any

from generator.base import budget
from generator.base.nodes import Json, Map, Seq, copy, distinct, mark_at, mark_of
from generator.base.schemas import ANNOTATIONS, UNIONS
from generator.shape.expansion import Expansion
from generator.shape.schema_queries import (
    Doc,
    followed,
    is_list,
    is_object,
    kinds,
    members,
    memory_of,
    reference,
    resolve,
    types,
)
from generator.shape.steady_document import Memory

_INSIDE = frozenset({"items", "additionalProperties"})
"""Keywords whose values are schemas, or booleans, that hold for everything inside of a value."""
_REST = 16
"""How many parts may be left, each with what another says otherwise, such as a second `pattern`."""
_STRICTER: Mapping[str, Callable[[Any, Any], Any]] = {
    **dict.fromkeys(("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"), max),
    **dict.fromkeys(("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"), min),
}
"""Keywords whose values are numbers, and which of two that both hold says all."""
_OF_OBJECTS = frozenset(
    {"$ref", "properties", "required", "patternProperties", "discriminator", "dependentRequired", "dependentSchemas"}
)
"""Keywords of schemas that get a class of their own, or that are not here yet."""


def combine(doc: Doc, one: Json, other: Json, *, folds: bool = True) -> Json:
    """Return a schema for values of both *one* and *other*; where they only annotate, *other* wins.

    Without *folds*, what it joins stays two parts.
    """
    if one == other or not is_object(one) or _adds_nothing(one, {kinds(doc, other)}):
        return _with(other, _without(one, "type")) if is_object(one) and is_object(other) else other
    if not is_object(other) or _adds_nothing(other, {kinds(doc, one)}):
        return _with(one, _without(other, "type")) if is_object(other) else one
    # A node, and its own kind of node: what has the other as a part is all that both are.
    for whole, part in ((other, one), (one, other)):
        ref = reference(part)
        if ref and part.keys() <= ANNOTATIONS | {"$ref"} and _has_part(doc, whole, ref, memory_of(doc)):
            return _with(whole, _without(part, "$ref"))
    new = Map(mark=mark_of(other))
    new.put("allOf", Seq([copy(one), copy(other)], mark=mark_of(other)), mark_of(other))
    return fold_parts(doc, new) if folds else new


def _has_part(doc: Doc, schema: Json, wanted: str, memory: Memory) -> bool:
    """Tell whether *schema* refers to *wanted*, or has it as a part of an `allOf`, directly or not."""
    ref = reference(schema)
    if ref is None:
        parts = schema.get("allOf", ()) if is_object(schema) else ()
        return any(_has_part(doc, part, wanted, memory) for part in parts)
    return ref == wanted or memory.recall(
        f"has {wanted}", ref, until_then=False, find=lambda: _has_part(doc, followed(doc, ref), wanted, memory)
    )


def fold_parts(doc: Doc, schema: Map) -> Map:
    """Return *schema* with all that its `allOf` parts say of an array, a map or a scalar written in it itself.

    What cannot be written as one, like a second `pattern`, stays a part. So does everything where a part is an object
    with properties, has variants, or where the parts exclude each other.
    """
    listed = schema.get("allOf")
    if not is_list(listed) or (len(listed) == 1 and schema.keys() <= ANNOTATIONS | {"allOf", "type"}):
        return schema
    folded = _own_folded(doc, schema, memory_of(doc))
    return schema if folded is None or not kinds(doc, folded) or _is_bare(folded) else copy(folded)


def _is_bare(schema: Map) -> bool:
    """Tell whether *schema* is an object of which nothing is said."""
    return types(schema) == ["object"] and not is_object(schema.get("additionalProperties"))


def _folded(doc: Doc, schema: Json, memory: Memory) -> Map | None:
    """Return all that *schema* says, without parts; None where that needs them."""
    ref = reference(schema)
    if ref is None:
        return _own_folded(doc, resolve(doc, schema), memory)
    whole = memory.recall("folded", ref, None, lambda: _folded(doc, followed(doc, ref), memory))
    return None if whole is None else _both(doc, whole, _without(schema, "$ref"))


def _own_folded(doc: Doc, own: Map, memory: Memory) -> Map | None:
    if not _is_plain(own):
        return None
    whole: Map | None = None
    for part in own.get("allOf", ()):
        said = _folded(doc, part, memory)
        whole = said if whole is None or said is None else _both(doc, whole, said)
        if whole is None:
            return None
    rest = _without(own, "allOf")
    return rest if whole is None else _both(doc, whole, rest)


def _is_plain(schema: Json) -> bool:
    return _OF_OBJECTS.isdisjoint(schema) and not any(key in schema for key in (*UNIONS, "not", "if"))


def _both(doc: Doc, one: Map, other: Map) -> Map | None:
    """Return the keywords of both; None if no value is left, or too much cannot be written as one."""
    new = _with(other, one)
    rest = Map(mark=other.mark)
    for key in one.keys() & other.keys() - {"allOf"}:
        mine, theirs = one[key], other[key]
        if key == "type":
            new[key] = _types_of_both(one, other)
        elif key == "enum":
            new.put(key, Seq([value for value in mine if value in theirs], mark=mark_of(mine)), one.at(key))
        elif key in _INSIDE:
            # They become one with what is inside: lists of lists may have no end.
            is_schema = is_object(mine) and is_object(theirs)
            new[key] = combine(doc, mine, theirs, folds=False) if is_schema else mine and theirs
        elif key in _STRICTER and isinstance(mine, int | float) and isinstance(theirs, int | float):
            new[key] = _STRICTER[key](mine, theirs)
        elif mine != theirs and key not in ANNOTATIONS and not key.startswith("x-"):
            rest.put(key, copy(mine), one.at(key))
    kept = distinct([*one.get("allOf", ()), *other.get("allOf", ()), *([rest] if rest else ())])
    if len(kept) > _REST:
        return None
    if kept:
        new.put("allOf", Seq(kept, mark=other.mark), other.mark)
    return None if [] in (new.get("type"), new.get("enum")) else new


def _types_of_both(one: Map, other: Map) -> Json:
    """Return the types that both allow, as they would be written; an integer is a number, too."""
    mine, theirs = ([*kind] if is_list(kind := schema["type"]) else [kind] for schema in (one, other))
    both = [kind for kind in mine if kind in theirs or (kind == "integer" and "number" in theirs)]
    both += [kind for kind in theirs if kind == "integer" and "number" in mine and kind not in both]
    return both[0] if len(both) == 1 else Seq(both, mark=one.at("type"))


def state_common_properties(doc: Doc, schema: Map, expansion: Expansion) -> None:
    """Let *schema* state itself, combined, what several parts of its `allOf` state about one property."""
    if not schema.get("allOf"):
        return
    parts = [members(doc, part)[0] for part in schema["allOf"]]
    own = schema.get("properties", {})
    stated: dict[str, list[Json]] = {}
    for part in (*parts, own):
        for name in part:
            stated.setdefault(name, []).append(part[name])
    several = {name: found for name, found in sorted(stated.items()) if any(one != found[0] for one in found)}
    if not expansion.repeats(one for found in several.values() for one in found):
        expansion.keep(schema, budget.TOO_REPEATED)
        return
    for name, found in several.items():
        combined = reduce(partial(combine, doc), found)
        if combined != own.get(name, found[-1]):
            if "properties" not in schema:
                schema.put("properties", Map(mark=schema.mark), schema.mark)
            schema["properties"].put(name, combined, mark_of(combined))


def merge_annotating_parts(doc: Doc, schema: Map) -> None:
    """Move parts of an `allOf` that add nothing, like `{description: ...}`, into *schema*, and one that is alone."""
    listed = schema.get("allOf")
    if not is_list(listed) or (len(listed) > 1 and not any(map(_only_annotates, listed))):
        return
    said = {kinds(doc, part) for part in listed if not _only_annotates(part)}
    kept = [part for part in listed if not _adds_nothing(part, said)]
    mark = schema.at("allOf")
    is_alone = len(kept) == 1 and isinstance(kept[0], Map) and "$ref" not in kept[0]
    if not kept or (len(kept) == len(listed) and not is_alone):
        return
    for part in listed:
        if not any(part is other for other in kept):
            # Several types would be variants of their own: the parts that stay say which of these there are.
            for key in (key for key in part if key not in schema and not (key == "type" and is_list(part[key]))):
                schema.put(key, part[key], mark)
    schema.put("allOf", Seq(kept, mark=mark), mark)
    if is_alone and kept[0].keys().isdisjoint(schema.keys() - {"allOf"} - ANNOTATIONS):
        # What is written there holds for the whole, and is all that does.
        del schema["allOf"]
        for key in (key for key in kept[0] if key not in schema):
            schema.put(key, kept[0][key], mark_at(kept[0], key))


def joined_references(schema: Json) -> Iterator[str]:
    """Yield what the `allOf` parts of *schema* refer to."""
    for part in schema.get("allOf", ()) if is_object(schema) else ():
        if is_object(part) and isinstance(part.get("$ref"), str):
            yield part["$ref"]
        yield from joined_references(part)


def is_object_schema(doc: Doc, schema: Json) -> bool:
    """Tell whether values of *schema* are objects, or may be: it does not say what kind they are."""
    return (not (found := kinds(doc, schema)) or "object" in found) and not _is_scalar(resolve(doc, schema))


def _is_scalar(schema: Json) -> bool:
    return "enum" in schema or "const" in schema


def _only_annotates(schema: Json) -> bool:
    """Tell whether *schema* says nothing about its values but perhaps their type."""
    return is_object(schema) and schema.keys() <= ANNOTATIONS | {"type"}


def _adds_nothing(schema: Json, said: Collection[tuple[str, ...]]) -> bool:
    """Tell whether *schema* adds no more than annotations to others whose kinds are *said*."""
    if not _only_annotates(schema):
        return False
    return "type" not in schema or any(found and {*found} <= {*types(schema)} for found in said)


def _with(schema: Json, more: Json) -> Map:
    """Return *schema* with the keywords of *more* that it lacks."""
    new: Map = copy(schema)
    for key in (key for key in more if key not in new):
        new.put(key, copy(more[key]), mark_of(more))
    return new


def _without(schema: Json, key: str) -> Map:
    """Return the object *schema* without *key*."""
    new: Map = copy(schema)
    new.pop(key, None)
    return new

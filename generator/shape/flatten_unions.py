"""A union among the variants of another union is replaced by its own variants.

A value is then read in one step, and a value that fits no variant has one `Unknown...` class. A union of objects that a
second tag tells apart stays: the tag of the outer union leads to it, or its own mapping says what no variant states.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.base.nodes import Json, Map, Seq, copy
from generator.shape.schema_queries import (
    SCHEMAS,
    Doc,
    components,
    is_null,
    is_object,
    is_union,
    kinds,
    members,
    ref_name,
    variants,
    variants_key,
)
from generator.shape.tag_inference import stated_values


def flatten_unions(doc: Map) -> Map:
    """Return *doc* without union components among the variants of union components."""
    new: Map = copy(doc)
    for name in sorted(components(new)):
        schema = components(doc)[name]
        if is_union(schema) and any(_nested(doc, schema, variant) for variant in schema[variants_key(schema) or ""]):
            _flatten_variants(doc, components(new)[name])
    return new


def _nested(doc: Doc, outer: Any, variant: Json) -> Any:
    """Return the union or nullable wrapper that *variant* of *outer* is or refers to; None if neither, or it stays."""
    is_wrapper = is_object(variant) and "$ref" not in variant and not is_union(variant)
    target = variant if is_wrapper else components(doc).get(ref_name(variant) or "")
    if not is_object(target) or not variants_key(target):
        return None
    return None if is_union(target) and _stays(doc, outer, target, ref_name(variant) or "") else target


def _stays(doc: Doc, outer: Any, union: Any, name: str) -> bool:
    """Tell whether the nested *union* is read in a second step."""
    tag = union.get("discriminator", {}).get("propertyName")
    outer_tag = outer.get("discriminator", {}).get("propertyName")
    if tag == outer_tag or any(kinds(doc, variant) != ("object",) for variant in variants(union)):
        return False
    if outer_tag:
        targets = outer["discriminator"].get("mapping", {}).values()
        return tag is not None or SCHEMAS + name in targets or name in targets
    return not all(stated_values(doc, members(doc, variant)[0].get(tag, {})) for variant in variants(union))


def _flatten_variants(doc: Doc, union: Map) -> None:
    key = variants_key(union) or ""
    seen: dict[str, Any] = {}
    for variant in _leaves(doc, union, set()):
        seen.setdefault("null" if is_null(variant) else ref_name(variant) or repr(variant), variant)
    # Null goes last: it is not a variant to choose, only a value to allow.
    listed = sorted(seen.items(), key=lambda entry: entry[0] == "null")
    mark = union[key].mark
    union.put(key, Seq([copy(variant) for _, variant in listed], mark=mark), union.at(key))
    if is_object(union.get("discriminator")):
        _flatten_mapping(doc, union, union["discriminator"])


def _leaves(doc: Doc, schema: Any, seen: set[int]) -> Iterator[Any]:
    """Yield the variants of *schema* and of the unions among them, those of each union once: many ways may lead to it.

    *seen* are the unions before, by their identity.
    """
    for variant in schema[variants_key(schema) or ""]:
        nested = _nested(doc, schema, variant)
        if nested is None:
            yield variant
        elif id(nested) not in seen:
            seen.add(id(nested))
            yield from _leaves(doc, nested, seen)


def _flatten_mapping(doc: Doc, union: Map, discriminator: Map) -> None:
    """Let values that map to a nested union map to the component that the nested union maps them to.

    A value that the nested union does not map is dropped: what the variants state about their tag decides.
    """
    stated = discriminator.get("mapping", {})
    kept = Map(mark=discriminator.mark)
    for value, target in stated.items():
        nested = _nested(doc, union, {"$ref": target if target.startswith("#") else SCHEMAS + target})
        if nested is None:
            kept.put(value, target, discriminator.mark)
            continue
        own = nested.get("discriminator", {})
        if own.get("propertyName") == discriminator["propertyName"] and value in own.get("mapping", {}):
            kept.put(value, own["mapping"][value], discriminator.mark)
    if stated:
        discriminator.put("mapping", kept, discriminator.at("mapping"))

"""A union among the variants of another union is replaced by its own variants.

A value is then read in one step, and a value that fits no variant has one `Unknown...` class.
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
    ref_name,
    variants_key,
)


def flatten_unions(doc: Map) -> Map:
    """Return *doc* without union components among the variants of union components."""
    new: Map = copy(doc)
    for name in sorted(components(new)):
        schema = components(doc)[name]
        if is_union(schema) and any(_nested(doc, variant) for variant in schema[variants_key(schema) or ""]):
            _flatten_variants(doc, components(new)[name])
    return new


def _nested(doc: Doc, variant: Json) -> Any:
    """Return the union or nullable wrapper that *variant* refers to, None where it is neither."""
    target = components(doc).get(ref_name(variant) or "")
    return target if is_object(target) and variants_key(target) else None


def _flatten_variants(doc: Doc, union: Map) -> None:
    key = variants_key(union) or ""
    seen: dict[str, Any] = {}
    for variant in _leaves(doc, union):
        seen.setdefault("null" if is_null(variant) else ref_name(variant) or repr(variant), variant)
    # Null goes last: it is not a variant to choose, only a value to allow.
    listed = sorted(seen.items(), key=lambda entry: entry[0] == "null")
    mark = union[key].mark
    union.put(key, Seq([copy(variant) for _, variant in listed], mark=mark), union.at(key))
    if is_object(union.get("discriminator")):
        _flatten_mapping(doc, union["discriminator"])


def _leaves(doc: Doc, schema: Any) -> Iterator[Any]:
    for variant in schema[variants_key(schema) or ""]:
        nested = _nested(doc, variant)
        if nested is None:
            yield variant
        else:
            yield from _leaves(doc, nested)


def _flatten_mapping(doc: Doc, discriminator: Map) -> None:
    """Let values that map to a nested union map to the component that the nested union maps them to.

    A value that the nested union does not map is dropped: what the variants state about their tag decides.
    """
    stated = discriminator.get("mapping", {})
    kept = Map(mark=discriminator.mark)
    for value, target in stated.items():
        nested = _nested(doc, {"$ref": target if target.startswith("#") else SCHEMAS + target})
        if nested is None:
            kept.put(value, target, discriminator.mark)
            continue
        own = nested.get("discriminator", {})
        if own.get("propertyName") == discriminator["propertyName"] and value in own.get("mapping", {}):
            kept.put(value, own["mapping"][value], discriminator.mark)
    if stated:
        discriminator.put("mapping", kept, discriminator.at("mapping"))

"""A union among the variants of a union gives its variants to it: one reading, one place for what is unknown."""

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


def flatten(doc: Map) -> Map:
    """Return *doc* with no union component among the variants of a union component."""
    new: Map = copy(doc)
    for name in sorted(components(new)):
        schema = components(doc)[name]
        if is_union(schema) and any(_nested(doc, variant) for variant in schema[variants_key(schema) or ""]):
            _flatten(doc, components(new)[name])
    return new


def _nested(doc: Doc, variant: Json) -> Any:
    """Return the union or nullable wrapper that *variant* refers to, None where it is neither."""
    target = components(doc).get(ref_name(variant) or "")
    return target if is_object(target) and variants_key(target) else None


def _flatten(doc: Doc, union: Map) -> None:
    key = variants_key(union) or ""
    seen: dict[str, Any] = {}
    for variant in _leaves(doc, union):
        seen.setdefault("null" if is_null(variant) else ref_name(variant) or repr(variant), variant)
    # Null goes last: it is no variant to choose but a value to allow.
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
    """Replace what maps to a nested union by what that union itself maps; the rest is read from its variants."""
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

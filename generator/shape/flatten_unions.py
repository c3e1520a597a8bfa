"""A union among the arms of a union gives its arms to it: one reading, one place for what is unknown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.base.nodes import Json, Map, Seq, copy
from generator.shape.schema_queries import SCHEMAS, Doc, arms_key, components, is_null, is_object, is_union, ref_name


def flatten(doc: Map) -> Map:
    """Return *doc* with no union component among the arms of a union component."""
    new: Map = copy(doc)
    for name in sorted(components(new)):
        schema = components(doc)[name]
        if is_union(schema) and any(_nested(doc, arm) for arm in schema[arms_key(schema) or ""]):
            _flatten(doc, components(new)[name])
    return new


def _nested(doc: Doc, arm: Json) -> Any:
    """Return the union or nullable wrapper that *arm* refers to, None where it is neither."""
    target = components(doc).get(ref_name(arm) or "")
    return target if is_object(target) and arms_key(target) else None


def _flatten(doc: Doc, union: Map) -> None:
    key = arms_key(union) or ""
    seen: dict[str, Any] = {}
    for arm in _leaves(doc, union):
        seen.setdefault("null" if is_null(arm) else ref_name(arm) or repr(arm), arm)
    # Null goes last: it is no arm to choose but a value to allow.
    listed = sorted(seen.items(), key=lambda entry: entry[0] == "null")
    mark = union[key].mark
    union.put(key, Seq([copy(arm) for _, arm in listed], mark=mark), union.at(key))
    if is_object(union.get("discriminator")):
        _flatten_mapping(doc, union["discriminator"])


def _leaves(doc: Doc, schema: Any) -> Iterator[Any]:
    for arm in schema[arms_key(schema) or ""]:
        nested = _nested(doc, arm)
        if nested is None:
            yield arm
        else:
            yield from _leaves(doc, nested)


def _flatten_mapping(doc: Doc, discriminator: Map) -> None:
    """Replace what maps to a nested union by what that union itself maps; the rest is read from its arms."""
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

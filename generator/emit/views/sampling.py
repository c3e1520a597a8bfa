"""Values that a schema allows, made up for examples: the least, and every text its own name."""

from __future__ import annotations

from typing import Any

from generator.base.nodes import Json
from generator.shape import schema_queries as read
from generator.shape.shaped import Shaped

_DEPTH = 8
_SCALARS: dict[str, Any] = {"integer": 1, "number": 0.5, "boolean": True}


def sample(shaped: Shaped, schema: Json, name: str, depth: int = 0) -> Json | bytes:
    """Return the least value of *schema*, which is called *name*; raise `LookupError` where none can be made up."""
    if depth > _DEPTH:
        raise LookupError("without end")
    own = read.resolve(shaped.doc, schema)
    variants = read.variants(own)
    if variants:
        return _variant(shaped, read.ref_name(schema), variants[0], name, depth)
    stated = [value for value in ([own["const"]] if "const" in own else own.get("enum", [])) if value is not None]
    if stated:
        return stated[0]
    kind = next(iter(read.kinds(shaped.doc, own)), "")
    if kind == "string":
        return _text(own, name)
    if kind == "array":
        return []
    if kind != "object":
        return _SCALARS[kind]
    properties, required = read.members(shaped.doc, own)
    return {wire: sample(shaped, inner, wire, depth + 1) for wire, inner in properties.items() if wire in required}


def _variant(shaped: Shaped, union: str | None, variant: Json, name: str, depth: int) -> Json | bytes:
    """Return a value of *variant*, with the tag by which *union* knows it."""
    value = sample(shaped, variant, name, depth + 1)
    tags = {tag: each for each in shaped.unions if each.component == union and each.tag for tag in each.mapping}
    for tag, each in tags.items():
        if read.is_object(value) and each.tag and each.mapping[tag] == read.ref_name(variant):
            return {each.tag: tag, **value}
    return value


def _text(schema: Any, name: str) -> str | bytes:
    if schema.get("format") == "binary":
        return b"..."
    if schema.get("format") in ("date", "date-time"):
        raise LookupError("a class of its own, which an example would have to import")
    return name

"""Values for examples: the smallest that a schema allows, in which every string is its own name."""

from __future__ import annotations

from typing import Any

from generator.base.nodes import Json
from generator.shape import schema_queries as queries
from generator.shape.shaped_document import Shaped
from generator.shape.tag_inference import tag_value

_DEPTH = 8
_SCALARS: dict[str, Any] = {"integer": 1, "number": 0.5, "boolean": True}


def sample(shaped: Shaped, schema: Json, name: str, depth: int = 0) -> Json | bytes:
    """Return the smallest value of *schema*, which is called *name*.

    Raises `LookupError` if there is no such value, or none that an example can contain without imports.
    """
    if depth > _DEPTH:
        raise LookupError("every value of the schema contains another one")
    own = queries.resolve(shaped.doc, schema)
    variants = queries.variants(own)
    if variants:
        return _variant(shaped, queries.ref_name(schema), variants[0], name, depth)
    stated = [value for value in ([own["const"]] if "const" in own else own.get("enum", [])) if value is not None]
    if stated:
        return stated[0]
    kind = next(iter(queries.kinds(shaped.doc, own)), "")
    if kind == "string":
        return _text(own, name)
    if kind == "array":
        return []
    if kind != "object":
        return _SCALARS[kind]
    properties, required = queries.members(shaped.doc, own)
    return {wire: sample(shaped, inner, wire, depth + 1) for wire, inner in properties.items() if wire in required}


def _variant(shaped: Shaped, union: str | None, variant: Json, name: str, depth: int) -> Json | bytes:
    """Return a value of *variant*, with the tag by which the component *union* recognises it."""
    value = sample(shaped, variant, name, depth + 1)
    reading = next((reading for reading in shaped.unions if reading.component == union), None)
    if reading is None or reading.tag is None or not queries.is_object(value):
        return value
    component = queries.ref_name(variant)
    text = next((text for text, target in reading.mapping.items() if target == component), None)
    if text is None:
        return value
    return {reading.tag: "", **value, reading.tag: tag_value(shaped.doc, variant, reading.tag, text)}


def _text(schema: Any, name: str) -> str | bytes:
    if schema.get("format") == "binary":
        return b"..."
    if schema.get("format") in ("date", "date-time"):
        raise LookupError("dates have classes of their own, which an example would have to import")
    return name

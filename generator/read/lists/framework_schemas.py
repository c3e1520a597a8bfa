"""Schemas that a web framework gives to every API that is made with it, where a list page prints them without variants.

FastAPI says in each document where a fault of a request is: `loc` of `ValidationError` is a list of texts and numbers.
A page that names its types prints an empty section for that union. The variants are noted as not printed all the same,
so that what another source states of them wins.
"""

from __future__ import annotations

from generator.base.location import Mark
from generator.base.nodes import Json, Map, Seq
from generator.base.schemas import SCHEMAS
from generator.read.unknowns import note_unknown, unknown_kinds

_FAULT, _STEPS = "ValidationError", ("ValidationErrorLocItems", "ValidationErrorLocItem")
_FIELDS = {"loc", "msg", "type"}


def fill_known_schemas(schemas: Map) -> None:
    """Write the variants of the steps of `loc` into their empty section, if `ValidationError` is that of FastAPI."""
    fault = schemas.get(_FAULT)
    properties: Map = fault.get("properties", Map()) if isinstance(fault, Map) else Map()
    for name in _STEPS:
        steps = schemas.get(name)
        if not isinstance(steps, Map) or unknown_kinds(steps) != ("empty-sections",):
            continue
        if properties.keys() >= _FIELDS and _items(properties["loc"]) == SCHEMAS + name:
            steps.put("oneOf", _variants(steps.mark), steps.mark)
            note_unknown(steps, steps.mark, "hidden-variants")


def _items(schema: Json) -> Json:
    items = schema.get("items")
    return items.get("$ref") if isinstance(items, Map) else None


def _variants(mark: Mark) -> Seq:
    out = Seq([Map({"type": kind}, mark=mark) for kind in ("string", "integer")], mark=mark)
    out.marks = [mark, mark]
    return out

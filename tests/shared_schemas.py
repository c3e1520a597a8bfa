"""Documents in which two schemas of each level lead to both of the next, so that 2^n ways lead to the last."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from generator.base import yamlio
from generator.base.nodes import Map

Level = Callable[[Any, Any, str], Any]
"""Makes a schema of references to both schemas of the next level, and of its own name."""


def _restricted(keyword: str) -> Level:
    return lambda one, other, name: {
        "type": "object",
        "properties": {f"of_{name}": {"type": "string"}},
        "required": [f"of_{name}"],
        keyword: [one, other],
    }


LEVELS: Mapping[str, Level] = {
    "oneOf": lambda one, other, _: {"oneOf": [one, other]},
    "anyOf": lambda one, other, _: {"anyOf": [one, other]},
    "allOf": lambda one, other, _: {"allOf": [one, other]},
    "the same twice": lambda one, _, name: {"oneOf": [one, one]} if name[0] == "A" else {"allOf": [one, one]},
    "mapped": lambda one, other, _: {
        "oneOf": [one, other],
        "discriminator": {"propertyName": "kind", "mapping": {"a": one["$ref"], "b": other["$ref"]}},
    },
    "oneOf beside properties": _restricted("oneOf"),
    "anyOf beside properties": _restricted("anyOf"),
    "a default": lambda one, other, _: {"anyOf": [one, other], "default": {"kind": "b", "z": "text"}},
    "a right default": lambda one, _, __: {"allOf": [one, one], "default": {"kind": "a"}},
    "a wrong default": lambda one, other, _: {"allOf": [one, other], "default": 3},
    "properties": lambda one, other, _: {"type": "object", "properties": {"one": one, "other": other}},
    "items": lambda one, other, _: {"type": "array", "items": {"oneOf": [one, other]}},
    "prefixItems": lambda one, other, _: {"type": "array", "prefixItems": [one, other]},
    "a map": lambda one, other, _: {"type": "object", "properties": {"one": one}, "additionalProperties": other},
    "not": lambda one, other, _: {"not": {"anyOf": [one, other]}},
    "if": lambda one, other, _: {"if": one, "then": other, "else": one},
}

SHAPED: Mapping[str, Level] = {
    # Beside properties, each way gets a class, up to a bound.
    **{name: level for name, level in LEVELS.items() if "beside" not in name},
    "unions that meet": lambda one, other, _: {"allOf": [{"oneOf": [one, other]}, {"anyOf": [other, one]}]},
    "lists that meet": lambda one, other, _: {"allOf": [{"type": "array", "items": to} for to in (one, other)]},
    "unions in unions": lambda one, other, _: {"oneOf": [{"anyOf": [one, other]}, {"anyOf": [other, one]}]},
    "unions that meet in a property": lambda one, other, _: {
        "type": "object",
        "properties": {"v": {"allOf": [{"oneOf": [one, other]}, {"anyOf": [other, one]}]}},
    },
}


def _own(name: str) -> Any:
    return {"type": "object", "properties": {f"of_{name}": {"type": "string"}}}


MIXED: Mapping[str, Level] = {
    "a union beside a part": lambda one, other, name: {"allOf": [{"oneOf": [one, other]}, _own(name)]},
    "a union of joined": lambda one, other, _: {"oneOf": [{"allOf": [one, other]}, {"allOf": [other, one]}]},
    "a union that is excluded": lambda one, other, _: {"allOf": [{"oneOf": [one, other]}, {"not": {"anyOf": [one]}}]},
    "unions that meet in parts": lambda one, other, name: {
        "allOf": [{"oneOf": [{"allOf": [one, _own(name)]}, other]}, {"anyOf": [{"oneOf": [other, one]}, _own("q")]}]
    },
    "itself inside": lambda one, other, name: {
        "oneOf": [one, {"type": "object", "properties": {"v": {"allOf": [_to(name), other]}}}]
    },
    "a second pattern": lambda one, other, name: {"allOf": [one, other], "pattern": name},
    "scalars, too": lambda one, other, _: {
        "oneOf": [{"type": ["string", "integer"]}, {"allOf": [one, {"oneOf": [{"type": "boolean"}, other]}]}]
    },
}
"""More, whose one form says something else than what is written."""


def document(level: Level, count: int, leaf: str = "string") -> Map:
    """Return a document with *count* levels, in the last of which a property has the type *leaf*."""
    schemas: dict[str, Any] = {
        f"{side}{index}": level(_to(f"A{index + 1}"), _to(f"B{index + 1}"), f"{side}{index}")
        for index in range(count)
        for side in "AB"
    }
    for side, kind in (("A", "string"), ("B", leaf)):
        known = {"kind": {"const": side.lower()}, f"{side.lower()}_only": {"type": kind}}
        schemas[f"{side}{count}"] = {"type": "object", "required": ["kind"], "properties": known}
    answer = {"description": "ok", "content": {"application/json": {"schema": _to("A0")}}}
    doc = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/x": {"get": {"operationId": "get_x", "responses": {"200": answer}}}},
        "components": {"schemas": schemas},
    }
    found: Map = yamlio.load(json.dumps(doc), "shared.json")
    return found


def _to(name: str) -> Any:
    return {"$ref": f"#/components/schemas/{name}"}

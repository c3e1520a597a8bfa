"""Whatever may be null beside something else is so in the document and in the client, however it is spelled."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it ships no types
import pytest

from tests.vendor import building

V, E, U = ({"$ref": f"#/components/schemas/{name}"} for name in "VEU")
NULL = {"type": "null"}
SOMETHING: Mapping[str, dict[str, Any]] = {
    "object": V,
    "enum": E,
    "union": U,
    **{f"part of {name}": {"allOf": [ref]} for name, ref in (("object", V), ("enum", E), ("union", U))},
    "parts": {"allOf": [V, {"type": "object", "properties": {"b": {"type": "string"}}}]},
    "typed part": {"type": "object", "allOf": [V]},
    "untyped enum": {"enum": ["a", "b"]},
    "untyped properties": {"properties": {"a": {"type": "string"}}},
    "untyped items": {"items": V},
    "typed enum": {"type": "string", "enum": ["a", "b"]},
    "text": {"type": "string"},
    "moment": {"type": "string", "format": "date-time"},
    "map": {"type": "object", "additionalProperties": {"type": "integer"}},
    "list": {"type": "array", "items": V},
    "inline union": {"oneOf": [{"type": "string"}, {"type": "integer"}]},
    "number": {"type": "number", "minimum": 1},
}
TODAY: Mapping[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "oneOf": lambda one: {"oneOf": [one, NULL]},
    "anyOf, null first": lambda one: {"anyOf": [NULL, one]},
    "described": lambda one: {"oneOf": [{**one, "description": "inside"}, NULL], "description": "outside"},
    "among three": lambda one: {"oneOf": [one, {"type": "boolean"}, NULL]},
    "nested": lambda one: {"anyOf": [{"oneOf": [one, NULL]}]},
    "a part": lambda one: {"allOf": [{"oneOf": [one, NULL]}]},
    "an enum of null": lambda one: {"oneOf": [one, {"enum": [None]}]},
    "a constant": lambda one: {"anyOf": [one, {"const": None}]},
}
OPENAPI_3_0: Mapping[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "nullable": lambda one: {**({"allOf": [one]} if "$ref" in one else one), "nullable": True},
    "nullable beside oneOf": lambda one: {"oneOf": [one], "nullable": True},
    "nullable beside allOf": lambda one: {"allOf": [one], "nullable": True, "description": "beside"},
    "nullable beside a union": lambda one: {"anyOf": [one, {"type": "boolean"}], "nullable": True},
    "nullable inside": lambda one: {"oneOf": [OPENAPI_3_0["nullable"](one), {"type": "boolean"}]},
}


@pytest.mark.parametrize("version, spellings", [("3.1.0", TODAY), ("3.0.3", OPENAPI_3_0)])
def test_null_is_never_lost(version: str, spellings: Mapping[str, Callable[..., Any]], tmp_path: Path) -> None:
    plain = {f"{name}: {how}": spell(one) for name, one in SOMETHING.items() for how, spell in spellings.items()}
    inside = {f"items of {name}": {"type": "array", "items": schema} for name, schema in plain.items()}
    values = {**dict.fromkeys(plain, None), **{name: [None] for name in inside}}
    properties = {**plain, **inside}
    schemas = {
        "V": {"type": "object", "properties": {"a": {"type": "string"}}},
        "E": {"type": "string", "enum": ["p", "q"]},
        "U": {"oneOf": [{"type": "string"}, V]},
        "All": {"type": "object", "required": [*properties], "properties": properties},
    }
    answer = {"description": "k", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/All"}}}}
    document = {
        "openapi": version,
        "info": {"title": "Nulls", "version": "1"},
        "servers": [{"url": "https://nulls.test"}],
        "paths": {"/a": {"get": {"operationId": "a", "responses": {"200": answer}}}},
        "components": {"schemas": schemas},
    }
    (tmp_path / "document.yaml").write_text(json.dumps(document), encoding="utf-8")
    made = building.build(tmp_path, tmp_path / "out", f"nulls_{version.replace('.', '_')}")
    whole = {"components": made.document["components"], "$ref": "#/components/schemas/All"}
    judge: Any = jsonschema.Draft202012Validator(whole)
    refused = [str(error.path[0]) for error in judge.iter_errors(values)]
    # Where no type is stated, null is two variants of a oneOf at once, as it was before.
    assert [name for name in refused if "untyped" not in name] == []
    read = made.models.All.from_dict(json.loads(json.dumps(values)))
    assert [str(problem) for problem in read.problems()] == []
    assert read.to_dict() == values

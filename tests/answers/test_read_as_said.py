"""Schemas that are said in an unusual way: the client reads the values that an independent validator finds valid."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it ships no types

from tests.answers import subjects

NULL = {"type": "null"}
NAMED = {"type": "object", "properties": {"a": {"type": "string"}}}
SIZED = {"properties": {"b": {"type": "integer"}}}
COMPONENTS: dict[str, Any] = {
    "Named": NAMED,
    "Maybe": {"oneOf": [NAMED, NULL]},
    "Other": {"oneOf": [{"type": "object", "properties": {"b": {"type": "integer"}}}, NULL]},
    "Listed": {"type": "array", "items": {"type": "integer"}},
}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


TAGGED: list[dict[str, Any]] = [
    {"type": "object", "properties": {"kind": {"const": kind}}, "required": ["kind"]} for kind in "ab"
]
BOTH, WRONG = {"a": "x", "b": 1}, ({"a": 1, "b": 1}, {"a": "x", "b": "y"})
ROWS: dict[str, tuple[dict[str, Any], list[Any], list[Any]]] = {
    "one that may be null, and more": ({"allOf": [_ref("Maybe")], **SIZED}, [None, BOTH], [*WRONG, 1]),
    "two that may be null": ({"allOf": [_ref("Maybe"), _ref("Other")]}, [None, BOTH], [*WRONG, 1]),
    "one of two may be null": ({"allOf": [_ref("Maybe"), {"type": "object", **SIZED}]}, [BOTH], [None, *WRONG]),
    "one variant, and more": ({"oneOf": [_ref("Named")], **SIZED}, [BOTH], list(WRONG)),
    "one variant that is written here, and more": ({"anyOf": [NAMED], **SIZED}, [BOTH], list(WRONG)),
    "one variant or null, and more": ({"oneOf": [_ref("Named"), NULL], **SIZED}, [None, BOTH], list(WRONG)),
    "one that is written here or null, and more": ({"oneOf": [NAMED, NULL], **SIZED}, [None, BOTH], list(WRONG)),
    "one variant, and a union": (
        {"oneOf": [_ref("Named")], "properties": {"b": {"oneOf": [{"type": "integer"}, NAMED]}}},
        [BOTH, {"b": {"a": "x"}}],
        [{"a": 1}],
    ),
    "a union in place of what a parent says": (
        {"allOf": [_ref("Named"), {"properties": {"a": {"oneOf": [{"const": "x"}, NAMED]}}}]},
        [{"a": "x"}],
        [],
    ),
    "a map that may have no tag": (
        {"oneOf": [{"type": "object", "additionalProperties": _ref("Named")}, *TAGGED]},
        [{}, {"kind": "a"}, {"x": {"a": "y"}}],
        [],
    ),
    "null twice": ({"anyOf": [NULL, {"type": ["string", "null"]}]}, [None, "x"], [1]),
    "properties of what is a list": ({"allOf": [_ref("Listed")], **SIZED}, [[], [1]], [BOTH, ["x"]]),
}
"""A schema, values that it allows, and values that it does not."""


def _document() -> dict[str, Any]:
    lists = {f"p{n}": {"type": "array", "items": schema} for n, (schema, _, _) in enumerate(ROWS.values())}
    root = {"type": "object", "properties": lists}
    answer = {"200": {"description": "", "content": {"application/json": {"schema": _ref("Root")}}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Rows", "version": "1"},
        "servers": [{"url": "https://rows.test"}],
        "paths": {"/x": {"get": {"operationId": "get_x", "responses": answer}}},
        "components": {"schemas": {**COMPONENTS, "Root": root}},
    }


def test_a_client_reads_what_an_independent_validator_allows(tmp_path: Path) -> None:
    document = _document()
    file = tmp_path / "rows.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    root = subjects.built(file, tmp_path / "out", "read_as_said").models.Root
    judge: Any = jsonschema.Draft202012Validator({"components": document["components"], **_ref("Root")})
    wrong: list[str] = []
    for number, (name, (_, allowed, others)) in enumerate(ROWS.items()):
        for value in (*allowed, *others):
            data = {f"p{number}": [value]}
            assert judge.is_valid(data) == any(value is one for one in allowed), (name, value)
            found = root.from_dict(copy.deepcopy(data))
            if bool(found.problems()) == judge.is_valid(data):
                wrong.append(f"{name}: {value} has the problems {[*map(str, found.problems())]}")
            if found.to_dict() != data:
                wrong.append(f"{name}: {value} is written back as {found.to_dict()}")
    assert wrong == []

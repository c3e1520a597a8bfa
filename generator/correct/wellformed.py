"""The check that each part of a fragment is of the JSON kind that OpenAPI requires; later stages rely on it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.base.errors import PageError
from generator.base.location import Mark, pointer
from generator.base.nodes import Json, Map, mark_of
from generator.base.schemas import METHODS

_NAMES = {dict: "an object", list: "an array", str: "a string", bool: "a boolean", int: "a number", float: "a number"}
_NEXT = 'Correct the page with an overlay that extends it (CONTRIBUTING, "fix a wrong fact").'

Shape = Mapping[str, "tuple[str, str]"]
"""Keyword -> (how its value contains parts, which object each part is); a `switch` is one part or a boolean."""

_SCHEMA: Shape = {
    "properties": ("map", "schema"),
    "patternProperties": ("map", "schema"),
    "items": ("one", "schema"),
    "additionalProperties": ("switch", "schema"),
    "not": ("one", "schema"),
    "oneOf": ("list", "schema"),
    "anyOf": ("list", "schema"),
    "allOf": ("list", "schema"),
    "required": ("texts", ""),
    "enum": ("values", ""),
    "discriminator": ("one", "discriminator"),
    "$ref": ("text", ""),
}
_PARTS: Mapping[str, Shape] = {
    "document": {"paths": ("map", "path"), "components": ("one", "components"), "servers": ("list", "server")},
    "components": {"schemas": ("map", "schema")},
    "server": {"url": ("text", "")},
    "path": dict.fromkeys(METHODS, ("one", "operation")),
    "operation": {
        "parameters": ("list", "parameter"),
        "requestBody": ("one", "body"),
        "responses": ("map", "response"),
        "tags": ("texts", ""),
        "operationId": ("text", ""),
    },
    "parameter": {"name": ("text", ""), "in": ("text", ""), "schema": ("one", "schema")},
    "body": {"content": ("map", "media")},
    "response": {"content": ("map", "media"), "headers": ("map", "")},
    "media": {"schema": ("one", "schema")},
    "discriminator": {"propertyName": ("text", ""), "mapping": ("map", "")},
    "schema": _SCHEMA,
}


def check(doc: Json) -> None:
    """Raise `PageError` for the first part of *doc* that is of another JSON kind than OpenAPI requires."""
    _check(doc, "document", (), mark_of(doc))


def _check(node: Json, part: str, path: tuple[str | int, ...], mark: Mark) -> None:
    if not isinstance(node, Map):
        raise _kind_fault(node, "an object", path, mark)
    for key, (holds, inner) in _PARTS.get(part, {}).items():
        if key in node:
            _check_value(node[key], holds, inner, (*path, key), node.at(key))


def _check_value(value: Json, holds: str, inner: str, path: tuple[str | int, ...], mark: Mark) -> None:
    if holds == "switch" and value in (True, False):
        return
    if holds in {"one", "switch"}:
        _check(value, inner, path, mark)
    elif holds == "text":
        _check_kind(value, str, path, mark)
    elif holds == "map":
        _check_kind(value, dict, path, mark)
        for key, part in value.items() if inner else ():
            _check(part, inner, (*path, key), value.at(key))
    elif holds in {"list", "texts", "values"}:
        _check_kind(value, list, path, mark)
        for index, part in enumerate(value):
            at = value.at(index)
            if inner:
                _check(part, inner, (*path, index), at)
            elif holds == "texts":
                _check_kind(part, str, (*path, index), at)


def _check_kind(value: Json, kind: type[Any], path: tuple[str | int, ...], mark: Mark) -> None:
    if not isinstance(value, kind):
        raise _kind_fault(value, _NAMES[kind], path, mark)


def _kind_fault(value: Json, expected: str, path: tuple[str | int, ...], mark: Mark) -> PageError:
    kind = next((name for known, name in _NAMES.items() if isinstance(value, known)), "null")
    what = f"`{path[-1]}` is {kind}, not {expected}" if path else f"the document is {kind}, not {expected}"
    return PageError(what, where=mark, pointer=pointer(path), next=_NEXT)

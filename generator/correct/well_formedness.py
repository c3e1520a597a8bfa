"""The check that each part of a fragment is of the JSON kind that OpenAPI requires, and has what it must have.

Later stages rely on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.base.errors import PageError
from generator.base.location import Mark, pointer
from generator.base.nodes import Json, Map, Seq, mark_of
from generator.base.openapi_parts import EXTENSIBLE
from generator.base.schemas import METHODS

_NAMES = {dict: "an object", list: "an array", str: "a string", bool: "a boolean", int: "a number", float: "a number"}
_NEXT = 'Correct the page with an overlay that extends it (CONTRIBUTING, "fix a wrong fact").'

Shape = Mapping[str, "tuple[str, str]"]
"""Keyword -> (how its value contains parts, which object each part is); a `switch` is one part or a boolean.

Of a `choice`, which is a text, the second lists what it may be.
"""
_KINDS: Mapping[str, type[Any]] = {
    "text": str,
    "choice": str,
    "map": dict,
    "text map": dict,
    "list": list,
    "texts": list,
    "values": list,
}
"""The JSON kind of what contains parts in each way."""

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
    "document": {
        "paths": ("map", "path"),
        "components": ("one", "components"),
        "servers": ("list", "server"),
        "security": ("list", "requirement"),
    },
    "components": {"schemas": ("map", "schema")},
    "server": {"url": ("text", "")},
    "path": dict.fromkeys(METHODS, ("one", "operation")),
    "operation": {
        "parameters": ("list", "parameter"),
        "requestBody": ("one", "body"),
        "responses": ("map", "response"),
        "tags": ("texts", ""),
        "security": ("list", "requirement"),
        "operationId": ("text", ""),
    },
    "parameter": {"name": ("text", ""), "in": ("choice", "path query header cookie"), "schema": ("one", "schema")},
    "body": {"content": ("map", "media")},
    "response": {"content": ("map", "media"), "headers": ("map", "")},
    "media": {"schema": ("one", "schema")},
    "discriminator": {"propertyName": ("text", ""), "mapping": ("text map", "")},
    "schema": _SCHEMA,
}

_NEEDED: Mapping[str, tuple[str, ...]] = {
    "server": ("url",),
    "parameter": ("name", "in"),
    "discriminator": ("propertyName",),
}
"""What a part must have; what only the standard demands is checked of the whole document, by `generator.validate`."""


def check(doc: Json) -> None:
    """Raise `PageError` for the first part of *doc* that is of another JSON kind than required, or lacks a keyword."""
    _check(doc, "document", (), mark_of(doc))


def _check(node: Json, part: str, path: tuple[str | int, ...], mark: Mark) -> None:
    if not isinstance(node, Map):
        raise _kind_fault(node, "an object", path, mark)
    for key in _NEEDED.get(part, ()):
        if key not in node:
            raise PageError(f"`{key}` is missing from this {part}", where=mark, pointer=pointer(path), next=_NEXT)
    for key, (holds, inner) in _PARTS.get(part, {}).items():
        if key in node:
            _check_value(node[key], holds, inner, (*path, key), node.at(key))


def _check_value(value: Json, holds: str, inner: str, path: tuple[str | int, ...], mark: Mark) -> None:
    if holds == "switch" and value in (True, False):
        return
    if holds in {"one", "switch"}:
        _check(value, inner, path, mark)
        return
    _check_kind(value, _KINDS[holds], path, mark)
    if holds == "choice" and value not in inner.split():
        what = f"`{path[-1]}` is `{value}`, not one of {', '.join(inner.split())}"
        raise PageError(what, where=mark, pointer=pointer(path), next=_NEXT)
    for key, part in _entries(value):
        if path[-1] in EXTENSIBLE and str(key).startswith("x-"):
            continue
        if holds in {"texts", "text map"}:
            _check_kind(part, str, (*path, key), value.at(key))
        elif inner:
            _check(part, inner, (*path, key), value.at(key))


def _entries(value: Json) -> Iterable[tuple[str | int, Json]]:
    """Return what an object or an array holds, by key or index; nothing for any other value."""
    if isinstance(value, Map):
        return value.items()
    return enumerate(value) if isinstance(value, Seq) else ()


def _check_kind(value: Json, kind: type[Any], path: tuple[str | int, ...], mark: Mark) -> None:
    if not isinstance(value, kind):
        raise _kind_fault(value, _NAMES[kind], path, mark)


def _kind_fault(value: Json, expected: str, path: tuple[str | int, ...], mark: Mark) -> PageError:
    kind = next((name for known, name in _NAMES.items() if isinstance(value, known)), "null")
    what = f"`{path[-1]}` is {kind}, not {expected}" if path else f"the document is {kind}, not {expected}"
    return PageError(what, where=mark, pointer=pointer(path), next=_NEXT)

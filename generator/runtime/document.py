"""The OpenAPI document that a client was built from. Its package carries it, and nothing reads it until asked to."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, TypeGuard

from .extensions import CLASSES

FILE = "openapi.json"

_SCHEMAS = "#/components/schemas/"
_DEFS = "#/$defs/"


@cache
def document() -> dict[str, Any]:
    """The document; not to be changed."""
    text = files(__name__.rpartition(".runtime.")[0]).joinpath(FILE).read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def json_schema_of(name: str) -> dict[str, Any]:
    """The JSON Schema of the class called *name*, and in ``$defs`` what it refers to; `KeyError` if there is none."""
    schemas: Mapping[str, Any] = document()["components"]["schemas"]
    component = document()[CLASSES][name]
    found: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    found |= _moved(schemas[component])
    defs: dict[str, Any] = {}
    waiting = [*_referred(schemas[component])]
    while waiting:
        other = waiting.pop()
        if other not in defs:
            defs[other] = _moved(schemas[other])
            waiting += _referred(schemas[other])
    return {**found, "$defs": dict(sorted(defs.items()))} if defs else found


def _referred(node: Any) -> Iterator[str]:
    """The names of the components that *node* refers to."""
    if _is_object(node):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"].removeprefix(_SCHEMAS)
        yield from (name for inner in node.values() for name in _referred(inner))
    elif _is_array(node):
        yield from (name for inner in node for name in _referred(inner))


def _moved(node: Any) -> Any:
    """A copy of *node* with its references into ``$defs``, and without our own fields."""
    if _is_object(node):
        return {key: _moved(inner) for key, inner in node.items() if not key.startswith("x-")}
    if _is_array(node):
        return [_moved(inner) for inner in node]
    is_reference = isinstance(node, str) and node.startswith(_SCHEMAS)
    return _DEFS + node.removeprefix(_SCHEMAS) if is_reference else node


def _is_object(node: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(node, dict)


def _is_array(node: Any) -> TypeGuard[list[Any]]:
    return isinstance(node, list)

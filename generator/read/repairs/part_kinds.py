"""Of which JSON kind the value of each keyword must be; one of another kind says nothing, and is taken out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.base.nodes import Json, Map, is_object
from generator.base.openapi_parts import PARTS, children
from generator.read.repairs.repair import Repair

JsonKinds = tuple[type[Any], ...]

_TEXT: JsonKinds = (str,)
_WRITTEN: JsonKinds = (str, int, float, bool)
_SWITCH: JsonKinds = (bool,)
_NUMBER: JsonKinds = (int, float)
_LIMIT: JsonKinds = (int, float, bool)
_LIST: JsonKinds = (list,)
_OBJECT: JsonKinds = (dict,)


def _keys(words: str, kinds: JsonKinds) -> dict[str, JsonKinds]:
    return dict.fromkeys(words.split(), kinds)


_OF_VALUES: Mapping[str, Mapping[str, JsonKinds]] = {
    "document": {**_keys("info", _OBJECT), **_keys("tags security servers", _LIST)},
    "components": _keys("securitySchemes", _OBJECT),
    "operation": {
        **_keys("summary description operationId", _TEXT),
        **_keys("deprecated", _SWITCH),
        **_keys("tags security servers parameters", _LIST),
        **_keys("responses", _OBJECT),
    },
    "path": {**_keys("summary description", _TEXT), **_keys("servers parameters", _LIST)},
    "parameter": {
        **_keys("description style", _TEXT),
        **_keys("required deprecated explode allowReserved allowEmptyValue", _SWITCH),
        **_keys("content examples", _OBJECT),
    },
    "header": {**_keys("description style", _TEXT), **_keys("required deprecated explode", _SWITCH)},
    "body": {**_keys("description", _TEXT), **_keys("required", _SWITCH), **_keys("content", _OBJECT)},
    "response": {**_keys("description", _TEXT), **_keys("content headers", _OBJECT)},
    "media": _keys("examples encoding", _OBJECT),
    "server": {**_keys("description", _TEXT), **_keys("variables", _OBJECT)},
    "variable": {**_keys("description", _TEXT), **_keys("default", _WRITTEN), **_keys("enum", _LIST)},
    "schema": {
        **_keys("format title description pattern contentEncoding contentMediaType $comment", _TEXT),
        **_keys("deprecated nullable readOnly writeOnly uniqueItems", _SWITCH),
        **_keys("minimum maximum multipleOf minLength maxLength minItems maxItems minProperties", _NUMBER),
        **_keys("maxProperties", _NUMBER),
        **_keys("exclusiveMinimum exclusiveMaximum", _LIMIT),
        **_keys("required enum oneOf anyOf allOf prefixItems", _LIST),
        **_keys("properties patternProperties discriminator xml externalDocs dependentRequired", _OBJECT),
    },
}
_UNREAD: Mapping[str, tuple[str, ...]] = {
    "document": ("webhooks", "jsonSchemaDialect", "$self"),
    "components": ("links", "callbacks", "pathItems"),
    "operation": ("callbacks",),
    "response": ("links",),
}
"""What else OpenAPI has, although no stage reads it."""
_NAMES = {str: "a string", bool: "a boolean", int: "a number", float: "a number", list: "an array", dict: "an object"}


def check_kinds(node: Map, part: str) -> Iterator[Repair]:
    """Yield a repair for each value of *node*, a *part*, that is of another JSON kind than its keyword demands."""
    for key, kinds in _OF_VALUES.get(part, {}).items():
        if key in node and not _is_of(node[key], kinds):
            yield Repair((key,), f"{_found(node, key)}, not {_NAMES[kinds[0]]}: it is left out")
    if part != "schema":
        known = {*PARTS[part], *_UNREAD.get(part, ())}
        for key in (key for key in node if key not in known and not key.startswith("x-")):
            yield Repair((key,), f"`{key}` is no keyword there: it is left out")
    for key, inner in PARTS[part].items():
        if not inner.endswith("*") or key not in node or key in _OF_VALUES.get(part, {}):
            continue
        if not is_object(node[key]):
            yield Repair((key,), f"{_found(node, key)}, not an object: it is left out")


def check_parts(node: Map, part: str) -> Iterator[Repair]:
    """Yield a repair for each part of *node*, a *part*, that is no object."""
    wrong = {repair.path[0] for repair in check_kinds(node, part)}
    for path, value, inner in children(node, part):
        if is_object(value) or path[0] in wrong:
            continue
        if inner != "schema":
            yield Repair(path, f"`{path[-1]}` is {kind_name(value)}, not an object: it is left out")
        elif path != ("additionalProperties",) or not isinstance(value, bool):
            yield from _no_schema(path, value)


def check_servers(node: Map) -> Iterator[Repair]:
    """Yield a repair for each server of *node* of which no address is stated."""
    for index, server in enumerate(node.get("servers", ())):
        if is_object(server) and not isinstance(server.get("url"), str):
            yield Repair(("servers", index), f"`url` of the server {index + 1} is no text: the server is left out")


def _no_schema(path: tuple[str | int, ...], value: Json) -> Iterator[Repair]:
    if not isinstance(value, bool):
        yield Repair(path, f"`{path[-1]}` is {kind_name(value)}, not a schema: any value is accepted", Map())
    elif path == ("schema",):
        yield Repair(path, f"`schema` is {str(value).lower()}: any value is accepted", Map())


def kind_name(value: Json) -> str:
    """Return what *value* is in words: `an array`."""
    return next((name for kind, name in _NAMES.items() if isinstance(value, kind)), "null")


def _found(node: Map, key: str) -> str:
    return f"`{key}` is {kind_name(node[key])}"


def _is_of(value: Json, kinds: JsonKinds) -> bool:
    return isinstance(value, kinds) and (bool in kinds or not isinstance(value, bool))

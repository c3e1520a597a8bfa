"""Which keyword of which OpenAPI object holds what: the one table for walks that must not take a name for a keyword.

A property may be called `default` or `enum`, and a response `default` is one. What no part of the table names, such as
extensions, data and callbacks, is not walked into.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.base.nodes import Json, Map, NodePath, is_list, is_object
from generator.base.schemas import METHODS

Parts = Mapping[str, str]
"""Keyword -> what its value is: `PART`, `PART*` for a list or map of them, or empty for a value."""


def _keys(words: str, **parts: str) -> Parts:
    return {**dict.fromkeys(words.split(), ""), **parts}


_PARAMETER = _keys(
    "name in description required deprecated style explode allowReserved $ref allowEmptyValue example",
    schema="schema",
    content="media*",
    examples="example*",
)
PARTS: Mapping[str, Parts] = {
    "document": _keys(
        "openapi info tags security externalDocs", servers="server*", paths="path*", components="components"
    ),
    "components": _keys(
        "securitySchemes",
        schemas="schema*",
        parameters="parameter*",
        responses="response*",
        requestBodies="body*",
        headers="header*",
        examples="example*",
    ),
    "path": _keys(
        "summary description $ref",
        servers="server*",
        parameters="parameter*",
        **dict.fromkeys(METHODS, "operation"),
    ),
    "operation": _keys(
        "tags summary description operationId deprecated security externalDocs",
        servers="server*",
        parameters="parameter*",
        requestBody="body",
        responses="response*",
    ),
    "server": _keys("url description name", variables="variable*"),
    "variable": _keys("enum default description"),
    "parameter": _PARAMETER,
    "header": _PARAMETER,
    "body": _keys("description required $ref", content="media*"),
    "response": _keys("description summary $ref", content="media*", headers="header*"),
    "media": _keys("example", schema="schema", examples="example*", encoding="encoding*"),
    "encoding": _keys("contentType style explode allowReserved", headers="header*"),
    "example": _keys("summary description value externalValue $ref"),
    "schema": _keys(
        "type format title description default deprecated example examples enum const required nullable readOnly"
        " writeOnly minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems"
        " maxItems uniqueItems minProperties maxProperties discriminator externalDocs xml $ref $comment contentEncoding"
        " contentMediaType dependentRequired",
        **dict.fromkeys(("items", "additionalProperties", "not"), "schema"),
        **dict.fromkeys(("oneOf", "anyOf", "allOf", "properties", "patternProperties", "prefixItems"), "schema*"),
    ),
}

_UNREAD: Mapping[str, Parts] = {
    "schema": {
        **dict.fromkeys(
            "propertyNames contains if then else unevaluatedProperties unevaluatedItems contentSchema".split(), "schema"
        ),
        **dict.fromkeys(("$defs", "definitions", "dependentSchemas"), "schema*"),
    },
}
"""What else holds parts, although no stage reads it."""
_HOLDERS = {
    part: {key: inner for key, inner in {**keys, **_UNREAD.get(part, {})}.items() if inner}
    for part, keys in PARTS.items()
}
EXTENSIBLE = frozenset({"paths", "responses", "callbacks"})
"""Keywords whose objects may have extensions beside the names."""
NAMED = frozenset(
    "properties patternProperties dependentSchemas $defs definitions schemas responses parameters requestBodies headers"
    " securitySchemes links callbacks pathItems mediaTypes content encoding paths webhooks x-webhooks".split()
)
"""Keywords of objects whose keys are names, so that no key in them is a keyword."""
DATA = frozenset({"example", "examples", "default", "enum", "const"})
"""Keywords with values of users, in which `$ref` is a key like the others."""


def children(node: Map, part: str) -> Iterator[tuple[NodePath, Json, str]]:
    """Yield what *node*, a *part*, holds: the path from *node*, the value, and which part it should be."""
    for key, inner in _HOLDERS[part].items():
        if key not in node:
            continue
        value = node[key]
        if not inner.endswith("*"):
            yield (key,), value, inner
        elif is_object(value):
            names = (name for name in value if key not in EXTENSIBLE or not name.startswith("x-"))
            yield from (((key, name), value[name], inner[:-1]) for name in names)
        elif is_list(value):
            yield from (((key, index), one, inner[:-1]) for index, one in enumerate(value))


def walk_parts(node: Json, part: str, path: NodePath = ()) -> Iterator[tuple[NodePath, Json, str]]:
    """Yield *node*, a *part*, and all parts below it, each with its path and which part it should be."""
    yield path, node, part
    if isinstance(node, Map):
        for inner, value, kind in children(node, part):
            yield from walk_parts(value, kind, (*path, *inner))


def containers(node: Json, *, has_names: bool) -> Iterator[tuple[str | int, Json, bool]]:
    """Yield the objects and arrays right below *node*, but for data of users: extensions and callbacks are among them.

    Each comes with its key, and with whether its own keys are names; *has_names* says the same of *node*.
    """
    if is_list(node):
        yield from ((index, item, False) for index, item in enumerate(node) if is_object(item) or is_list(item))
    elif is_object(node):
        for key, value in node.items():
            if (is_object(value) or is_list(value)) and (has_names or key not in DATA):
                yield key, value, not has_names and key in NAMED


def objects(node: Json) -> Iterator[Map]:
    """Yield every object at or below *node* whose keys are keywords, in any order."""
    todo: list[tuple[Json, bool]] = [(node, False)]
    while todo:
        node, has_names = todo.pop()
        if isinstance(node, Map) and not has_names:
            yield node
        todo += [(value, names_below) for _, value, names_below in containers(node, has_names=has_names)]

"""An answer by trial: which values one schema accepts and another refuses, found with a plain validator."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types

from generator.base.nodes import is_list, is_object
from tests.drift.small_schemas import Schema, values

VALUES = values()
_CLOSING = {"additionalProperties", "unevaluatedProperties"}
_OBJECT = {"properties", "patternProperties"} | _CLOSING
_COMBINED = ("allOf", "anyOf", "oneOf")


def accepts(schema: Schema, value: Any) -> bool:
    """Whether *schema* accepts *value*."""
    validator: Any = Draft202012Validator(schema)
    return bool(validator.is_valid(value))


def refused(sender: Schema, receiver: Schema, *, is_request: bool) -> list[Any]:
    """Return values that whoever sends by *sender* may send, and whoever receives by *receiver* does not expect.

    Nobody is taken to send properties of which the schema says nothing, although JSON Schema allows them; nor a caller
    to rely on it that no value comes which fits two variants of a `oneOf`. A server may refuse one for that, null
    aside, which many documents allow in several ways.
    """
    readings = [(sender, receiver), (_any_of(sender), _any_of(receiver))]
    pairs: list[tuple[Any, Any]] = [(Draft202012Validator(one), Draft202012Validator(other)) for one, other in readings]
    return [
        value
        for value in VALUES
        if all(
            sent.is_valid(value) and not expected.is_valid(value)
            for sent, expected in (pairs[:1] if is_request and "null" not in json.dumps(value) else pairs)
        )
        and _is_described([sender], value)
    ]


def _any_of(schema: Any) -> Any:
    """Return *schema* with `anyOf` for each `oneOf`."""
    if is_list(schema):
        return [_any_of(one) for one in schema]
    if not is_object(schema):
        return schema
    out = {word: _any_of(held) for word, held in schema.items() if word != "oneOf"}
    variants = [{"anyOf": _any_of(schema[word])} for word in ("oneOf",) if is_list(schema.get(word))]
    return {**out, "allOf": [*out.get("allOf", []), *variants]} if variants else out


def is_plain(schema: Schema) -> bool:
    """Whether *schema* closes no object in one of several parts of which another lists properties.

    By JSON Schema each part closes the object for the others, which nobody means who writes it: `diff` reads the parts
    together.
    """
    if isinstance(schema, bool):
        return True
    parts = [part for part in _parts(schema) if _OBJECT & part.keys()]
    if len(parts) > 1 and any(_CLOSING & part.keys() for part in parts):
        return False
    held = [one for word in _COMBINED for one in schema.get(word, ())]
    held += [one for word in ("properties", "patternProperties") for one in schema.get(word, {}).values()]
    held += [schema[word] for word in ("items", "additionalProperties", "contains", "not") if word in schema]
    return all(map(is_plain, held))


def _is_described(schemas: Iterable[Schema], value: Any) -> bool:
    """Whether *schemas* say something of every property in *value*."""
    parts = [part for schema in schemas for part in _parts(schema)]
    if is_list(value):
        return all(_is_described([part["items"] for part in parts if "items" in part], item) for item in value)
    if not is_object(value):
        return True
    for name, inner in value.items():
        found = [schema for part in parts for schema in _of_property(part, name)]
        if not found or not _is_described(found, inner):
            return False
    return True


def _parts(schema: Schema) -> list[dict[str, Any]]:
    """Return *schema* and what it combines."""
    if isinstance(schema, bool):
        return []
    return [schema, *(part for word in _COMBINED for one in schema.get(word, ()) for part in _parts(one))]


def _of_property(part: dict[str, Any], name: str) -> list[Schema]:
    listed = [part["properties"][name]] if name in part.get("properties", {}) else []
    listed += [schema for pattern, schema in part.get("patternProperties", {}).items() if re.search(pattern, name)]
    rest = part.get("additionalProperties")
    return listed or ([rest] if is_object(rest) and rest else [])

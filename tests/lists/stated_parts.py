"""What a schema or an operation states, in the terms that pages and documents have in common."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from generator.base.nodes import is_object

Json = Any
Schema = Mapping[str, Any]
NOTHING: Schema = MappingProxyType({})


def component_of(schema: Json) -> str:
    """Return the component that *schema* refers to, itself or as its only variant."""
    arms = [arm for arm in arms_of(schema or NOTHING) if arm.get("type") != "null"]
    holder: Schema = arms[0] if len(arms) == 1 else schema or NOTHING
    return str(holder.get("$ref", "")).rpartition("/")[2]


def spellings_of(name: str) -> tuple[str, ...]:
    """Return the names under which pages print the component *name*."""
    return (name, re.sub(r"-(?:Input|Output)$", "", name)) if name else ()


def arms_or_properties_of(schema: Schema) -> bool:
    return bool(arms_of(schema) or schema.get("properties"))


def parameters_of(operation: Mapping[str, Any]) -> dict[str, tuple[Json, bool, str]]:
    return {
        f"{one['in']}:{one['name']}": (one.get("schema", {}), bool(one.get("required")), one.get("description", ""))
        for one in operation.get("parameters", ())
        if not (one["in"] == "header" and re.fullmatch(r"(?i)authorization|.*api[-_]?key", one["name"]))
    }


def json_schema_of(holder: Json) -> Json:
    """Return the schema of a body that pages print line by line."""
    known: Schema = holder or NOTHING
    content: Schema = known.get("content", {})
    kinds = [media for media in content if "json" in media or media.startswith("multipart/")]
    return content[kinds[0]].get("schema") if kinds else None


def properties_of(schema: Schema | None) -> dict[str, tuple[Json, bool, str]]:
    listed = (schema or NOTHING).get("properties", {})
    required = (schema or NOTHING).get("required", ())
    return {name: (value, name in required, value.get("description", "")) for name, value in listed.items()}


def inner_of(schema: Schema | None, word: str) -> Json:
    """Return the schema at *word*; that of free keys where there are no others, a map of anything on a page."""
    if not schema or schema.get("properties"):
        return None
    inner = schema.get(word)
    is_open = inner is True or (inner is None and word == "additionalProperties" and schema.get("type") == "object")
    return {} if is_open else inner if is_object(inner) else None


def arms_of(schema: Schema) -> list[Json]:
    return [arm for word in ("oneOf", "anyOf") for arm in schema.get(word, ())]


def types_of(schema: Schema) -> Iterator[str]:
    kind = schema.get("type", ())
    yield from [kind] if isinstance(kind, str) else kind


def default_of(schema: Json) -> set[str]:
    value = schema.get("default") if is_object(schema) else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return set() if value is None else {json.dumps(value, sort_keys=True)}
    return {str(float(value))}


def text_of(part: Json, doc: Mapping[str, Any] | None = None) -> set[str]:
    """Return the description of a property; where it has none, a page shows that of its type."""
    if part is None:
        return set()
    schema, _, text = part
    for arm in (schema, *arms_of(schema)):
        ref = arm.get("$ref", "").rpartition("/")[2]
        text = text or arm.get("description", "")
        text = text or (doc or NOTHING).get("components", {}).get("schemas", {}).get(ref, {}).get("description", "")
    plain = re.sub(r"\W+", "", text)
    return {plain} if plain else set()

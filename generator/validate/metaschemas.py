"""The schemas of OpenAPI documents and of JSON Schemas, in a form in which references can be followed one by one."""

from __future__ import annotations

import json
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from generator.base.location import pointer
from generator.base.nodes import Json, below, is_object, plain, walk

_DIALECT = "https://json-schema.org/draft/2020-12/"


@cache
def openapi_schema() -> Json:
    """Return the schema of OpenAPI 3.1 documents, without dynamic references; None where the library has none there.

    It is read beside the library, which takes long to be imported.
    """
    library = find_spec("openapi_spec_validator")
    folders = library.submodule_search_locations if library else None
    for folder in folders or ():
        path = Path(folder) / "resources/schemas/v3.1/schema.json"
        if path.is_file():
            return without_dynamic_references(json.loads(path.read_text(encoding="utf-8")))
    return None


def without_dynamic_references(metaschema: Json) -> Json:
    """Return *metaschema* with static references instead of dynamic ones.

    The library resolves each dynamic reference by reading the whole metaschema again. Both mean the same here, because
    no other schema is in scope that could redefine the anchor.
    """
    anchors = {
        f"#{node['$dynamicAnchor']}": pointer(path)
        for path, node in walk(metaschema)
        if is_object(node) and "$dynamicAnchor" in node
    }
    static = plain(metaschema)
    for node in below(static):
        if is_object(node) and "$dynamicRef" in node:
            node["$ref"] = anchors[str(node.pop("$dynamicRef"))]
    return static


@cache
def dialect_schema() -> dict[str, Json]:
    """Return the schema of schemas: all vocabularies of JSON Schema, in which dynamic references lead to all."""
    # Imported by name, because this package has no types.
    registry: Any = import_module("jsonschema_specifications").REGISTRY
    names = [reference["$ref"] for reference in registry.contents(f"{_DIALECT}schema")["allOf"]]
    found: dict[str, Json] = {}
    for name in names:
        vocabulary = plain(registry.contents(f"{_DIALECT}{name}"))
        for key in ("$schema", "$id", "$dynamicAnchor", "$vocabulary"):
            vocabulary.pop(key, None)
        # Within a vocabulary, references lead to its own definitions.
        for node in below(vocabulary):
            if is_object(node) and isinstance(node.get("$dynamicRef"), str):
                del node["$dynamicRef"]
                node["$ref"] = "#"
            elif is_object(node) and str(node.get("$ref", "")).startswith("#/$defs/"):
                node["$ref"] = pointer(("$defs", name)) + node["$ref"][1:]
        found[name] = vocabulary
    every = [{"$ref": pointer(("$defs", name))} for name in names]
    return {"type": ["object", "boolean"], "allOf": every, "$defs": found}

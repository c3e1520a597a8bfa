"""What the docs platform makes of a schema before it prints it: one kind, one name, and whether null is accepted.

Written from the description of the format alone, without the reader.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from attrs import define, frozen

from generator.base.nodes import is_list, is_object

Json = Any
Schema = Mapping[str, Any]


@frozen
class Shape:
    """A schema without references and null."""

    kind: str
    """object, tagged, union, list, map, constant, enum or word."""
    core: Schema
    name: str
    """Of the last component on the way, or of the place where the schema stands."""
    is_null: bool
    description: str
    """Of the schema where it stands, or else of the nearest component on the way."""
    default: Json
    """None where there is none, as for null, which is never printed."""

    @property
    def is_printed_apart(self) -> bool:
        """Whether L3 has a section for it."""
        return self.kind in {"object", "tagged", "union"}

    @property
    def variants(self) -> list[Schema]:
        """Of a union."""
        return [one for word in ("oneOf", "anyOf") for one in self.core.get(word, ()) if not _is_null(one)]

    @property
    def inner(self) -> Schema:
        """The schema of items, or of values of a map."""
        found = self.core.get("items" if self.kind == "list" else "additionalProperties", {})
        return found if is_object(found) else {}


@define
class Shapes:
    """Shapes of the schemas of *doc*."""

    doc: Json

    def of(self, schema: Schema, place: str = "") -> Shape:
        """Return the shape of *schema*; without a name it is called after its *place*."""
        name, is_null, description, default = place, False, "", None
        while True:
            description = description or schema.get("description", "")
            default = schema.get("default") if default is None else default
            listed = [one for word in ("oneOf", "anyOf") for one in schema.get(word, ())]
            variants = [one for one in listed if not _is_null(one)]
            is_null = is_null or len(variants) < len(listed)
            if "$ref" in schema:
                name = schema["$ref"].rpartition("/")[2]
                schema = self.doc["components"]["schemas"].get(name, {})
            elif len(variants) == 1 and "discriminator" not in schema:
                schema = variants[0]
            else:
                break
        types = schema.get("type")
        if is_list(types):
            is_null = is_null or "null" in types
            rest = [one for one in types if one != "null"]
            schema = {**schema, "type": rest[0]} if len(rest) == 1 else {"oneOf": [{"type": one} for one in rest]}
        if None in schema.get("enum", ()):
            schema = {**schema, "enum": [one for one in schema["enum"] if one is not None]}
        return Shape(_kind(schema), schema, name, is_null, description, default)

    def tags(self) -> dict[str, set[str]]:
        """Return the tags of each component that is a variant of a tagged union anywhere in the document."""
        found: dict[str, set[str]] = {}

        def look(node: Json) -> None:
            if is_object(node):
                discriminator = node.get("discriminator")
                if is_object(discriminator) and is_object(discriminator.get("mapping")):
                    for ref in discriminator["mapping"].values():
                        found.setdefault(ref.rpartition("/")[2], set()).add(discriminator["propertyName"])
                for value in node.values():
                    look(value)
            elif is_list(node):
                for value in node:
                    look(value)

        look(self.doc)
        return found


def _is_null(schema: Schema) -> bool:
    return schema.get("type") == "null"


def _kind(schema: Schema) -> str:
    if "oneOf" in schema or "anyOf" in schema:
        return "tagged" if schema.get("discriminator", {}).get("mapping") else "union"
    if isinstance(schema.get("const"), str):
        return "constant"
    if "enum" in schema:
        return "enum"
    if schema.get("type") == "array" or "items" in schema:
        return "list"
    if "properties" in schema or schema.get("additionalProperties") is False:
        return "object"
    return "map" if schema.get("type") == "object" or "additionalProperties" in schema else "word"


def type_name(*words: str) -> str:
    """Return the name that the platform gives to a schema without one, made of the names on the way to it."""
    return "".join(part[:1].upper() + part[1:] for word in words for part in re.split(r"[^A-Za-z0-9]+", word))

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class LiteralJsonSchemaPropertyType(StrEnum):
    BOOLEAN = "boolean"
    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"


_MEMBERS: dict[str, LiteralJsonSchemaPropertyType | str] = {
    member.value: member for member in LiteralJsonSchemaPropertyType
}
find_literal_json_schema_property_type: Callable[[str, str], LiteralJsonSchemaPropertyType | str] = _MEMBERS.get


def decode_literal_json_schema_property_type(v: Any) -> LiteralJsonSchemaPropertyType | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_literal_json_schema_property_type(v, v) if v.__class__ is str else text(v)

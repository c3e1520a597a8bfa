# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from .array_json_schema_property import ArrayJsonSchemaPropertyParam
    from .literal_json_schema_property import LiteralJsonSchemaPropertyParam
    from .object_json_schema_property import ObjectJsonSchemaPropertyParam

JsonSchemaPropertyParam: TypeAlias = Union[
    "LiteralJsonSchemaPropertyParam", "ObjectJsonSchemaPropertyParam", "ArrayJsonSchemaPropertyParam"
]
"""`JsonSchemaProperty` in plain values."""

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from ..models.array_json_schema_property_input_items import ArrayJsonSchemaPropertyInputItems
    from .array_json_schema_property_input_items import ArrayJsonSchemaPropertyInputItemsParam


class ArrayJsonSchemaPropertyInputParam(TypedDict, total=False):
    """`ArrayJsonSchemaPropertyInput` as a plain dict."""

    type: Required[Literal["array"]]
    items: Required[ArrayJsonSchemaPropertyInputItems | ArrayJsonSchemaPropertyInputItemsParam]
    description: str

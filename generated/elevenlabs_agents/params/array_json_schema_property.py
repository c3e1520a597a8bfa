# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from ..models.json_schema_property import JsonSchemaProperty
    from .json_schema_property import JsonSchemaPropertyParam


class ArrayJsonSchemaPropertyParam(TypedDict, total=False):
    """`ArrayJsonSchemaProperty` as a plain dict."""

    type: Required[Literal["array"]]
    items: Required[JsonSchemaProperty | JsonSchemaPropertyParam]
    description: str

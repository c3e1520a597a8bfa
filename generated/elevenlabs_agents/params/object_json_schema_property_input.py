# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models.array_json_schema_property_input_items import ArrayJsonSchemaPropertyInputItems
    from ..runtime.sequences import SequenceNotStr
    from .array_json_schema_property_input_items import ArrayJsonSchemaPropertyInputItemsParam


class ObjectJsonSchemaPropertyInputParam(TypedDict, total=False):
    """`ObjectJsonSchemaPropertyInput` as a plain dict."""

    type: Required[Literal["object"]]
    required: SequenceNotStr[str]
    description: str
    properties: Mapping[str, ArrayJsonSchemaPropertyInputItems | ArrayJsonSchemaPropertyInputItemsParam]

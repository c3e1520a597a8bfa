# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models.object_json_schema_property_input import ObjectJsonSchemaPropertyInput
    from ..runtime.sequences import SequenceNotStr
    from .object_json_schema_property_input import ObjectJsonSchemaPropertyInputParam


class ObjectJsonSchemaPropertyInputModelParam(TypedDict, total=False):
    """`ObjectJsonSchemaPropertyInputModel` as a plain dict."""

    type: Required[Literal["object"]]
    required: SequenceNotStr[str]
    description: str
    properties: Mapping[str, ObjectJsonSchemaPropertyInput | ObjectJsonSchemaPropertyInputParam]

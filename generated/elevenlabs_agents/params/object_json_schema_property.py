# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models.json_schema_property import JsonSchemaProperty
    from ..runtime.sequences import SequenceNotStr
    from .json_schema_property import JsonSchemaPropertyParam


class ObjectJsonSchemaPropertyParam(TypedDict, total=False):
    """`ObjectJsonSchemaProperty` as a plain dict."""

    type: Required[Literal["object"]]
    required: SequenceNotStr[str]
    description: str
    properties: Mapping[str, JsonSchemaProperty | JsonSchemaPropertyParam]

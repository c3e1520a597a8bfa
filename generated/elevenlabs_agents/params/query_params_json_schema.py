# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Required, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models.literal_json_schema_property import LiteralJsonSchemaProperty
    from ..runtime.sequences import SequenceNotStr
    from .literal_json_schema_property import LiteralJsonSchemaPropertyParam


class QueryParamsJsonSchemaParam(TypedDict, total=False):
    """`QueryParamsJsonSchema` as a plain dict."""

    properties: Required[Mapping[str, LiteralJsonSchemaProperty | LiteralJsonSchemaPropertyParam]]
    required: SequenceNotStr[str]

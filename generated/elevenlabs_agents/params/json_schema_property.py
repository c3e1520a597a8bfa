# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

from .. import params as _params
from ..runtime.hints import evaluable

JsonSchemaPropertyParam: TypeAlias = Union[
    "_params.LiteralJsonSchemaPropertyParam",
    "_params.ObjectJsonSchemaPropertyParam",
    "_params.ArrayJsonSchemaPropertyParam",
]
"""`JsonSchemaProperty` in plain values."""
if not TYPE_CHECKING:
    JsonSchemaPropertyParam = evaluable(JsonSchemaPropertyParam, __name__)

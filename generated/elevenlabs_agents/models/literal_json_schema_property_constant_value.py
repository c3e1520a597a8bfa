# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, TypeAlias

from ..runtime.decode import wrong_kind

LiteralJsonSchemaPropertyConstantValue: TypeAlias = str | int | float | bool
"""A constant value to use for this property. Mutually exclusive with description, dynamic_variable,
is_system_provided, and is_omitted.
"""


def decode_literal_json_schema_property_constant_value(v: Any) -> LiteralJsonSchemaPropertyConstantValue:
    """Read *v*, consuming it."""
    if v.__class__ is str or v.__class__ is int or v.__class__ is float or v.__class__ is bool:
        return v
    raise wrong_kind("a string or an integer or a number or a boolean", v)

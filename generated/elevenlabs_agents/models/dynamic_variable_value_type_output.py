# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, TypeAlias

from ..runtime.decode import array, wrong_kind

DynamicVariableValueTypeOutput: TypeAlias = str | float | int | bool | list[Any]


def decode_dynamic_variable_value_type_output(v: Any) -> DynamicVariableValueTypeOutput:
    """Read *v*, consuming it."""
    if v.__class__ is str or v.__class__ is float or v.__class__ is int or v.__class__ is bool:
        return v
    if v.__class__ is list:
        return array(v)
    raise wrong_kind("a string or a number or an integer or a boolean or an array", v)

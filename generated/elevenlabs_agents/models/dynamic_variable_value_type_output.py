# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any, TypeAlias

from ..runtime.decode import array, wrong_kind

DynamicVariableValueTypeOutput: TypeAlias = str | float | int | bool | list[Any]


def decode_dynamic_variable_value_type_output(d: Any) -> DynamicVariableValueTypeOutput:
    """Read *d*, consuming it."""
    if d.__class__ in (str, float, int, bool):
        return d
    if d.__class__ is list:
        return array(d)
    raise wrong_kind("a string or a number or an integer or a boolean or an array", d)

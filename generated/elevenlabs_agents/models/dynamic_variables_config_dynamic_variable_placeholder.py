# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, TypeAlias

from ..runtime.decode import wrong_kind

DynamicVariablesConfigDynamicVariablePlaceholder: TypeAlias = str | float | int | bool


def decode_dynamic_variables_config_dynamic_variable_placeholder(
    v: Any,
) -> DynamicVariablesConfigDynamicVariablePlaceholder:
    """Read *v*, consuming it."""
    if v.__class__ is str or v.__class__ is float or v.__class__ is int or v.__class__ is bool:
        return v
    raise wrong_kind("a string or a number or an integer or a boolean", v)

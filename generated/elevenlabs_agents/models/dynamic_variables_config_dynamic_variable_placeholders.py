# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any, TypeAlias

from ..runtime.decode import wrong_kind

DynamicVariablesConfigDynamicVariablePlaceholders: TypeAlias = str | float | int | bool


def decode_dynamic_variables_config_dynamic_variable_placeholders(
    d: Any,
) -> DynamicVariablesConfigDynamicVariablePlaceholders:
    """Read *d*, consuming it."""
    if d.__class__ in (str, float, int, bool):
        return d
    raise wrong_kind("a string or a number or an integer or a boolean", d)

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models.dynamic_variables_config_dynamic_variable_placeholder import (
        DynamicVariablesConfigDynamicVariablePlaceholder,
    )


class DynamicVariablesConfigParam(TypedDict, total=False):
    """`DynamicVariablesConfig` as a plain dict."""

    dynamic_variable_placeholders: Mapping[str, DynamicVariablesConfigDynamicVariablePlaceholder]

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TypedDict


class DynamicVariableUpdateCommonModelParam(TypedDict):
    """`DynamicVariableUpdateCommonModel` as a plain dict.

    Tracks a dynamic variable update that occurred during tool execution.
    """

    variable_name: str
    old_value: str | None
    new_value: str
    updated_at: float
    tool_name: str
    tool_request_id: str

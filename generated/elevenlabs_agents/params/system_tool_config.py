# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.dynamic_variable_assignment import DynamicVariableAssignment
    from ..models.system_tool_config_params import SystemToolConfigParams
    from ..models.tool_call_sound_behavior import ToolCallSoundBehavior
    from ..models.tool_call_sound_type import ToolCallSoundType
    from .dynamic_variable_assignment import DynamicVariableAssignmentParam
    from .system_tool_config_params import SystemToolConfigParamsParam


class SystemToolConfigParam(TypedDict, total=False):
    """`SystemToolConfig` as a plain dict."""

    type: Required[Literal["system"]]
    name: Required[str]
    params: Required[SystemToolConfigParams | SystemToolConfigParamsParam]
    description: str
    response_timeout_secs: int
    disable_interruptions: bool
    force_pre_tool_speech: bool
    assignments: Sequence[DynamicVariableAssignment | DynamicVariableAssignmentParam]
    tool_call_sound: ToolCallSoundType | Literal["typing", "elevator1", "elevator2", "elevator3", "elevator4"] | None
    tool_call_sound_behavior: ToolCallSoundBehavior | Literal["auto", "always"]

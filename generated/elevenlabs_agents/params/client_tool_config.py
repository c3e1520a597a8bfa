# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.dynamic_variable_assignment import DynamicVariableAssignment
    from ..models.dynamic_variables_config import DynamicVariablesConfig
    from ..models.object_json_schema_property import ObjectJsonSchemaProperty
    from ..models.tool_call_sound_behavior import ToolCallSoundBehavior
    from ..models.tool_call_sound_type import ToolCallSoundType
    from ..models.tool_execution_mode import ToolExecutionMode
    from .dynamic_variable_assignment import DynamicVariableAssignmentParam
    from .dynamic_variables_config import DynamicVariablesConfigParam
    from .object_json_schema_property import ObjectJsonSchemaPropertyParam


class ClientToolConfigParam(TypedDict, total=False):
    """`ClientToolConfig` as a plain dict."""

    type: Required[Literal["client"]]
    name: Required[str]
    description: Required[str]
    response_timeout_secs: int
    disable_interruptions: bool
    force_pre_tool_speech: bool
    assignments: Sequence[DynamicVariableAssignment | DynamicVariableAssignmentParam]
    tool_call_sound: ToolCallSoundType | Literal["typing", "elevator1", "elevator2", "elevator3", "elevator4"] | None
    tool_call_sound_behavior: ToolCallSoundBehavior | Literal["auto", "always"]
    parameters: ObjectJsonSchemaProperty | ObjectJsonSchemaPropertyParam | None
    expects_response: bool
    dynamic_variables: DynamicVariablesConfig | DynamicVariablesConfigParam
    execution_mode: ToolExecutionMode | Literal["immediate", "post_tool_speech", "async"]

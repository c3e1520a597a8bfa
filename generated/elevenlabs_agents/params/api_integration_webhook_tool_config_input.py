# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.api_integration_webhook_overrides import ApiIntegrationWebhookOverrides
    from ..models.dynamic_variable_assignment import DynamicVariableAssignment
    from ..models.dynamic_variables_config import DynamicVariablesConfig
    from ..models.tool_call_sound_behavior import ToolCallSoundBehavior
    from ..models.tool_call_sound_type import ToolCallSoundType
    from ..models.tool_execution_mode import ToolExecutionMode
    from .api_integration_webhook_overrides import ApiIntegrationWebhookOverridesParam
    from .dynamic_variable_assignment import DynamicVariableAssignmentParam
    from .dynamic_variables_config import DynamicVariablesConfigParam


class ApiIntegrationWebhookToolConfigInputParam(TypedDict, total=False):
    """`ApiIntegrationWebhookToolConfigInput` as a plain dict."""

    type: Required[Literal["api_integration_webhook"]]
    name: Required[str]
    description: Required[str]
    api_integration_id: Required[str]
    api_integration_connection_id: Required[str]
    response_timeout_secs: int
    disable_interruptions: bool
    force_pre_tool_speech: bool
    assignments: Sequence[DynamicVariableAssignment | DynamicVariableAssignmentParam]
    tool_call_sound: ToolCallSoundType | Literal["typing", "elevator1", "elevator2", "elevator3", "elevator4"] | None
    tool_call_sound_behavior: ToolCallSoundBehavior | Literal["auto", "always"]
    dynamic_variables: DynamicVariablesConfig | DynamicVariablesConfigParam
    execution_mode: ToolExecutionMode | Literal["immediate", "post_tool_speech", "async"]
    tool_version: str
    api_schema_overrides: ApiIntegrationWebhookOverrides | ApiIntegrationWebhookOverridesParam | None

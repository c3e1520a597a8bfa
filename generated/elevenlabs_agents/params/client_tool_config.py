# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Required, TypedDict

from .. import models as _models
from .. import params as _params


class ClientToolConfigParam(TypedDict, total=False):
    """`ClientToolConfig` as a plain dict."""

    type: Required[Literal["client"]]
    name: Required[str]
    description: Required[str]
    response_timeout_secs: int
    disable_interruptions: bool
    force_pre_tool_speech: bool
    assignments: Sequence[_models.DynamicVariableAssignment | _params.DynamicVariableAssignmentParam]
    tool_call_sound: (
        _models.ToolCallSoundType | Literal["typing", "elevator1", "elevator2", "elevator3", "elevator4"] | None
    )
    tool_call_sound_behavior: _models.ToolCallSoundBehavior | Literal["auto", "always"]
    parameters: _models.ObjectJsonSchemaProperty | _params.ObjectJsonSchemaPropertyParam | None
    expects_response: bool
    dynamic_variables: _models.DynamicVariablesConfig | _params.DynamicVariablesConfigParam
    execution_mode: _models.ToolExecutionMode | Literal["immediate", "post_tool_speech", "async"]

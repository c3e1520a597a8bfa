# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Required, TypedDict

from .. import models as _models
from .. import params as _params


class SystemToolConfigParam(TypedDict, total=False):
    """`SystemToolConfig` as a plain dict."""

    type: Required[Literal["system"]]
    name: Required[str]
    params: Required[_models.SystemToolConfigParams | _params.SystemToolConfigParamsParam]
    description: str
    response_timeout_secs: int
    disable_interruptions: bool
    force_pre_tool_speech: bool
    assignments: Sequence[_models.DynamicVariableAssignment | _params.DynamicVariableAssignmentParam]
    tool_call_sound: (
        _models.ToolCallSoundType | Literal["typing", "elevator1", "elevator2", "elevator3", "elevator4"] | None
    )
    tool_call_sound_behavior: _models.ToolCallSoundBehavior | Literal["auto", "always"]

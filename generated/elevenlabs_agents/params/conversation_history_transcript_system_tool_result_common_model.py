# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.conversation_history_transcript_system_tool_result_common_model_result import (
        ConversationHistoryTranscriptSystemToolResultCommonModelResult,
    )
    from ..models.dynamic_variable_update_common_model import DynamicVariableUpdateCommonModel
    from .conversation_history_transcript_system_tool_result_common_model_result import (
        ConversationHistoryTranscriptSystemToolResultCommonModelResultParam,
    )
    from .dynamic_variable_update_common_model import DynamicVariableUpdateCommonModelParam


class ConversationHistoryTranscriptSystemToolResultCommonModelParam(TypedDict, total=False):
    """`ConversationHistoryTranscriptSystemToolResultCommonModel` as a plain dict."""

    request_id: Required[str]
    tool_name: Required[str]
    result_value: Required[str]
    is_error: Required[bool]
    tool_has_been_called: Required[bool]
    type: Required[Literal["system"]]
    tool_latency_secs: float
    dynamic_variable_updates: Sequence[DynamicVariableUpdateCommonModel | DynamicVariableUpdateCommonModelParam]
    result: (
        ConversationHistoryTranscriptSystemToolResultCommonModelResult
        | ConversationHistoryTranscriptSystemToolResultCommonModelResultParam
        | None
    )

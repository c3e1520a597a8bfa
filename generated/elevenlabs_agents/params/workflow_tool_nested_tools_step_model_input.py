# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.conversation_history_transcript_common_model_input_tool_result import (
        ConversationHistoryTranscriptCommonModelInputToolResult,
    )
    from ..models.conversation_history_transcript_tool_call_common_model import (
        ConversationHistoryTranscriptToolCallCommonModel,
    )
    from .conversation_history_transcript_common_model_input_tool_result import (
        ConversationHistoryTranscriptCommonModelInputToolResultParam,
    )
    from .conversation_history_transcript_tool_call_common_model import (
        ConversationHistoryTranscriptToolCallCommonModelParam,
    )


class WorkflowToolNestedToolsStepModelInputParam(TypedDict):
    """`WorkflowToolNestedToolsStepModelInput` as a plain dict."""

    step_latency_secs: float
    type: Literal["nested_tools"]
    node_id: str
    requests: Sequence[
        ConversationHistoryTranscriptToolCallCommonModel | ConversationHistoryTranscriptToolCallCommonModelParam
    ]
    results: Sequence[
        ConversationHistoryTranscriptCommonModelInputToolResult
        | ConversationHistoryTranscriptCommonModelInputToolResultParam
    ]
    is_successful: bool

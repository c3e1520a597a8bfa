# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Required, TypedDict

from .. import models as _models
from .. import params as _params


class ConversationHistoryTranscriptCommonModelInputParam(TypedDict, total=False):
    """`ConversationHistoryTranscriptCommonModelInput` as a plain dict."""

    role: Required[_models.ConversationHistoryTranscriptRole | Literal["user", "agent"]]
    time_in_call_secs: Required[int]
    agent_metadata: _models.AgentMetadata | _params.AgentMetadataParam | None
    message: str | None
    multivoice_message: (
        _models.ConversationHistoryMultivoiceMessageModel
        | _params.ConversationHistoryMultivoiceMessageModelParam
        | None
    )
    tool_calls: Sequence[
        _models.ConversationHistoryTranscriptToolCallCommonModel
        | _params.ConversationHistoryTranscriptToolCallCommonModelParam
    ]
    tool_results: Sequence[
        _models.ConversationHistoryTranscriptCommonModelInputToolResult
        | _params.ConversationHistoryTranscriptCommonModelInputToolResultParam
    ]
    feedback: _models.UserFeedback | _params.UserFeedbackParam | None
    llm_override: str | None
    conversation_turn_metrics: _models.ConversationTurnMetrics | _params.ConversationTurnMetricsParam | None
    rag_retrieval_info: _models.RagRetrievalInfo | _params.RagRetrievalInfoParam | None
    llm_usage: _models.LLMUsage | _params.LLMUsageParam | None
    interrupted: bool
    original_message: str | None
    source_medium: _models.ConversationHistoryTranscriptSourceMedium | Literal["audio", "text"] | None

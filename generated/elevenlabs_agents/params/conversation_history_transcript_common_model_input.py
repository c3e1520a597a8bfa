# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.agent_metadata import AgentMetadata
    from ..models.conversation_history_multivoice_message_model import ConversationHistoryMultivoiceMessageModel
    from ..models.conversation_history_transcript_common_model_input_tool_result import (
        ConversationHistoryTranscriptCommonModelInputToolResult,
    )
    from ..models.conversation_history_transcript_role import ConversationHistoryTranscriptRole
    from ..models.conversation_history_transcript_source_medium import ConversationHistoryTranscriptSourceMedium
    from ..models.conversation_history_transcript_tool_call_common_model import (
        ConversationHistoryTranscriptToolCallCommonModel,
    )
    from ..models.conversation_turn_metrics import ConversationTurnMetrics
    from ..models.llm_usage import LLMUsage
    from ..models.rag_retrieval_info import RagRetrievalInfo
    from ..models.user_feedback import UserFeedback
    from .agent_metadata import AgentMetadataParam
    from .conversation_history_multivoice_message_model import ConversationHistoryMultivoiceMessageModelParam
    from .conversation_history_transcript_common_model_input_tool_result import (
        ConversationHistoryTranscriptCommonModelInputToolResultParam,
    )
    from .conversation_history_transcript_tool_call_common_model import (
        ConversationHistoryTranscriptToolCallCommonModelParam,
    )
    from .conversation_turn_metrics import ConversationTurnMetricsParam
    from .llm_usage import LLMUsageParam
    from .rag_retrieval_info import RagRetrievalInfoParam
    from .user_feedback import UserFeedbackParam


class ConversationHistoryTranscriptCommonModelInputParam(TypedDict, total=False):
    """`ConversationHistoryTranscriptCommonModelInput` as a plain dict."""

    role: Required[ConversationHistoryTranscriptRole | Literal["user", "agent"]]
    time_in_call_secs: Required[int]
    agent_metadata: AgentMetadata | AgentMetadataParam | None
    message: str | None
    multivoice_message: (
        ConversationHistoryMultivoiceMessageModel | ConversationHistoryMultivoiceMessageModelParam | None
    )
    tool_calls: Sequence[
        ConversationHistoryTranscriptToolCallCommonModel | ConversationHistoryTranscriptToolCallCommonModelParam
    ]
    tool_results: Sequence[
        ConversationHistoryTranscriptCommonModelInputToolResult
        | ConversationHistoryTranscriptCommonModelInputToolResultParam
    ]
    feedback: UserFeedback | UserFeedbackParam | None
    llm_override: str | None
    conversation_turn_metrics: ConversationTurnMetrics | ConversationTurnMetricsParam | None
    rag_retrieval_info: RagRetrievalInfo | RagRetrievalInfoParam | None
    llm_usage: LLMUsage | LLMUsageParam | None
    interrupted: bool
    original_message: str | None
    source_medium: ConversationHistoryTranscriptSourceMedium | Literal["audio", "text"] | None

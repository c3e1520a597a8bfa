# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, each, integer, text, texts, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationHistoryTranscriptResponseModel(Model):
    role: ConversationHistoryTranscriptRole | str
    time_in_call_secs: int
    agent_metadata: AgentMetadata | None | Unset = UNSET
    message: str | None | Unset = UNSET
    multivoice_message: ConversationHistoryMultivoiceMessageModel | None | Unset = UNSET
    tool_calls: list[ConversationHistoryTranscriptToolCallCommonModelOutput] | None | Unset = UNSET
    tool_results: list[ConversationHistoryTranscriptResponseModelToolResult] | None | Unset = UNSET
    feedback: UserFeedback | None | Unset = UNSET
    llm_override: str | None | Unset = UNSET
    conversation_turn_metrics: ConversationTurnMetrics | None | Unset = UNSET
    rag_retrieval_info: RagRetrievalInfo | None | Unset = UNSET
    llm_usage: LLMUsage | None | Unset = UNSET
    interrupted: bool | None | Unset = UNSET
    """Default: ``false``."""
    original_message: str | None | Unset = UNSET
    source_medium: ChatSourceMedium | str | None | Unset = UNSET
    source_event_id: int | None | Unset = UNSET
    used_static_kb_document_ids: list[str] | None | Unset = UNSET
    file_input: ConversationHistoryTranscriptFileInputResponseModel | None | Unset = UNSET
    contextual_update_info: ContextualUpdateInfo | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ConversationHistoryTranscriptResponseModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryTranscriptResponseModel)
        v: Any = None
        try:
            v = d.pop("role")
            o.role = find_conversation_history_transcript_role(v, v) if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "role", v, error)
        try:
            v = d.pop("agent_metadata", UNSET)
            o.agent_metadata = v if v is UNSET or v is None else AgentMetadata._decode(v)
        except UNFIT as error:
            misfit(o, "agent_metadata", v, error)
        try:
            v = d.pop("message", UNSET)
            o.message = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "message", v, error)
        try:
            v = d.pop("multivoice_message", UNSET)
            o.multivoice_message = (
                v if v is UNSET or v is None else ConversationHistoryMultivoiceMessageModel._decode(v)
            )
        except UNFIT as error:
            misfit(o, "multivoice_message", v, error)
        try:
            v = d.pop("tool_calls", UNSET)
            o.tool_calls = (
                v
                if v is UNSET or v is None
                else each(v, ConversationHistoryTranscriptToolCallCommonModelOutput._decode)
            )
        except UNFIT as error:
            misfit(o, "tool_calls", v, error)
        try:
            v = d.pop("tool_results", UNSET)
            o.tool_results = (
                v
                if v is UNSET or v is None
                else each(v, decode_conversation_history_transcript_response_model_tool_result)
            )
        except UNFIT as error:
            misfit(o, "tool_results", v, error)
        try:
            v = d.pop("feedback", UNSET)
            o.feedback = v if v is UNSET or v is None else UserFeedback._decode(v)
        except UNFIT as error:
            misfit(o, "feedback", v, error)
        try:
            v = d.pop("llm_override", UNSET)
            o.llm_override = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "llm_override", v, error)
        try:
            v = d.pop("time_in_call_secs")
            o.time_in_call_secs = v if v.__class__ is int else integer(v)
        except UNFIT as error:
            misfit(o, "time_in_call_secs", v, error)
        try:
            v = d.pop("conversation_turn_metrics", UNSET)
            o.conversation_turn_metrics = v if v is UNSET or v is None else ConversationTurnMetrics._decode(v)
        except UNFIT as error:
            misfit(o, "conversation_turn_metrics", v, error)
        try:
            v = d.pop("rag_retrieval_info", UNSET)
            o.rag_retrieval_info = v if v is UNSET or v is None else RagRetrievalInfo._decode(v)
        except UNFIT as error:
            misfit(o, "rag_retrieval_info", v, error)
        try:
            v = d.pop("llm_usage", UNSET)
            o.llm_usage = v if v is UNSET or v is None else LLMUsage._decode(v)
        except UNFIT as error:
            misfit(o, "llm_usage", v, error)
        try:
            v = d.pop("interrupted", UNSET)
            o.interrupted = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "interrupted", v, error)
        try:
            v = d.pop("original_message", UNSET)
            o.original_message = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "original_message", v, error)
        try:
            v = d.pop("source_medium", UNSET)
            o.source_medium = (
                find_chat_source_medium(v, v) if v.__class__ is str else v if v is UNSET or v is None else text(v)
            )
        except UNFIT as error:
            misfit(o, "source_medium", v, error)
        try:
            v = d.pop("source_event_id", UNSET)
            o.source_event_id = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "source_event_id", v, error)
        try:
            v = d.pop("used_static_kb_document_ids", UNSET)
            o.used_static_kb_document_ids = v if v is UNSET or v is None else texts(v)
        except UNFIT as error:
            misfit(o, "used_static_kb_document_ids", v, error)
        try:
            v = d.pop("file_input", UNSET)
            o.file_input = (
                v if v is UNSET or v is None else ConversationHistoryTranscriptFileInputResponseModel._decode(v)
            )
        except UNFIT as error:
            misfit(o, "file_input", v, error)
        try:
            v = d.pop("contextual_update_info", UNSET)
            o.contextual_update_info = v if v is UNSET or v is None else ContextualUpdateInfo._decode(v)
        except UNFIT as error:
            misfit(o, "contextual_update_info", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"role": self.role, "time_in_call_secs": self.time_in_call_secs}
        if self.agent_metadata is not UNSET:
            d["agent_metadata"] = self.agent_metadata
        if self.message is not UNSET:
            d["message"] = self.message
        if self.multivoice_message is not UNSET:
            d["multivoice_message"] = self.multivoice_message
        if self.tool_calls is not UNSET:
            d["tool_calls"] = self.tool_calls
        if self.tool_results is not UNSET:
            d["tool_results"] = self.tool_results
        if self.feedback is not UNSET:
            d["feedback"] = self.feedback
        if self.llm_override is not UNSET:
            d["llm_override"] = self.llm_override
        if self.conversation_turn_metrics is not UNSET:
            d["conversation_turn_metrics"] = self.conversation_turn_metrics
        if self.rag_retrieval_info is not UNSET:
            d["rag_retrieval_info"] = self.rag_retrieval_info
        if self.llm_usage is not UNSET:
            d["llm_usage"] = self.llm_usage
        if self.interrupted is not UNSET:
            d["interrupted"] = self.interrupted
        if self.original_message is not UNSET:
            d["original_message"] = self.original_message
        if self.source_medium is not UNSET:
            d["source_medium"] = self.source_medium
        if self.source_event_id is not UNSET:
            d["source_event_id"] = self.source_event_id
        if self.used_static_kb_document_ids is not UNSET:
            d["used_static_kb_document_ids"] = self.used_static_kb_document_ids
        if self.file_input is not UNSET:
            d["file_input"] = self.file_input
        if self.contextual_update_info is not UNSET:
            d["contextual_update_info"] = self.contextual_update_info
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .agent_metadata import AgentMetadata
from .chat_source_medium import ChatSourceMedium, find_chat_source_medium
from .contextual_update_info import ContextualUpdateInfo
from .conversation_history_multivoice_message_model import ConversationHistoryMultivoiceMessageModel
from .conversation_history_transcript_file_input_response_model import (
    ConversationHistoryTranscriptFileInputResponseModel,
)
from .conversation_history_transcript_response_model_tool_result import (
    ConversationHistoryTranscriptResponseModelToolResult,
    decode_conversation_history_transcript_response_model_tool_result,
)
from .conversation_history_transcript_role import (
    ConversationHistoryTranscriptRole,
    find_conversation_history_transcript_role,
)
from .conversation_history_transcript_tool_call_common_model_output import (
    ConversationHistoryTranscriptToolCallCommonModelOutput,
)
from .conversation_turn_metrics import ConversationTurnMetrics
from .llm_usage import LLMUsage
from .rag_retrieval_info import RagRetrievalInfo
from .user_feedback import UserFeedback

constructed(ConversationHistoryTranscriptResponseModel, globals())

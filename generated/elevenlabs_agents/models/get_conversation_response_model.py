# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, each, mapping, text, texts, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class GetConversationResponseModel(Model):
    agent_id: str
    status: ConversationStatus | str
    metadata: ConversationHistoryMetadataCommonModel
    conversation_id: str
    has_audio: bool
    has_user_audio: bool
    has_response_audio: bool
    transcript: list[ConversationHistoryTranscriptResponseModel]
    agent_name: str | None | Unset = UNSET
    conversation_product: str | None | Unset = UNSET
    """Default: ``"agent"``."""
    user_id: str | None | Unset = UNSET
    branch_id: str | None | Unset = UNSET
    version_id: str | None | Unset = UNSET
    """The ID of the agent version used for this conversation"""
    analysis: ConversationHistoryAnalysisCommonModel | None | Unset = UNSET
    visited_agents: list[VisitedAgentRef] | None | Unset = UNSET
    conversation_initiation_client_data: ConversationInitiationClientDataRequest | None | Unset = UNSET
    environment: str | None | Unset = UNSET
    """Default: ``"production"``."""
    tag_ids: list[str] | None | Unset = UNSET
    """Conversation tag ids assigned to this conversation."""
    otlp_traces: dict[str, Any] | None | Unset = UNSET
    """OpenTelemetry trace payload when the request uses format=opentelemetry; otherwise omitted."""

    @staticmethod
    def _decode(d: Any) -> GetConversationResponseModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(GetConversationResponseModel)
        v: Any = None
        try:
            v = d.pop("agent_id")
            o.agent_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "agent_id", v, error)
        try:
            v = d.pop("agent_name", UNSET)
            o.agent_name = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "agent_name", v, error)
        try:
            v = d.pop("conversation_product", UNSET)
            o.conversation_product = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "conversation_product", v, error)
        try:
            v = d.pop("status")
            o.status = find_conversation_status(v, v) if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "status", v, error)
        try:
            v = d.pop("user_id", UNSET)
            o.user_id = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "user_id", v, error)
        try:
            v = d.pop("branch_id", UNSET)
            o.branch_id = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "branch_id", v, error)
        try:
            v = d.pop("version_id", UNSET)
            o.version_id = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "version_id", v, error)
        try:
            v = d.pop("metadata")
            o.metadata = ConversationHistoryMetadataCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "metadata", v, error)
        try:
            v = d.pop("analysis", UNSET)
            o.analysis = v if v is UNSET or v is None else ConversationHistoryAnalysisCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "analysis", v, error)
        try:
            v = d.pop("visited_agents", UNSET)
            o.visited_agents = v if v is UNSET or v is None else each(v, VisitedAgentRef._decode)
        except UNFIT as error:
            misfit(o, "visited_agents", v, error)
        try:
            v = d.pop("conversation_initiation_client_data", UNSET)
            o.conversation_initiation_client_data = (
                v if v is UNSET or v is None else ConversationInitiationClientDataRequest._decode(v)
            )
        except UNFIT as error:
            misfit(o, "conversation_initiation_client_data", v, error)
        try:
            v = d.pop("environment", UNSET)
            o.environment = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "environment", v, error)
        try:
            v = d.pop("conversation_id")
            o.conversation_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "conversation_id", v, error)
        try:
            v = d.pop("has_audio")
            o.has_audio = v if v.__class__ is bool else boolean(v)
        except UNFIT as error:
            misfit(o, "has_audio", v, error)
        try:
            v = d.pop("has_user_audio")
            o.has_user_audio = v if v.__class__ is bool else boolean(v)
        except UNFIT as error:
            misfit(o, "has_user_audio", v, error)
        try:
            v = d.pop("has_response_audio")
            o.has_response_audio = v if v.__class__ is bool else boolean(v)
        except UNFIT as error:
            misfit(o, "has_response_audio", v, error)
        try:
            v = d.pop("transcript")
            o.transcript = each(v, ConversationHistoryTranscriptResponseModel._decode)
        except UNFIT as error:
            misfit(o, "transcript", v, error)
        try:
            v = d.pop("tag_ids", UNSET)
            o.tag_ids = v if v is UNSET or v is None else texts(v)
        except UNFIT as error:
            misfit(o, "tag_ids", v, error)
        try:
            v = d.pop("otlp_traces", UNSET)
            o.otlp_traces = v if v is UNSET or v is None else mapping(v)
        except UNFIT as error:
            misfit(o, "otlp_traces", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "agent_id": self.agent_id,
            "status": self.status,
            "metadata": self.metadata,
            "conversation_id": self.conversation_id,
            "has_audio": self.has_audio,
            "has_user_audio": self.has_user_audio,
            "has_response_audio": self.has_response_audio,
            "transcript": self.transcript,
        }
        if self.agent_name is not UNSET:
            d["agent_name"] = self.agent_name
        if self.conversation_product is not UNSET:
            d["conversation_product"] = self.conversation_product
        if self.user_id is not UNSET:
            d["user_id"] = self.user_id
        if self.branch_id is not UNSET:
            d["branch_id"] = self.branch_id
        if self.version_id is not UNSET:
            d["version_id"] = self.version_id
        if self.analysis is not UNSET:
            d["analysis"] = self.analysis
        if self.visited_agents is not UNSET:
            d["visited_agents"] = self.visited_agents
        if self.conversation_initiation_client_data is not UNSET:
            d["conversation_initiation_client_data"] = self.conversation_initiation_client_data
        if self.environment is not UNSET:
            d["environment"] = self.environment
        if self.tag_ids is not UNSET:
            d["tag_ids"] = self.tag_ids
        if self.otlp_traces is not UNSET:
            d["otlp_traces"] = self.otlp_traces
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .conversation_history_analysis_common_model import ConversationHistoryAnalysisCommonModel
from .conversation_history_metadata_common_model import ConversationHistoryMetadataCommonModel
from .conversation_history_transcript_response_model import ConversationHistoryTranscriptResponseModel
from .conversation_initiation_client_data_request import ConversationInitiationClientDataRequest
from .conversation_status import ConversationStatus, find_conversation_status
from .visited_agent_ref import VisitedAgentRef

constructed(GetConversationResponseModel, globals())

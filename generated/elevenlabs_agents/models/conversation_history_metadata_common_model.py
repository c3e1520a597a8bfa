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
class ConversationHistoryMetadataCommonModel(Model):
    start_time_unix_secs: int
    call_duration_secs: int
    accepted_time_unix_secs: int | None | Unset = UNSET
    cost: int | None | Unset = UNSET
    deletion_settings: ConversationDeletionSettings | None | Unset = UNSET
    feedback: ConversationHistoryFeedbackCommonModel | None | Unset = UNSET
    authorization_method: AuthorizationMethod | str | None | Unset = UNSET
    """Default: ``"public"``."""
    charging: ConversationChargingCommonModel | None | Unset = UNSET
    phone_call: ConversationHistoryMetadataPhoneCall | None | Unset = UNSET
    batch_call: ConversationHistoryBatchCallModel | None | Unset = UNSET
    termination_reason: str | None | Unset = UNSET
    """Default: ``""``."""
    error: ConversationHistoryErrorCommonModel | None | Unset = UNSET
    warnings: list[str] | None | Unset = UNSET
    main_language: str | None | Unset = UNSET
    rag_usage: ConversationHistoryRagUsageCommonModel | None | Unset = UNSET
    text_only: bool | None | Unset = UNSET
    """Default: ``false``."""
    features_usage: FeaturesUsageCommonModel | None | Unset = UNSET
    eleven_assistant: ConversationHistoryElevenAssistantCommonModel | None | Unset = UNSET
    initiator_id: str | None | Unset = UNSET
    conversation_initiation_source: ConversationInitiationSource | str | None | Unset = UNSET
    """Default: ``"unknown"``."""
    conversation_initiation_source_version: str | None | Unset = UNSET
    timezone: str | None | Unset = UNSET
    async_metadata: AsyncConversationMetadata | None | Unset = UNSET
    whatsapp: WhatsAppConversationInfo | None | Unset = UNSET
    sms: SMSConversationInfo | None | Unset = UNSET
    agent_created_from: AgentDefinitionSource | str | None | Unset = UNSET
    """Default: ``"unknown"``."""
    agent_last_updated_from: AgentDefinitionSource | str | None | Unset = UNSET
    """Default: ``"unknown"``."""
    voice_rewards: list[ConversationVoiceRewardModel] | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ConversationHistoryMetadataCommonModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryMetadataCommonModel)
        v: Any = None
        try:
            v = d.pop("start_time_unix_secs")
            o.start_time_unix_secs = v if v.__class__ is int else integer(v)
        except UNFIT as error:
            misfit(o, "start_time_unix_secs", v, error)
        try:
            v = d.pop("accepted_time_unix_secs", UNSET)
            o.accepted_time_unix_secs = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "accepted_time_unix_secs", v, error)
        try:
            v = d.pop("call_duration_secs")
            o.call_duration_secs = v if v.__class__ is int else integer(v)
        except UNFIT as error:
            misfit(o, "call_duration_secs", v, error)
        try:
            v = d.pop("cost", UNSET)
            o.cost = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "cost", v, error)
        try:
            v = d.pop("deletion_settings", UNSET)
            o.deletion_settings = v if v is UNSET or v is None else ConversationDeletionSettings._decode(v)
        except UNFIT as error:
            misfit(o, "deletion_settings", v, error)
        try:
            v = d.pop("feedback", UNSET)
            o.feedback = v if v is UNSET or v is None else ConversationHistoryFeedbackCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "feedback", v, error)
        try:
            v = d.pop("authorization_method", UNSET)
            o.authorization_method = (
                find_authorization_method(v, v) if v.__class__ is str else v if v is UNSET or v is None else text(v)
            )
        except UNFIT as error:
            misfit(o, "authorization_method", v, error)
        try:
            v = d.pop("charging", UNSET)
            o.charging = v if v is UNSET or v is None else ConversationChargingCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "charging", v, error)
        try:
            v = d.pop("phone_call", UNSET)
            o.phone_call = v if v is UNSET or v is None else decode_conversation_history_metadata_phone_call(v)
        except UNFIT as error:
            misfit(o, "phone_call", v, error)
        try:
            v = d.pop("batch_call", UNSET)
            o.batch_call = v if v is UNSET or v is None else ConversationHistoryBatchCallModel._decode(v)
        except UNFIT as error:
            misfit(o, "batch_call", v, error)
        try:
            v = d.pop("termination_reason", UNSET)
            o.termination_reason = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "termination_reason", v, error)
        try:
            v = d.pop("error", UNSET)
            o.error = v if v is UNSET or v is None else ConversationHistoryErrorCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "error", v, error)
        try:
            v = d.pop("warnings", UNSET)
            o.warnings = v if v is UNSET or v is None else texts(v)
        except UNFIT as error:
            misfit(o, "warnings", v, error)
        try:
            v = d.pop("main_language", UNSET)
            o.main_language = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "main_language", v, error)
        try:
            v = d.pop("rag_usage", UNSET)
            o.rag_usage = v if v is UNSET or v is None else ConversationHistoryRagUsageCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "rag_usage", v, error)
        try:
            v = d.pop("text_only", UNSET)
            o.text_only = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "text_only", v, error)
        try:
            v = d.pop("features_usage", UNSET)
            o.features_usage = v if v is UNSET or v is None else FeaturesUsageCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "features_usage", v, error)
        try:
            v = d.pop("eleven_assistant", UNSET)
            o.eleven_assistant = (
                v if v is UNSET or v is None else ConversationHistoryElevenAssistantCommonModel._decode(v)
            )
        except UNFIT as error:
            misfit(o, "eleven_assistant", v, error)
        try:
            v = d.pop("initiator_id", UNSET)
            o.initiator_id = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "initiator_id", v, error)
        try:
            v = d.pop("conversation_initiation_source", UNSET)
            o.conversation_initiation_source = (
                find_conversation_initiation_source(v, v)
                if v.__class__ is str
                else v
                if v is UNSET or v is None
                else text(v)
            )
        except UNFIT as error:
            misfit(o, "conversation_initiation_source", v, error)
        try:
            v = d.pop("conversation_initiation_source_version", UNSET)
            o.conversation_initiation_source_version = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "conversation_initiation_source_version", v, error)
        try:
            v = d.pop("timezone", UNSET)
            o.timezone = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "timezone", v, error)
        try:
            v = d.pop("async_metadata", UNSET)
            o.async_metadata = v if v is UNSET or v is None else AsyncConversationMetadata._decode(v)
        except UNFIT as error:
            misfit(o, "async_metadata", v, error)
        try:
            v = d.pop("whatsapp", UNSET)
            o.whatsapp = v if v is UNSET or v is None else WhatsAppConversationInfo._decode(v)
        except UNFIT as error:
            misfit(o, "whatsapp", v, error)
        try:
            v = d.pop("sms", UNSET)
            o.sms = v if v is UNSET or v is None else SMSConversationInfo._decode(v)
        except UNFIT as error:
            misfit(o, "sms", v, error)
        try:
            v = d.pop("agent_created_from", UNSET)
            o.agent_created_from = (
                find_agent_definition_source(v, v) if v.__class__ is str else v if v is UNSET or v is None else text(v)
            )
        except UNFIT as error:
            misfit(o, "agent_created_from", v, error)
        try:
            v = d.pop("agent_last_updated_from", UNSET)
            o.agent_last_updated_from = (
                find_agent_definition_source(v, v) if v.__class__ is str else v if v is UNSET or v is None else text(v)
            )
        except UNFIT as error:
            misfit(o, "agent_last_updated_from", v, error)
        try:
            v = d.pop("voice_rewards", UNSET)
            o.voice_rewards = v if v is UNSET or v is None else each(v, ConversationVoiceRewardModel._decode)
        except UNFIT as error:
            misfit(o, "voice_rewards", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "start_time_unix_secs": self.start_time_unix_secs,
            "call_duration_secs": self.call_duration_secs,
        }
        if self.accepted_time_unix_secs is not UNSET:
            d["accepted_time_unix_secs"] = self.accepted_time_unix_secs
        if self.cost is not UNSET:
            d["cost"] = self.cost
        if self.deletion_settings is not UNSET:
            d["deletion_settings"] = self.deletion_settings
        if self.feedback is not UNSET:
            d["feedback"] = self.feedback
        if self.authorization_method is not UNSET:
            d["authorization_method"] = self.authorization_method
        if self.charging is not UNSET:
            d["charging"] = self.charging
        if self.phone_call is not UNSET:
            d["phone_call"] = self.phone_call
        if self.batch_call is not UNSET:
            d["batch_call"] = self.batch_call
        if self.termination_reason is not UNSET:
            d["termination_reason"] = self.termination_reason
        if self.error is not UNSET:
            d["error"] = self.error
        if self.warnings is not UNSET:
            d["warnings"] = self.warnings
        if self.main_language is not UNSET:
            d["main_language"] = self.main_language
        if self.rag_usage is not UNSET:
            d["rag_usage"] = self.rag_usage
        if self.text_only is not UNSET:
            d["text_only"] = self.text_only
        if self.features_usage is not UNSET:
            d["features_usage"] = self.features_usage
        if self.eleven_assistant is not UNSET:
            d["eleven_assistant"] = self.eleven_assistant
        if self.initiator_id is not UNSET:
            d["initiator_id"] = self.initiator_id
        if self.conversation_initiation_source is not UNSET:
            d["conversation_initiation_source"] = self.conversation_initiation_source
        if self.conversation_initiation_source_version is not UNSET:
            d["conversation_initiation_source_version"] = self.conversation_initiation_source_version
        if self.timezone is not UNSET:
            d["timezone"] = self.timezone
        if self.async_metadata is not UNSET:
            d["async_metadata"] = self.async_metadata
        if self.whatsapp is not UNSET:
            d["whatsapp"] = self.whatsapp
        if self.sms is not UNSET:
            d["sms"] = self.sms
        if self.agent_created_from is not UNSET:
            d["agent_created_from"] = self.agent_created_from
        if self.agent_last_updated_from is not UNSET:
            d["agent_last_updated_from"] = self.agent_last_updated_from
        if self.voice_rewards is not UNSET:
            d["voice_rewards"] = self.voice_rewards
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .agent_definition_source import AgentDefinitionSource, find_agent_definition_source
from .async_conversation_metadata import AsyncConversationMetadata
from .authorization_method import AuthorizationMethod, find_authorization_method
from .conversation_charging_common_model import ConversationChargingCommonModel
from .conversation_deletion_settings import ConversationDeletionSettings
from .conversation_history_batch_call_model import ConversationHistoryBatchCallModel
from .conversation_history_eleven_assistant_common_model import ConversationHistoryElevenAssistantCommonModel
from .conversation_history_error_common_model import ConversationHistoryErrorCommonModel
from .conversation_history_feedback_common_model import ConversationHistoryFeedbackCommonModel
from .conversation_history_metadata_phone_call import (
    ConversationHistoryMetadataPhoneCall,
    decode_conversation_history_metadata_phone_call,
)
from .conversation_history_rag_usage_common_model import ConversationHistoryRagUsageCommonModel
from .conversation_initiation_source import ConversationInitiationSource, find_conversation_initiation_source
from .conversation_voice_reward_model import ConversationVoiceRewardModel
from .features_usage_common_model import FeaturesUsageCommonModel
from .sms_conversation_info import SMSConversationInfo
from .whats_app_conversation_info import WhatsAppConversationInfo

constructed(ConversationHistoryMetadataCommonModel, globals())

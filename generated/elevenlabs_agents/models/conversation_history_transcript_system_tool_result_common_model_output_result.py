# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import by_shape, wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

ConversationHistoryTranscriptSystemToolResultCommonModelOutputResult: TypeAlias = Union[
    "EndCallToolResultModel",
    "KnowledgeBaseRagToolResultModel",
    "LanguageDetectionToolResultModel",
    "PlayDTMFResultErrorModel",
    "PlayDTMFResultSuccessModel",
    "SkipTurnToolResponseModel",
    "TestToolResultModel",
    "TransferToAgentToolResultErrorModel",
    "TransferToAgentToolResultSuccessModel",
    "TransferToNumberResultErrorModel",
    "TransferToNumberResultExotelSuccessModel",
    "TransferToNumberResultSipSuccessModel",
    "TransferToNumberResultTwilioSuccessModel",
    "VoiceMailDetectionResultSuccessModel",
    "UnknownConversationHistoryTranscriptSystemToolResultCommonModelOutputResult",
]
"""Told apart by ``result_type``."""
if not TYPE_CHECKING:
    ConversationHistoryTranscriptSystemToolResultCommonModelOutputResult = evaluable(
        ConversationHistoryTranscriptSystemToolResultCommonModelOutputResult, __name__
    )


@frozen
class UnknownConversationHistoryTranscriptSystemToolResultCommonModelOutputResult(Unknown):
    """A `ConversationHistoryTranscriptSystemToolResultCommonModelOutputResult` that this client does not know, kept as the server sent it."""


def decode_conversation_history_transcript_system_tool_result_common_model_output_result(
    v: Any,
) -> ConversationHistoryTranscriptSystemToolResultCommonModelOutputResult:
    """Read *v*, consuming it."""
    try:
        variant = _VARIANTS[v["result_type"]]
    except (KeyError, TypeError):
        return _untagged(v)
    return variant(v)


def _untagged(v: Any) -> ConversationHistoryTranscriptSystemToolResultCommonModelOutputResult:
    """Read what has no tag that this client knows."""
    if v.__class__ is dict and v.get("result_type") is None:
        variant = by_shape(v, _SHAPES)
        if variant is not None:
            return variant(v)
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownConversationHistoryTranscriptSystemToolResultCommonModelOutputResult(v)


# At the end, because models refer to each other in circles.
from .end_call_tool_result_model import EndCallToolResultModel
from .knowledge_base_rag_tool_result_model import KnowledgeBaseRagToolResultModel
from .language_detection_tool_result_model import LanguageDetectionToolResultModel
from .play_dtmf_result_error_model import PlayDTMFResultErrorModel
from .play_dtmf_result_success_model import PlayDTMFResultSuccessModel
from .skip_turn_tool_response_model import SkipTurnToolResponseModel
from .test_tool_result_model import TestToolResultModel
from .transfer_to_agent_tool_result_error_model import TransferToAgentToolResultErrorModel
from .transfer_to_agent_tool_result_success_model import TransferToAgentToolResultSuccessModel
from .transfer_to_number_result_error_model import TransferToNumberResultErrorModel
from .transfer_to_number_result_exotel_success_model import TransferToNumberResultExotelSuccessModel
from .transfer_to_number_result_sip_success_model import TransferToNumberResultSipSuccessModel
from .transfer_to_number_result_twilio_success_model import TransferToNumberResultTwilioSuccessModel
from .voice_mail_detection_result_success_model import VoiceMailDetectionResultSuccessModel

_VARIANTS: dict[str, Callable[[Any], ConversationHistoryTranscriptSystemToolResultCommonModelOutputResult]] = {
    "end_call_success": EndCallToolResultModel._decode,
    "knowledge_base_rag_success": KnowledgeBaseRagToolResultModel._decode,
    "language_detection_success": LanguageDetectionToolResultModel._decode,
    "play_dtmf_error": PlayDTMFResultErrorModel._decode,
    "play_dtmf_success": PlayDTMFResultSuccessModel._decode,
    "skip_turn_success": SkipTurnToolResponseModel._decode,
    "testing_tool_result": TestToolResultModel._decode,
    "transfer_to_agent_error": TransferToAgentToolResultErrorModel._decode,
    "transfer_to_agent_success": TransferToAgentToolResultSuccessModel._decode,
    "transfer_to_number_error": TransferToNumberResultErrorModel._decode,
    "transfer_to_number_exotel_success": TransferToNumberResultExotelSuccessModel._decode,
    "transfer_to_number_sip_success": TransferToNumberResultSipSuccessModel._decode,
    "transfer_to_number_twilio_success": TransferToNumberResultTwilioSuccessModel._decode,
    "voicemail_detection_success": VoiceMailDetectionResultSuccessModel._decode,
}
_SHAPES: tuple[
    tuple[
        frozenset[str],
        frozenset[str],
        Callable[[Any], ConversationHistoryTranscriptSystemToolResultCommonModelOutputResult],
    ],
    ...,
] = (
    (frozenset(), frozenset(), EndCallToolResultModel._decode),
    (frozenset(), frozenset({"chunk_count"}), KnowledgeBaseRagToolResultModel._decode),
    (frozenset(), frozenset({"language"}), LanguageDetectionToolResultModel._decode),
    (frozenset({"error"}), frozenset(), PlayDTMFResultErrorModel._decode),
    (frozenset({"dtmf_tones"}), frozenset({"dtmf_tones"}), PlayDTMFResultSuccessModel._decode),
    (frozenset(), frozenset(), SkipTurnToolResponseModel._decode),
    (frozenset(), frozenset(), TestToolResultModel._decode),
    (frozenset({"error", "from_agent"}), frozenset(), TransferToAgentToolResultErrorModel._decode),
    (
        frozenset({"condition", "from_agent", "to_agent"}),
        frozenset(
            {
                "branch_info",
                "condition",
                "delay_ms",
                "enable_transferred_agent_first_message",
                "to_agent",
                "to_node",
                "transfer_message",
            }
        ),
        TransferToAgentToolResultSuccessModel._decode,
    ),
    (frozenset({"error"}), frozenset(), TransferToNumberResultErrorModel._decode),
    (frozenset({"transfer_number"}), frozenset(), TransferToNumberResultExotelSuccessModel._decode),
    (frozenset({"transfer_number"}), frozenset(), TransferToNumberResultSipSuccessModel._decode),
    (
        frozenset({"agent_message", "conference_name", "transfer_number"}),
        frozenset({"agent_message", "client_message", "conference_name", "post_dial_digits"}),
        TransferToNumberResultTwilioSuccessModel._decode,
    ),
    (frozenset(), frozenset({"voicemail_message"}), VoiceMailDetectionResultSuccessModel._decode),
)

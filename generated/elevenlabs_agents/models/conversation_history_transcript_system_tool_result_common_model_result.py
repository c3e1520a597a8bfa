# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import by_shape, wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

ConversationHistoryTranscriptSystemToolResultCommonModelResult: TypeAlias = Union[
    "EndCallToolResultModel",
    "LanguageDetectionToolResultModel",
    "TransferToAgentToolResultSuccessModel",
    "TransferToAgentToolResultErrorModel",
    "TransferToNumberResultTwilioSuccessModel",
    "TransferToNumberResultSipSuccessModel",
    "TransferToNumberResultErrorModel",
    "SkipTurnToolResponseModel",
    "PlayDTMFResultSuccessModel",
    "PlayDTMFResultErrorModel",
    "VoiceMailDetectionResultSuccessModel",
    "TestToolResultModel",
    "UnknownConversationHistoryTranscriptSystemToolResultCommonModelResult",
]
"""Told apart by ``result_type``."""
if not TYPE_CHECKING:
    ConversationHistoryTranscriptSystemToolResultCommonModelResult = evaluable(
        ConversationHistoryTranscriptSystemToolResultCommonModelResult, __name__
    )


@frozen
class UnknownConversationHistoryTranscriptSystemToolResultCommonModelResult(Unknown):
    """A `ConversationHistoryTranscriptSystemToolResultCommonModelResult` that this client does not know, kept as the server sent it."""


def decode_conversation_history_transcript_system_tool_result_common_model_result(
    v: Any,
) -> ConversationHistoryTranscriptSystemToolResultCommonModelResult:
    """Read *v*, consuming it."""
    try:
        variant = _VARIANTS[v["result_type"]]
    except (KeyError, TypeError):
        return _untagged(v)
    return variant(v)


def _untagged(v: Any) -> ConversationHistoryTranscriptSystemToolResultCommonModelResult:
    """Read what has no tag that this client knows."""
    if v.__class__ is dict and v.get("result_type") is None:
        variant = by_shape(v, _SHAPES)
        if variant is not None:
            return variant(v)
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownConversationHistoryTranscriptSystemToolResultCommonModelResult(v)


# At the end, because models refer to each other in circles.
from .end_call_tool_result_model import EndCallToolResultModel
from .language_detection_tool_result_model import LanguageDetectionToolResultModel
from .play_dtmf_result_error_model import PlayDTMFResultErrorModel
from .play_dtmf_result_success_model import PlayDTMFResultSuccessModel
from .skip_turn_tool_response_model import SkipTurnToolResponseModel
from .test_tool_result_model import TestToolResultModel
from .transfer_to_agent_tool_result_error_model import TransferToAgentToolResultErrorModel
from .transfer_to_agent_tool_result_success_model import TransferToAgentToolResultSuccessModel
from .transfer_to_number_result_error_model import TransferToNumberResultErrorModel
from .transfer_to_number_result_sip_success_model import TransferToNumberResultSipSuccessModel
from .transfer_to_number_result_twilio_success_model import TransferToNumberResultTwilioSuccessModel
from .voice_mail_detection_result_success_model import VoiceMailDetectionResultSuccessModel

_VARIANTS: dict[str, Callable[[Any], ConversationHistoryTranscriptSystemToolResultCommonModelResult]] = {
    "end_call_success": EndCallToolResultModel._decode,
    "language_detection_success": LanguageDetectionToolResultModel._decode,
    "transfer_to_agent_success": TransferToAgentToolResultSuccessModel._decode,
    "transfer_to_agent_error": TransferToAgentToolResultErrorModel._decode,
    "transfer_to_number_twilio_success": TransferToNumberResultTwilioSuccessModel._decode,
    "transfer_to_number_sip_success": TransferToNumberResultSipSuccessModel._decode,
    "transfer_to_number_error": TransferToNumberResultErrorModel._decode,
    "skip_turn_success": SkipTurnToolResponseModel._decode,
    "play_dtmf_success": PlayDTMFResultSuccessModel._decode,
    "play_dtmf_error": PlayDTMFResultErrorModel._decode,
    "voicemail_detection_success": VoiceMailDetectionResultSuccessModel._decode,
    "testing_tool_result": TestToolResultModel._decode,
}
_SHAPES: tuple[
    tuple[
        frozenset[str], frozenset[str], Callable[[Any], ConversationHistoryTranscriptSystemToolResultCommonModelResult]
    ],
    ...,
] = (
    (frozenset(), frozenset({"message"}), EndCallToolResultModel._decode),
    (frozenset(), frozenset({"language"}), LanguageDetectionToolResultModel._decode),
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
    (frozenset({"error", "from_agent"}), frozenset(), TransferToAgentToolResultErrorModel._decode),
    (
        frozenset({"agent_message", "conference_name", "transfer_number"}),
        frozenset({"agent_message", "client_message", "conference_name", "post_dial_digits"}),
        TransferToNumberResultTwilioSuccessModel._decode,
    ),
    (frozenset({"transfer_number"}), frozenset(), TransferToNumberResultSipSuccessModel._decode),
    (frozenset({"error"}), frozenset(), TransferToNumberResultErrorModel._decode),
    (frozenset(), frozenset(), SkipTurnToolResponseModel._decode),
    (frozenset({"dtmf_tones"}), frozenset({"dtmf_tones"}), PlayDTMFResultSuccessModel._decode),
    (frozenset({"error"}), frozenset(), PlayDTMFResultErrorModel._decode),
    (frozenset(), frozenset({"voicemail_message"}), VoiceMailDetectionResultSuccessModel._decode),
    (frozenset(), frozenset(), TestToolResultModel._decode),
)

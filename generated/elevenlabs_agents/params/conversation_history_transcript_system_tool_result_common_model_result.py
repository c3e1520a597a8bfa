# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from .end_call_tool_result_model import EndCallToolResultModelParam
    from .language_detection_tool_result_model import LanguageDetectionToolResultModelParam
    from .play_dtmf_result_error_model import PlayDTMFResultErrorModelParam
    from .play_dtmf_result_success_model import PlayDTMFResultSuccessModelParam
    from .skip_turn_tool_response_model import SkipTurnToolResponseModelParam
    from .test_tool_result_model import TestToolResultModelParam
    from .transfer_to_agent_tool_result_error_model import TransferToAgentToolResultErrorModelParam
    from .transfer_to_agent_tool_result_success_model import TransferToAgentToolResultSuccessModelParam
    from .transfer_to_number_result_error_model import TransferToNumberResultErrorModelParam
    from .transfer_to_number_result_sip_success_model import TransferToNumberResultSipSuccessModelParam
    from .transfer_to_number_result_twilio_success_model import TransferToNumberResultTwilioSuccessModelParam
    from .voice_mail_detection_result_success_model import VoiceMailDetectionResultSuccessModelParam

ConversationHistoryTranscriptSystemToolResultCommonModelResultParam: TypeAlias = Union[
    "EndCallToolResultModelParam",
    "LanguageDetectionToolResultModelParam",
    "TransferToAgentToolResultSuccessModelParam",
    "TransferToAgentToolResultErrorModelParam",
    "TransferToNumberResultTwilioSuccessModelParam",
    "TransferToNumberResultSipSuccessModelParam",
    "TransferToNumberResultErrorModelParam",
    "SkipTurnToolResponseModelParam",
    "PlayDTMFResultSuccessModelParam",
    "PlayDTMFResultErrorModelParam",
    "VoiceMailDetectionResultSuccessModelParam",
    "TestToolResultModelParam",
]
"""`ConversationHistoryTranscriptSystemToolResultCommonModelResult` in plain values."""

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

from .. import params as _params
from ..runtime.hints import evaluable

ConversationHistoryTranscriptSystemToolResultCommonModelResultParam: TypeAlias = Union[
    "_params.EndCallToolResultModelParam",
    "_params.LanguageDetectionToolResultModelParam",
    "_params.TransferToAgentToolResultSuccessModelParam",
    "_params.TransferToAgentToolResultErrorModelParam",
    "_params.TransferToNumberResultTwilioSuccessModelParam",
    "_params.TransferToNumberResultSipSuccessModelParam",
    "_params.TransferToNumberResultErrorModelParam",
    "_params.SkipTurnToolResponseModelParam",
    "_params.PlayDTMFResultSuccessModelParam",
    "_params.PlayDTMFResultErrorModelParam",
    "_params.VoiceMailDetectionResultSuccessModelParam",
    "_params.TestToolResultModelParam",
]
"""`ConversationHistoryTranscriptSystemToolResultCommonModelResult` in plain values."""
if not TYPE_CHECKING:
    ConversationHistoryTranscriptSystemToolResultCommonModelResultParam = evaluable(
        ConversationHistoryTranscriptSystemToolResultCommonModelResultParam, __name__
    )

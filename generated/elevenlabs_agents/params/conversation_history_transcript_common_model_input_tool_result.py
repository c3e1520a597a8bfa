# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

from .. import params as _params
from ..runtime.hints import evaluable

ConversationHistoryTranscriptCommonModelInputToolResultParam: TypeAlias = Union[
    "_params.ConversationHistoryTranscriptOtherToolsResultCommonModelParam",
    "_params.ConversationHistoryTranscriptSystemToolResultCommonModelParam",
    "_params.ConversationHistoryTranscriptWorkflowToolsResultCommonModelInputParam",
]
"""`ConversationHistoryTranscriptCommonModelInputToolResult` in plain values."""
if not TYPE_CHECKING:
    ConversationHistoryTranscriptCommonModelInputToolResultParam = evaluable(
        ConversationHistoryTranscriptCommonModelInputToolResultParam, __name__
    )

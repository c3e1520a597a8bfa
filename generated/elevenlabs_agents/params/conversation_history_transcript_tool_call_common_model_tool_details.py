# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

from .. import params as _params
from ..runtime.hints import evaluable

ConversationHistoryTranscriptToolCallCommonModelToolDetailsParam: TypeAlias = Union[
    "_params.ConversationHistoryTranscriptToolCallWebhookDetailsParam",
    "_params.ConversationHistoryTranscriptToolCallClientDetailsParam",
    "_params.ConversationHistoryTranscriptToolCallMCPDetailsParam",
]
"""`ConversationHistoryTranscriptToolCallCommonModelToolDetails` in plain values."""
if not TYPE_CHECKING:
    ConversationHistoryTranscriptToolCallCommonModelToolDetailsParam = evaluable(
        ConversationHistoryTranscriptToolCallCommonModelToolDetailsParam, __name__
    )

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from .conversation_history_transcript_tool_call_client_details import (
        ConversationHistoryTranscriptToolCallClientDetailsParam,
    )
    from .conversation_history_transcript_tool_call_mcp_details import (
        ConversationHistoryTranscriptToolCallMCPDetailsParam,
    )
    from .conversation_history_transcript_tool_call_webhook_details import (
        ConversationHistoryTranscriptToolCallWebhookDetailsParam,
    )

ConversationHistoryTranscriptToolCallCommonModelToolDetailsParam: TypeAlias = Union[
    "ConversationHistoryTranscriptToolCallWebhookDetailsParam",
    "ConversationHistoryTranscriptToolCallClientDetailsParam",
    "ConversationHistoryTranscriptToolCallMCPDetailsParam",
]
"""`ConversationHistoryTranscriptToolCallCommonModelToolDetails` in plain values."""

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from ..models.conversation_history_transcript_tool_call_common_model_tool_details import (
        ConversationHistoryTranscriptToolCallCommonModelToolDetails,
    )
    from ..models.tool_type import ToolType
    from .conversation_history_transcript_tool_call_common_model_tool_details import (
        ConversationHistoryTranscriptToolCallCommonModelToolDetailsParam,
    )


class ConversationHistoryTranscriptToolCallCommonModelParam(TypedDict, total=False):
    """`ConversationHistoryTranscriptToolCallCommonModel` as a plain dict."""

    request_id: Required[str]
    tool_name: Required[str]
    params_as_json: Required[str]
    tool_has_been_called: Required[bool]
    type: (
        ToolType
        | Literal[
            "system", "webhook", "client", "mcp", "workflow", "api_integration_webhook", "api_integration_mcp", "smb"
        ]
        | None
    )
    tool_details: (
        ConversationHistoryTranscriptToolCallCommonModelToolDetails
        | ConversationHistoryTranscriptToolCallCommonModelToolDetailsParam
        | None
    )

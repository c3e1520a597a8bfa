# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ConversationHistoryTranscriptOtherToolsResultType(StrEnum):
    CLIENT = "client"
    WEBHOOK = "webhook"
    MCP = "mcp"
    CODE = "code"


_MEMBERS: dict[str, ConversationHistoryTranscriptOtherToolsResultType | str] = {
    member.value: member for member in ConversationHistoryTranscriptOtherToolsResultType
}
find_conversation_history_transcript_other_tools_result_type: Callable[
    [str, str], ConversationHistoryTranscriptOtherToolsResultType | str
] = _MEMBERS.get


def decode_conversation_history_transcript_other_tools_result_type(
    v: Any,
) -> ConversationHistoryTranscriptOtherToolsResultType | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_conversation_history_transcript_other_tools_result_type(v, v) if v.__class__ is str else text(v)

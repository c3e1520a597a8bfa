# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ConversationHistoryTranscriptRole(StrEnum):
    USER = "user"
    AGENT = "agent"


_MEMBERS: dict[str, ConversationHistoryTranscriptRole | str] = {
    member.value: member for member in ConversationHistoryTranscriptRole
}
find_conversation_history_transcript_role: Callable[[str, str], ConversationHistoryTranscriptRole | str] = _MEMBERS.get


def decode_conversation_history_transcript_role(v: Any) -> ConversationHistoryTranscriptRole | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_conversation_history_transcript_role(v, v) if v.__class__ is str else text(v)

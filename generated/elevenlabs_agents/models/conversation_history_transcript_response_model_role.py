# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ConversationHistoryTranscriptResponseModelRole(StrEnum):
    USER = "user"
    AGENT = "agent"


_MEMBERS: dict[str, ConversationHistoryTranscriptResponseModelRole | str] = {
    member.value: member for member in ConversationHistoryTranscriptResponseModelRole
}
find_conversation_history_transcript_response_model_role: Callable[
    [str, str], ConversationHistoryTranscriptResponseModelRole | str
] = _MEMBERS.get


def decode_conversation_history_transcript_response_model_role(
    v: Any,
) -> ConversationHistoryTranscriptResponseModelRole | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_conversation_history_transcript_response_model_role(v, v) if v.__class__ is str else text(v)

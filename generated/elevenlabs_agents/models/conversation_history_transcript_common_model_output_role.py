# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ConversationHistoryTranscriptCommonModelOutputRole(StrEnum):
    USER = "user"
    AGENT = "agent"


_MEMBERS: dict[str, ConversationHistoryTranscriptCommonModelOutputRole | str] = {
    member.value: member for member in ConversationHistoryTranscriptCommonModelOutputRole
}
find_conversation_history_transcript_common_model_output_role: Callable[
    [str, str], ConversationHistoryTranscriptCommonModelOutputRole | str
] = _MEMBERS.get


def decode_conversation_history_transcript_common_model_output_role(
    v: Any,
) -> ConversationHistoryTranscriptCommonModelOutputRole | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_conversation_history_transcript_common_model_output_role(v, v) if v.__class__ is str else text(v)

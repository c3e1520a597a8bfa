# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ConversationHistoryTranscriptSourceMedium(StrEnum):
    AUDIO = "audio"
    TEXT = "text"


_MEMBERS: dict[str, ConversationHistoryTranscriptSourceMedium | str] = {
    member.value: member for member in ConversationHistoryTranscriptSourceMedium
}
find_conversation_history_transcript_source_medium: Callable[
    [str, str], ConversationHistoryTranscriptSourceMedium | str
] = _MEMBERS.get


def decode_conversation_history_transcript_source_medium(v: Any) -> ConversationHistoryTranscriptSourceMedium | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_conversation_history_transcript_source_medium(v, v) if v.__class__ is str else text(v)

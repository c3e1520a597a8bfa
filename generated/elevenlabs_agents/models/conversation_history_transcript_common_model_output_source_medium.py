# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ConversationHistoryTranscriptCommonModelOutputSourceMedium(StrEnum):
    AUDIO = "audio"
    TEXT = "text"


_MEMBERS: dict[str, ConversationHistoryTranscriptCommonModelOutputSourceMedium | str] = {
    member.value: member for member in ConversationHistoryTranscriptCommonModelOutputSourceMedium
}
find_conversation_history_transcript_common_model_output_source_medium: Callable[
    [str, str], ConversationHistoryTranscriptCommonModelOutputSourceMedium | str
] = _MEMBERS.get


def decode_conversation_history_transcript_common_model_output_source_medium(
    v: Any,
) -> ConversationHistoryTranscriptCommonModelOutputSourceMedium | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return (
        find_conversation_history_transcript_common_model_output_source_medium(v, v) if v.__class__ is str else text(v)
    )

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ConversationHistoryTranscriptCommonModelInputSourceMedium(StrEnum):
    AUDIO = "audio"
    TEXT = "text"


_MEMBERS: dict[str, ConversationHistoryTranscriptCommonModelInputSourceMedium | str] = {
    member.value: member for member in ConversationHistoryTranscriptCommonModelInputSourceMedium
}
find_conversation_history_transcript_common_model_input_source_medium: Callable[
    [str, str], ConversationHistoryTranscriptCommonModelInputSourceMedium | str
] = _MEMBERS.get


def decode_conversation_history_transcript_common_model_input_source_medium(
    v: Any,
) -> ConversationHistoryTranscriptCommonModelInputSourceMedium | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return (
        find_conversation_history_transcript_common_model_input_source_medium(v, v) if v.__class__ is str else text(v)
    )

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ConversationFeedbackType(StrEnum):
    THUMBS = "thumbs"
    RATING = "rating"


_MEMBERS: dict[str, ConversationFeedbackType | str] = {member.value: member for member in ConversationFeedbackType}
find_conversation_feedback_type: Callable[[str, str], ConversationFeedbackType | str] = _MEMBERS.get


def decode_conversation_feedback_type(v: Any) -> ConversationFeedbackType | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_conversation_feedback_type(v, v) if v.__class__ is str else text(v)

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ConversationStatus(StrEnum):
    INITIATED = "initiated"
    IN_PROGRESS = "in-progress"
    PROCESSING = "processing"
    DONE = "done"
    FAILED = "failed"


_MEMBERS: dict[str, ConversationStatus | str] = {member.value: member for member in ConversationStatus}
find_conversation_status: Callable[[str, str], ConversationStatus | str] = _MEMBERS.get


def decode_conversation_status(v: Any) -> ConversationStatus | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_conversation_status(v, v) if v.__class__ is str else text(v)

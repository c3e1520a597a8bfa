# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class GetConversationResponseModelStatus(StrEnum):
    INITIATED = "initiated"
    IN_PROGRESS = "in-progress"
    PROCESSING = "processing"
    DONE = "done"
    FAILED = "failed"


_MEMBERS: dict[str, GetConversationResponseModelStatus | str] = {
    member.value: member for member in GetConversationResponseModelStatus
}
find_get_conversation_response_model_status: Callable[[str, str], GetConversationResponseModelStatus | str] = (
    _MEMBERS.get
)


def decode_get_conversation_response_model_status(v: Any) -> GetConversationResponseModelStatus | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_get_conversation_response_model_status(v, v) if v.__class__ is str else text(v)

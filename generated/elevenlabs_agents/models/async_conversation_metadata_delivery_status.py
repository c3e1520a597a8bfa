# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class AsyncConversationMetadataDeliveryStatus(StrEnum):
    PENDING = "pending"
    SUCCESS = "success"
    FAILED = "failed"


_MEMBERS: dict[str, AsyncConversationMetadataDeliveryStatus | str] = {
    member.value: member for member in AsyncConversationMetadataDeliveryStatus
}
find_async_conversation_metadata_delivery_status: Callable[
    [str, str], AsyncConversationMetadataDeliveryStatus | str
] = _MEMBERS.get


def decode_async_conversation_metadata_delivery_status(v: Any) -> AsyncConversationMetadataDeliveryStatus | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_async_conversation_metadata_delivery_status(v, v) if v.__class__ is str else text(v)

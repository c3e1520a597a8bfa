# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class WhatsAppConversationInfoDirection(StrEnum):
    """Default: ``"unknown"``."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"
    UNKNOWN = "unknown"


_MEMBERS: dict[str, WhatsAppConversationInfoDirection | str] = {
    member.value: member for member in WhatsAppConversationInfoDirection
}
find_whats_app_conversation_info_direction: Callable[[str, str], WhatsAppConversationInfoDirection | str] = _MEMBERS.get


def decode_whats_app_conversation_info_direction(v: Any) -> WhatsAppConversationInfoDirection | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_whats_app_conversation_info_direction(v, v) if v.__class__ is str else text(v)

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class SmsConversationInfoDirection(StrEnum):
    INBOUND = "inbound"
    OUTBOUND = "outbound"


_MEMBERS: dict[str, SmsConversationInfoDirection | str] = {
    member.value: member for member in SmsConversationInfoDirection
}
find_sms_conversation_info_direction: Callable[[str, str], SmsConversationInfoDirection | str] = _MEMBERS.get


def decode_sms_conversation_info_direction(v: Any) -> SmsConversationInfoDirection | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_sms_conversation_info_direction(v, v) if v.__class__ is str else text(v)

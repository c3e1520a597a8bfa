# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ConversationDirection(StrEnum):
    INBOUND = "inbound"
    OUTBOUND = "outbound"


_MEMBERS: dict[str, ConversationDirection | str] = {member.value: member for member in ConversationDirection}
find_conversation_direction: Callable[[str, str], ConversationDirection | str] = _MEMBERS.get


def decode_conversation_direction(v: Any) -> ConversationDirection | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_conversation_direction(v, v) if v.__class__ is str else text(v)

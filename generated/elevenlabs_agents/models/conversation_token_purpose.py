# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ConversationTokenPurpose(StrEnum):
    SIGNED_URL = "signed_url"
    SHAREABLE_LINK = "shareable_link"


_MEMBERS: dict[str, ConversationTokenPurpose | str] = {member.value: member for member in ConversationTokenPurpose}
find_conversation_token_purpose: Callable[[str, str], ConversationTokenPurpose | str] = _MEMBERS.get


def decode_conversation_token_purpose(v: Any) -> ConversationTokenPurpose | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_conversation_token_purpose(v, v) if v.__class__ is str else text(v)

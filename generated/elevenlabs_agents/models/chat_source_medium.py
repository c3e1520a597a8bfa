# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ChatSourceMedium(StrEnum):
    AUDIO = "audio"
    TEXT = "text"
    IMAGE = "image"
    FILE = "file"


_MEMBERS: dict[str, ChatSourceMedium | str] = {member.value: member for member in ChatSourceMedium}
find_chat_source_medium: Callable[[str, str], ChatSourceMedium | str] = _MEMBERS.get


def decode_chat_source_medium(v: Any) -> ChatSourceMedium | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_chat_source_medium(v, v) if v.__class__ is str else text(v)

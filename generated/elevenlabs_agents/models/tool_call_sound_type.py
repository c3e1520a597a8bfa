# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ToolCallSoundType(StrEnum):
    TYPING = "typing"
    ELEVATOR1 = "elevator1"
    ELEVATOR2 = "elevator2"
    ELEVATOR3 = "elevator3"
    ELEVATOR4 = "elevator4"


_MEMBERS: dict[str, ToolCallSoundType | str] = {member.value: member for member in ToolCallSoundType}
find_tool_call_sound_type: Callable[[str, str], ToolCallSoundType | str] = _MEMBERS.get


def decode_tool_call_sound_type(v: Any) -> ToolCallSoundType | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_tool_call_sound_type(v, v) if v.__class__ is str else text(v)

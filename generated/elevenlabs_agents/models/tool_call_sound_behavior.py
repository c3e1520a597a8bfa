# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ToolCallSoundBehavior(StrEnum):
    AUTO = "auto"
    ALWAYS = "always"


_MEMBERS: dict[str, ToolCallSoundBehavior | str] = {member.value: member for member in ToolCallSoundBehavior}
find_tool_call_sound_behavior: Callable[[str, str], ToolCallSoundBehavior | str] = _MEMBERS.get


def decode_tool_call_sound_behavior(v: Any) -> ToolCallSoundBehavior | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_tool_call_sound_behavior(v, v) if v.__class__ is str else text(v)

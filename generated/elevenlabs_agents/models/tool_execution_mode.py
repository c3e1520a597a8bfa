# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ToolExecutionMode(StrEnum):
    IMMEDIATE = "immediate"
    POST_TOOL_SPEECH = "post_tool_speech"
    ASYNC = "async"


_MEMBERS: dict[str, ToolExecutionMode | str] = {member.value: member for member in ToolExecutionMode}
find_tool_execution_mode: Callable[[str, str], ToolExecutionMode | str] = _MEMBERS.get


def decode_tool_execution_mode(v: Any) -> ToolExecutionMode | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_tool_execution_mode(v, v) if v.__class__ is str else text(v)

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ToolResultType(StrEnum):
    CLIENT = "client"
    WEBHOOK = "webhook"


_MEMBERS: dict[str, ToolResultType | str] = {member.value: member for member in ToolResultType}
find_tool_result_type: Callable[[str, str], ToolResultType | str] = _MEMBERS.get


def decode_tool_result_type(v: Any) -> ToolResultType | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_tool_result_type(v, v) if v.__class__ is str else text(v)

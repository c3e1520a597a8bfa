# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ToolType(StrEnum):
    SYSTEM = "system"
    WEBHOOK = "webhook"
    CLIENT = "client"
    MCP = "mcp"
    WORKFLOW = "workflow"
    API_INTEGRATION_WEBHOOK = "api_integration_webhook"
    API_INTEGRATION_MCP = "api_integration_mcp"
    SMB = "smb"


_MEMBERS: dict[str, ToolType | str] = {member.value: member for member in ToolType}
find_tool_type: Callable[[str, str], ToolType | str] = _MEMBERS.get


def decode_tool_type(v: Any) -> ToolType | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_tool_type(v, v) if v.__class__ is str else text(v)

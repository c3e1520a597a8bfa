# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Required, TypedDict


class ConversationHistoryTranscriptToolCallMCPDetailsParam(TypedDict, total=False):
    """`ConversationHistoryTranscriptToolCallMCPDetails` as a plain dict."""

    type: Required[Literal["mcp"]]
    mcp_server_id: Required[str]
    mcp_server_name: Required[str]
    integration_type: Required[str]
    approval_policy: Required[str]
    parameters: Mapping[str, str]
    requires_approval: bool
    """Default: ``false``."""
    mcp_tool_name: str
    """Default: ``""``."""
    mcp_tool_description: str
    """Default: ``""``."""

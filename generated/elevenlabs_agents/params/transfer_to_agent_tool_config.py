# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.agent_transfer import AgentTransfer
    from .agent_transfer import AgentTransferParam


class TransferToAgentToolConfigParam(TypedDict):
    """`TransferToAgentToolConfig` as a plain dict."""

    system_tool_type: Literal["transfer_to_agent"]
    transfers: Sequence[AgentTransfer | AgentTransferParam]

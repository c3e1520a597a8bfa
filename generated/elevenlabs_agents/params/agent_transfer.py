# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Required, TypedDict


class AgentTransferParam(TypedDict, total=False):
    """`AgentTransfer` as a plain dict."""

    agent_id: Required[str]
    condition: Required[str]
    delay_ms: int
    transfer_message: str | None
    enable_transferred_agent_first_message: bool

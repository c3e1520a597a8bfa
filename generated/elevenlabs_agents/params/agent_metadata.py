# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Required, TypedDict


class AgentMetadataParam(TypedDict, total=False):
    """`AgentMetadata` as a plain dict."""

    agent_id: Required[str]
    branch_id: str | None
    workflow_node_id: str | None
    version_id: str | None

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict


class TransferToAgentToolResultErrorModelParam(TypedDict, total=False):
    """`TransferToAgentToolResultErrorModel` as a plain dict."""

    result_type: Required[Literal["transfer_to_agent_error"]]
    """Default: ``"transfer_to_agent_error"``."""
    from_agent: Required[str]
    error: Required[str]
    status: Literal["error"]
    """Default: ``"error"``."""

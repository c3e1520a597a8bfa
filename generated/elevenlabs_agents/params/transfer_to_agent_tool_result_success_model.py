# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .. import models as _models
from .. import params as _params


class TransferToAgentToolResultSuccessModelParam(TypedDict, total=False):
    """`TransferToAgentToolResultSuccessModel` as a plain dict."""

    result_type: Required[Literal["transfer_to_agent_success"]]
    """Default: ``"transfer_to_agent_success"``."""
    from_agent: Required[str]
    to_agent: Required[str]
    condition: Required[str]
    status: Literal["success"]
    """Default: ``"success"``."""
    to_node: str | None
    delay_ms: int
    """Default: ``0``."""
    transfer_message: str | None
    enable_transferred_agent_first_message: bool
    """Default: ``false``."""
    branch_info: (
        _models.TransferToAgentToolResultSuccessBranchInfo
        | _params.TransferToAgentToolResultSuccessBranchInfoParam
        | None
    )

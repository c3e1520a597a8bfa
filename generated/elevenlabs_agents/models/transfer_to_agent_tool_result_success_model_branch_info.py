# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import wrong_kind
from ..runtime.model import Unknown

TransferToAgentToolResultSuccessModelBranchInfo: TypeAlias = Union[
    "TransferBranchInfoDefaultingToMain",
    "TransferBranchInfoTrafficSplit",
    "UnknownTransferToAgentToolResultSuccessModelBranchInfo",
]
"""Told apart by ``branch_reason``."""


@frozen
class UnknownTransferToAgentToolResultSuccessModelBranchInfo(Unknown):
    """A `TransferToAgentToolResultSuccessModelBranchInfo` that this client does not know, kept as the server sent it."""


def decode_transfer_to_agent_tool_result_success_model_branch_info(
    v: Any,
) -> TransferToAgentToolResultSuccessModelBranchInfo:
    """Read *v*, consuming it."""
    try:
        variant = _VARIANTS[v["branch_reason"]]
    except (KeyError, TypeError):
        return _untagged(v)
    return variant(v)


def _untagged(v: Any) -> TransferToAgentToolResultSuccessModelBranchInfo:
    """Read what has no tag that this client knows."""
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownTransferToAgentToolResultSuccessModelBranchInfo(v)


# At the end, because models refer to each other in circles.
from .transfer_branch_info_defaulting_to_main import TransferBranchInfoDefaultingToMain
from .transfer_branch_info_traffic_split import TransferBranchInfoTrafficSplit

_VARIANTS: dict[str, Callable[[Any], TransferToAgentToolResultSuccessModelBranchInfo]] = {
    "defaulting_to_main": TransferBranchInfoDefaultingToMain.decode,
    "traffic_split": TransferBranchInfoTrafficSplit.decode,
}

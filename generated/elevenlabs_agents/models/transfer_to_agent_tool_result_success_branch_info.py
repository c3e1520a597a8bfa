# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

TransferToAgentToolResultSuccessBranchInfo: TypeAlias = Union[
    "TransferBranchInfoDefaultingToMain",
    "TransferBranchInfoTrafficSplit",
    "UnknownTransferToAgentToolResultSuccessBranchInfo",
]
"""Told apart by ``branch_reason``."""
if not TYPE_CHECKING:
    TransferToAgentToolResultSuccessBranchInfo = evaluable(TransferToAgentToolResultSuccessBranchInfo, __name__)


@frozen
class UnknownTransferToAgentToolResultSuccessBranchInfo(Unknown):
    """A `TransferToAgentToolResultSuccessBranchInfo` that this client does not know, kept as the server sent it."""


def decode_transfer_to_agent_tool_result_success_branch_info(v: Any) -> TransferToAgentToolResultSuccessBranchInfo:
    """Read *v*, consuming it."""
    try:
        variant = _VARIANTS[v["branch_reason"]]
    except (KeyError, TypeError):
        return _untagged(v)
    return variant(v)


def _untagged(v: Any) -> TransferToAgentToolResultSuccessBranchInfo:
    """Read what has no tag that this client knows."""
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownTransferToAgentToolResultSuccessBranchInfo(v)


# At the end, because models refer to each other in circles.
from .transfer_branch_info_defaulting_to_main import TransferBranchInfoDefaultingToMain
from .transfer_branch_info_traffic_split import TransferBranchInfoTrafficSplit

_VARIANTS: dict[str, Callable[[Any], TransferToAgentToolResultSuccessBranchInfo]] = {
    "defaulting_to_main": TransferBranchInfoDefaultingToMain._decode,
    "traffic_split": TransferBranchInfoTrafficSplit._decode,
}

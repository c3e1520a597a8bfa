# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from .transfer_branch_info_defaulting_to_main import TransferBranchInfoDefaultingToMainParam
    from .transfer_branch_info_traffic_split import TransferBranchInfoTrafficSplitParam

TransferToAgentToolResultSuccessBranchInfoParam: TypeAlias = Union[
    "TransferBranchInfoDefaultingToMainParam", "TransferBranchInfoTrafficSplitParam"
]
"""`TransferToAgentToolResultSuccessBranchInfo` in plain values."""

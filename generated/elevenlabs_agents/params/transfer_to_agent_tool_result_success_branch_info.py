# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

from .. import params as _params
from ..runtime.hints import evaluable

TransferToAgentToolResultSuccessBranchInfoParam: TypeAlias = Union[
    "_params.TransferBranchInfoDefaultingToMainParam", "_params.TransferBranchInfoTrafficSplitParam"
]
"""`TransferToAgentToolResultSuccessBranchInfo` in plain values."""
if not TYPE_CHECKING:
    TransferToAgentToolResultSuccessBranchInfoParam = evaluable(
        TransferToAgentToolResultSuccessBranchInfoParam, __name__
    )

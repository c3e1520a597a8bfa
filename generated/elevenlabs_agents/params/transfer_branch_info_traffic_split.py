# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict


class TransferBranchInfoTrafficSplitParam(TypedDict):
    """`TransferBranchInfoTrafficSplit` as a plain dict."""

    branch_reason: Literal["traffic_split"]
    branch_id: str
    traffic_percentage: float

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict


class TransferBranchInfoDefaultingToMainParam(TypedDict):
    """`TransferBranchInfoDefaultingToMain` as a plain dict."""

    branch_reason: Literal["defaulting_to_main"]
    branch_id: str

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict


class TransferToNumberResultSipSuccessModelParam(TypedDict, total=False):
    """`TransferToNumberResultSipSuccessModel` as a plain dict."""

    result_type: Required[Literal["transfer_to_number_sip_success"]]
    """Default: ``"transfer_to_number_sip_success"``."""
    transfer_number: Required[str]
    status: Literal["success"]
    """Default: ``"success"``."""
    reason: str | None
    note: str | None

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict


class TransferToNumberResultErrorModelParam(TypedDict, total=False):
    """`TransferToNumberResultErrorModel` as a plain dict."""

    result_type: Required[Literal["transfer_to_number_error"]]
    """Default: ``"transfer_to_number_error"``."""
    error: Required[str]
    status: Literal["error"]
    """Default: ``"error"``."""
    details: str | None

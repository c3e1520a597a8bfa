# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict


class EndCallToolResultModelParam(TypedDict, total=False):
    """`EndCallToolResultModel` as a plain dict."""

    result_type: Required[Literal["end_call_success"]]
    """Default: ``"end_call_success"``."""
    status: Literal["success"]
    """Default: ``"success"``."""
    reason: str | None
    message: str | None

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict


class SkipTurnToolResponseModelParam(TypedDict, total=False):
    """`SkipTurnToolResponseModel` as a plain dict."""

    result_type: Required[Literal["skip_turn_success"]]
    """Default: ``"skip_turn_success"``."""
    status: Literal["success"]
    """Default: ``"success"``."""
    reason: str | None

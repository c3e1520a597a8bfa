# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict


class PlayDTMFResultErrorModelParam(TypedDict, total=False):
    """`PlayDTMFResultErrorModel` as a plain dict."""

    result_type: Required[Literal["play_dtmf_error"]]
    """Default: ``"play_dtmf_error"``."""
    error: Required[str]
    status: Literal["error"]
    """Default: ``"error"``."""
    details: str | None

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict


class PlayDTMFResultSuccessModelParam(TypedDict, total=False):
    """`PlayDTMFResultSuccessModel` as a plain dict."""

    result_type: Required[Literal["play_dtmf_success"]]
    """Default: ``"play_dtmf_success"``."""
    dtmf_tones: Required[str]
    status: Literal["success"]
    """Default: ``"success"``."""
    reason: str | None

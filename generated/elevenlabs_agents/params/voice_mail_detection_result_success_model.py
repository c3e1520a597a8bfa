# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict


class VoiceMailDetectionResultSuccessModelParam(TypedDict, total=False):
    """`VoiceMailDetectionResultSuccessModel` as a plain dict."""

    result_type: Required[Literal["voicemail_detection_success"]]
    """Default: ``"voicemail_detection_success"``."""
    status: Literal["success"]
    """Default: ``"success"``."""
    voicemail_message: str | None
    reason: str | None

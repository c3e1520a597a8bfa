# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict


class LanguageDetectionToolResultModelParam(TypedDict, total=False):
    """`LanguageDetectionToolResultModel` as a plain dict."""

    result_type: Required[Literal["language_detection_success"]]
    """Default: ``"language_detection_success"``."""
    status: Literal["success"]
    """Default: ``"success"``."""
    reason: str | None
    language: str | None

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TypedDict


class LLMTokensCategoryUsageParam(TypedDict, total=False):
    """`LLMTokensCategoryUsage` as a plain dict."""

    tokens: int
    """Default: ``0``."""
    price: float
    """Default: ``0``."""

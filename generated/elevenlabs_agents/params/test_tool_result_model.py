# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict


class TestToolResultModelParam(TypedDict, total=False):
    """`TestToolResultModel` as a plain dict."""

    result_type: Required[Literal["testing_tool_result"]]
    """Default: ``"testing_tool_result"``."""
    status: Literal["success"]
    """Default: ``"success"``."""
    reason: str
    """Default: ``"Skipping tool call in test mode"``."""

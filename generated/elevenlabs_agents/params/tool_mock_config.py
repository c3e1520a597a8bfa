# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TypedDict


class ToolMockConfigParam(TypedDict, total=False):
    """`ToolMockConfig` as a plain dict."""

    default_return_value: str
    default_is_error: bool

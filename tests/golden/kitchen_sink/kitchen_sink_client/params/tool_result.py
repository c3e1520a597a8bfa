# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict


class ToolResultParam(TypedDict, total=False):
    """`ToolResult` as a plain dict."""

    name: Required[str]
    type: Literal["client", "webhook"] | None

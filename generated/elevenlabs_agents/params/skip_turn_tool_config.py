# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict


class SkipTurnToolConfigParam(TypedDict):
    """`SkipTurnToolConfig` as a plain dict."""

    system_tool_type: Literal["skip_turn"]

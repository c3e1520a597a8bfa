# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict


class PlayDTMFToolConfigParam(TypedDict):
    """`PlayDTMFToolConfig` as a plain dict."""

    system_tool_type: Literal["play_keypad_touch_tone"]

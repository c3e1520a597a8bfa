# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from ..models.system_tool_config import SystemToolConfig
    from .system_tool_config import SystemToolConfigParam


class BuiltInToolsInputParam(TypedDict, total=False):
    """`BuiltInToolsInput` as a plain dict."""

    end_call: SystemToolConfig | SystemToolConfigParam | None
    language_detection: SystemToolConfig | SystemToolConfigParam | None
    transfer_to_agent: SystemToolConfig | SystemToolConfigParam | None
    transfer_to_number: SystemToolConfig | SystemToolConfigParam | None
    skip_turn: SystemToolConfig | SystemToolConfigParam | None
    play_keypad_touch_tone: SystemToolConfig | SystemToolConfigParam | None
    voicemail_detection: SystemToolConfig | SystemToolConfigParam | None

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from ..models.system_tool_config_input import SystemToolConfigInput
    from .system_tool_config_input import SystemToolConfigInputParam


class BuiltInToolsInputParam(TypedDict, total=False):
    """`BuiltInToolsInput` as a plain dict."""

    end_call: SystemToolConfigInput | SystemToolConfigInputParam | None
    language_detection: SystemToolConfigInput | SystemToolConfigInputParam | None
    transfer_to_agent: SystemToolConfigInput | SystemToolConfigInputParam | None
    transfer_to_number: SystemToolConfigInput | SystemToolConfigInputParam | None
    skip_turn: SystemToolConfigInput | SystemToolConfigInputParam | None
    play_keypad_touch_tone: SystemToolConfigInput | SystemToolConfigInputParam | None
    voicemail_detection: SystemToolConfigInput | SystemToolConfigInputParam | None

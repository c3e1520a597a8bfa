# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from .. import models as _models
from .. import params as _params


class BuiltInToolsInputParam(TypedDict, total=False):
    """`BuiltInToolsInput` as a plain dict."""

    end_call: _models.SystemToolConfig | _params.SystemToolConfigParam | None
    language_detection: _models.SystemToolConfig | _params.SystemToolConfigParam | None
    transfer_to_agent: _models.SystemToolConfig | _params.SystemToolConfigParam | None
    transfer_to_number: _models.SystemToolConfig | _params.SystemToolConfigParam | None
    skip_turn: _models.SystemToolConfig | _params.SystemToolConfigParam | None
    play_keypad_touch_tone: _models.SystemToolConfig | _params.SystemToolConfigParam | None
    voicemail_detection: _models.SystemToolConfig | _params.SystemToolConfigParam | None

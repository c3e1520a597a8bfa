# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict


class VoicemailDetectionToolConfigParam(TypedDict, total=False):
    """`VoicemailDetectionToolConfig` as a plain dict."""

    system_tool_type: Required[Literal["voicemail_detection"]]
    voicemail_message: str | None

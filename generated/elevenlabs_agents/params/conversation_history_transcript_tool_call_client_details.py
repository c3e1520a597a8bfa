# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict


class ConversationHistoryTranscriptToolCallClientDetailsParam(TypedDict):
    """`ConversationHistoryTranscriptToolCallClientDetails` as a plain dict."""

    type: Literal["client"]
    parameters: str

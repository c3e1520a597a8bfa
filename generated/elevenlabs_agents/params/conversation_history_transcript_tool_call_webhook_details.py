# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Required, TypedDict


class ConversationHistoryTranscriptToolCallWebhookDetailsParam(TypedDict, total=False):
    """`ConversationHistoryTranscriptToolCallWebhookDetails` as a plain dict."""

    type: Required[Literal["webhook"]]
    method: Required[str]
    url: Required[str]
    headers: Mapping[str, str]
    path_params: Mapping[str, str]
    query_params: Mapping[str, str]
    body: str | None

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ConversationsGetRequestFormat(StrEnum):
    """Response format. Defaults to 'json'. Set to 'opentelemetry' for an OTLP-compatible trace payload using the
    same structure as the post-call webhook. Default: ``"json"``.
    """

    JSON = "json"
    OPENTELEMETRY = "opentelemetry"


_MEMBERS: dict[str, ConversationsGetRequestFormat | str] = {
    member.value: member for member in ConversationsGetRequestFormat
}
find_conversations_get_request_format: Callable[[str, str], ConversationsGetRequestFormat | str] = _MEMBERS.get


def decode_conversations_get_request_format(v: Any) -> ConversationsGetRequestFormat | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_conversations_get_request_format(v, v) if v.__class__ is str else text(v)

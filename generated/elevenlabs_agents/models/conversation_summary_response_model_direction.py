# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ConversationSummaryResponseModelDirection(StrEnum):
    INBOUND = "inbound"
    OUTBOUND = "outbound"


_MEMBERS: dict[str, ConversationSummaryResponseModelDirection | str] = {
    member.value: member for member in ConversationSummaryResponseModelDirection
}
find_conversation_summary_response_model_direction: Callable[
    [str, str], ConversationSummaryResponseModelDirection | str
] = _MEMBERS.get


def decode_conversation_summary_response_model_direction(v: Any) -> ConversationSummaryResponseModelDirection | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_conversation_summary_response_model_direction(v, v) if v.__class__ is str else text(v)

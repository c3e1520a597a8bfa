# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ConversationsListSummaryMode(StrEnum):
    EXCLUDE = "exclude"
    INCLUDE = "include"


_MEMBERS: dict[str, ConversationsListSummaryMode | str] = {
    member.value: member for member in ConversationsListSummaryMode
}
find_conversations_list_summary_mode: Callable[[str, str], ConversationsListSummaryMode | str] = _MEMBERS.get


def decode_conversations_list_summary_mode(v: Any) -> ConversationsListSummaryMode | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_conversations_list_summary_mode(v, v) if v.__class__ is str else text(v)

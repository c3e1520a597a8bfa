# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class V1ConvaiConversationsGetParametersSummaryMode(StrEnum):
    EXCLUDE = "exclude"
    INCLUDE = "include"


_MEMBERS: dict[str, V1ConvaiConversationsGetParametersSummaryMode | str] = {
    member.value: member for member in V1ConvaiConversationsGetParametersSummaryMode
}
find_v1_convai_conversations_get_parameters_summary_mode: Callable[
    [str, str], V1ConvaiConversationsGetParametersSummaryMode | str
] = _MEMBERS.get


def decode_v1_convai_conversations_get_parameters_summary_mode(
    v: Any,
) -> V1ConvaiConversationsGetParametersSummaryMode | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_v1_convai_conversations_get_parameters_summary_mode(v, v) if v.__class__ is str else text(v)

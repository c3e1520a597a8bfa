# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

ConversationHistoryTranscriptToolResult: TypeAlias = Union[
    "ConversationHistoryTranscriptOtherToolsResultCommonModel",
    "ConversationHistoryTranscriptSystemToolResultCommonModel",
    "ConversationHistoryTranscriptWorkflowToolsResultCommonModel",
    "UnknownConversationHistoryTranscriptToolResult",
]
"""Told apart by ``type``."""
if not TYPE_CHECKING:
    ConversationHistoryTranscriptToolResult = evaluable(ConversationHistoryTranscriptToolResult, __name__)


@frozen
class UnknownConversationHistoryTranscriptToolResult(Unknown):
    """A `ConversationHistoryTranscriptToolResult` that this client does not know, kept as the server sent it."""


def decode_conversation_history_transcript_tool_result(v: Any) -> ConversationHistoryTranscriptToolResult:
    """Read *v*, consuming it."""
    try:
        variant = _VARIANTS[v["type"]]
    except (KeyError, TypeError):
        return _untagged(v)
    return variant(v)


def _untagged(v: Any) -> ConversationHistoryTranscriptToolResult:
    """Read what has no tag that this client knows."""
    if v.__class__ is dict and v.get("type") is None:
        return ConversationHistoryTranscriptOtherToolsResultCommonModel._decode(v)
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownConversationHistoryTranscriptToolResult(v)


# At the end, because models refer to each other in circles.
from .conversation_history_transcript_other_tools_result_common_model import (
    ConversationHistoryTranscriptOtherToolsResultCommonModel,
)
from .conversation_history_transcript_system_tool_result_common_model import (
    ConversationHistoryTranscriptSystemToolResultCommonModel,
)
from .conversation_history_transcript_workflow_tools_result_common_model import (
    ConversationHistoryTranscriptWorkflowToolsResultCommonModel,
)

_VARIANTS: dict[str, Callable[[Any], ConversationHistoryTranscriptToolResult]] = {
    "client": ConversationHistoryTranscriptOtherToolsResultCommonModel._decode,
    "webhook": ConversationHistoryTranscriptOtherToolsResultCommonModel._decode,
    "mcp": ConversationHistoryTranscriptOtherToolsResultCommonModel._decode,
    "code": ConversationHistoryTranscriptOtherToolsResultCommonModel._decode,
    "system": ConversationHistoryTranscriptSystemToolResultCommonModel._decode,
    "workflow": ConversationHistoryTranscriptWorkflowToolsResultCommonModel._decode,
}

# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

ConversationHistoryTranscriptResponseModelToolResult: TypeAlias = Union[
    "ConversationHistoryTranscriptOtherToolsResultCommonModel",
    "ConversationHistoryTranscriptSystemToolResultCommonModelOutput",
    "ConversationHistoryTranscriptApiIntegrationWebhookToolsResultCommonModel",
    "ConversationHistoryTranscriptWorkflowToolsResultCommonModel",
    "UnknownConversationHistoryTranscriptResponseModelToolResult",
]
"""Told apart by ``type``."""
if not TYPE_CHECKING:
    ConversationHistoryTranscriptResponseModelToolResult = evaluable(
        ConversationHistoryTranscriptResponseModelToolResult, __name__
    )


@frozen
class UnknownConversationHistoryTranscriptResponseModelToolResult(Unknown):
    """A `ConversationHistoryTranscriptResponseModelToolResult` that this client does not know, kept as the server sent it."""


def decode_conversation_history_transcript_response_model_tool_result(
    v: Any,
) -> ConversationHistoryTranscriptResponseModelToolResult:
    """Read *v*, consuming it."""
    try:
        variant = _VARIANTS[v["type"]]
    except (KeyError, TypeError):
        return _untagged(v)
    return variant(v)


def _untagged(v: Any) -> ConversationHistoryTranscriptResponseModelToolResult:
    """Read what has no tag that this client knows."""
    if v.__class__ is dict and v.get("type") is None:
        return ConversationHistoryTranscriptOtherToolsResultCommonModel._decode(v)
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownConversationHistoryTranscriptResponseModelToolResult(v)


# At the end, because models refer to each other in circles.
from .conversation_history_transcript_api_integration_webhook_tools_result_common_model import (
    ConversationHistoryTranscriptApiIntegrationWebhookToolsResultCommonModel,
)
from .conversation_history_transcript_other_tools_result_common_model import (
    ConversationHistoryTranscriptOtherToolsResultCommonModel,
)
from .conversation_history_transcript_system_tool_result_common_model_output import (
    ConversationHistoryTranscriptSystemToolResultCommonModelOutput,
)
from .conversation_history_transcript_workflow_tools_result_common_model import (
    ConversationHistoryTranscriptWorkflowToolsResultCommonModel,
)

_VARIANTS: dict[str, Callable[[Any], ConversationHistoryTranscriptResponseModelToolResult]] = {
    "client": ConversationHistoryTranscriptOtherToolsResultCommonModel._decode,
    "webhook": ConversationHistoryTranscriptOtherToolsResultCommonModel._decode,
    "mcp": ConversationHistoryTranscriptOtherToolsResultCommonModel._decode,
    "code": ConversationHistoryTranscriptOtherToolsResultCommonModel._decode,
    "system": ConversationHistoryTranscriptSystemToolResultCommonModelOutput._decode,
    "api_integration_webhook": ConversationHistoryTranscriptApiIntegrationWebhookToolsResultCommonModel._decode,
    "workflow": ConversationHistoryTranscriptWorkflowToolsResultCommonModel._decode,
}

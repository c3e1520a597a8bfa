# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import by_shape, wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

ConversationHistoryTranscriptToolCallCommonModelOutputToolDetails: TypeAlias = Union[
    "ConversationHistoryTranscriptToolCallApiIntegrationWebhookDetails",
    "ConversationHistoryTranscriptToolCallClientDetails",
    "ConversationHistoryTranscriptToolCallMCPDetails",
    "ConversationHistoryTranscriptToolCallWebhookDetails",
    "UnknownConversationHistoryTranscriptToolCallCommonModelOutputToolDetails",
]
"""Told apart by ``type``."""
if not TYPE_CHECKING:
    ConversationHistoryTranscriptToolCallCommonModelOutputToolDetails = evaluable(
        ConversationHistoryTranscriptToolCallCommonModelOutputToolDetails, __name__
    )


@frozen
class UnknownConversationHistoryTranscriptToolCallCommonModelOutputToolDetails(Unknown):
    """A `ConversationHistoryTranscriptToolCallCommonModelOutputToolDetails` that this client does not know, kept as the server sent it."""


def decode_conversation_history_transcript_tool_call_common_model_output_tool_details(
    v: Any,
) -> ConversationHistoryTranscriptToolCallCommonModelOutputToolDetails:
    """Read *v*, consuming it."""
    try:
        variant = _VARIANTS[v["type"]]
    except (KeyError, TypeError):
        return _untagged(v)
    return variant(v)


def _untagged(v: Any) -> ConversationHistoryTranscriptToolCallCommonModelOutputToolDetails:
    """Read what has no tag that this client knows."""
    if v.__class__ is dict and v.get("type") is None:
        variant = by_shape(v, _SHAPES)
        if variant is not None:
            return variant(v)
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownConversationHistoryTranscriptToolCallCommonModelOutputToolDetails(v)


# At the end, because models refer to each other in circles.
from .conversation_history_transcript_tool_call_api_integration_webhook_details import (
    ConversationHistoryTranscriptToolCallApiIntegrationWebhookDetails,
)
from .conversation_history_transcript_tool_call_client_details import ConversationHistoryTranscriptToolCallClientDetails
from .conversation_history_transcript_tool_call_mcp_details import ConversationHistoryTranscriptToolCallMCPDetails
from .conversation_history_transcript_tool_call_webhook_details import (
    ConversationHistoryTranscriptToolCallWebhookDetails,
)

_VARIANTS: dict[str, Callable[[Any], ConversationHistoryTranscriptToolCallCommonModelOutputToolDetails]] = {
    "api_integration_webhook": ConversationHistoryTranscriptToolCallApiIntegrationWebhookDetails._decode,
    "client": ConversationHistoryTranscriptToolCallClientDetails._decode,
    "mcp": ConversationHistoryTranscriptToolCallMCPDetails._decode,
    "webhook": ConversationHistoryTranscriptToolCallWebhookDetails._decode,
}
_SHAPES: tuple[
    tuple[
        frozenset[str],
        frozenset[str],
        Callable[[Any], ConversationHistoryTranscriptToolCallCommonModelOutputToolDetails],
    ],
    ...,
] = (
    (
        frozenset({"credential_id", "integration_connection_id", "integration_id", "webhook_details"}),
        frozenset({"credential_id", "integration_connection_id", "integration_id", "webhook_details"}),
        UnknownConversationHistoryTranscriptToolCallCommonModelOutputToolDetails,
    ),
    (frozenset({"parameters"}), frozenset(), ConversationHistoryTranscriptToolCallClientDetails._decode),
    (
        frozenset({"approval_policy", "integration_type", "mcp_server_id", "mcp_server_name"}),
        frozenset(
            {
                "approval_policy",
                "integration_type",
                "mcp_server_id",
                "mcp_server_name",
                "mcp_tool_description",
                "mcp_tool_name",
                "requires_approval",
            }
        ),
        ConversationHistoryTranscriptToolCallMCPDetails._decode,
    ),
    (
        frozenset({"method", "url"}),
        frozenset({"body", "headers", "method", "path_params", "query_params", "url"}),
        ConversationHistoryTranscriptToolCallWebhookDetails._decode,
    ),
)

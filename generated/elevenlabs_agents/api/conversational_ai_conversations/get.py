# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from ...runtime.lazy import lazy_decoder
from ...runtime.operation import Operation
from ...runtime.operation import path as _path
from ...runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...models.conversations_get_request_format import ConversationsGetRequestFormat
    from ...models.get_conversation_response_model import GetConversationResponseModel
    from ...runtime.unset import Unset


def build(
    conversation_id: str, *, format: ConversationsGetRequestFormat | Literal["json", "opentelemetry"] | Unset = UNSET
) -> Operation[GetConversationResponseModel]:
    """Return the request ``GET /v1/convai/conversations/{conversation_id}`` and how its answer is read."""
    return Operation(
        name="conversational_ai.conversations.get",
        method="GET",
        path=_path(
            "/v1/convai/conversations/{conversation_id}",
            conversation_id,
            operation="conversational_ai.conversations.get",
        ),
        query=(("format", format),),
        decode=_decode,
    )


@lazy_decoder
def _decode() -> Callable[[Any], GetConversationResponseModel]:
    from ...models.get_conversation_response_model import GetConversationResponseModel

    return GetConversationResponseModel._decode

# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...runtime.lazy import lazy_decoder
from ...runtime.operation import Operation
from ...runtime.operation import path as _path

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...models.get_conversation_response_model import GetConversationResponseModel


def build(conversation_id: str) -> Operation[GetConversationResponseModel]:
    """Return the request ``POST /v1/convai/conversations/{conversation_id}/analysis/run`` and how its answer is
    read.
    """
    return Operation(
        name="conversational_ai.conversations.analysis.run",
        method="POST",
        path=_path(
            "/v1/convai/conversations/{conversation_id}/analysis/run",
            conversation_id,
            operation="conversational_ai.conversations.analysis.run",
        ),
        decode=_decode,
    )


@lazy_decoder
def _decode() -> Callable[[Any], GetConversationResponseModel]:
    from ...models.get_conversation_response_model import GetConversationResponseModel

    return GetConversationResponseModel._decode

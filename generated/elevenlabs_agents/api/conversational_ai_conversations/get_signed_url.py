# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...runtime.lazy import lazy_decoder
from ...runtime.operation import Operation
from ...runtime.operation import path as _path
from ...runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...models.conversation_signed_url_response_model import ConversationSignedUrlResponseModel
    from ...runtime.unset import Unset


def build(
    *, agent_id: str, include_conversation_id: bool | Unset = UNSET
) -> Operation[ConversationSignedUrlResponseModel]:
    """Return the request ``GET /v1/convai/conversation/get-signed-url`` and how its answer is read."""
    return Operation(
        name="conversational_ai.conversations.get_signed_url",
        method="GET",
        path=_path("/v1/convai/conversation/get-signed-url"),
        query=(
            ("agent_id", agent_id),
            ("include_conversation_id", include_conversation_id),
        ),
        decode=_decode,
    )


@lazy_decoder
def _decode() -> Callable[[Any], ConversationSignedUrlResponseModel]:
    from ...models.conversation_signed_url_response_model import ConversationSignedUrlResponseModel

    return ConversationSignedUrlResponseModel._decode

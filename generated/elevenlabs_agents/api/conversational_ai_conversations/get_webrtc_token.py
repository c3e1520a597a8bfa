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

    from ...models.token_response_model import TokenResponseModel
    from ...runtime.unset import Unset


def build(*, agent_id: str, participant_name: str | None | Unset = UNSET) -> Operation[TokenResponseModel]:
    """Return the request ``GET /v1/convai/conversation/token`` and how its answer is read."""
    return Operation(
        name="conversational_ai.conversations.get_webrtc_token",
        method="GET",
        path=_path("/v1/convai/conversation/token"),
        query=(
            ("agent_id", agent_id),
            ("participant_name", participant_name),
        ),
        decode=_decode,
    )


@lazy_decoder
def _decode() -> Callable[[Any], TokenResponseModel]:
    from ...models.token_response_model import TokenResponseModel

    return TokenResponseModel._decode

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

    from ...models.conversations_list_summary_mode import ConversationsListSummaryMode
    from ...models.evaluation_success_result import EvaluationSuccessResult
    from ...models.get_conversations_page_response_model import GetConversationsPageResponseModel
    from ...runtime.unset import Unset


def build(
    *,
    cursor: str | None | Unset = UNSET,
    agent_id: str | None | Unset = UNSET,
    call_successful: EvaluationSuccessResult | Literal["success", "failure", "unknown"] | None | Unset = UNSET,
    call_start_before_unix: int | None | Unset = UNSET,
    call_start_after_unix: int | None | Unset = UNSET,
    user_id: str | None | Unset = UNSET,
    page_size: int | Unset = UNSET,
    summary_mode: ConversationsListSummaryMode | Literal["exclude", "include"] | Unset = UNSET,
    search: str | None | Unset = UNSET,
) -> Operation[GetConversationsPageResponseModel]:
    """Return the request ``GET /v1/convai/conversations`` and how its answer is read."""
    return Operation(
        name="conversational_ai.conversations.list",
        method="GET",
        path=_path("/v1/convai/conversations"),
        query=(
            ("cursor", cursor),
            ("agent_id", agent_id),
            ("call_successful", call_successful),
            ("call_start_before_unix", call_start_before_unix),
            ("call_start_after_unix", call_start_after_unix),
            ("user_id", user_id),
            ("page_size", page_size),
            ("summary_mode", summary_mode),
            ("search", search),
        ),
        decode=_decode,
    )


@lazy_decoder
def _decode() -> Callable[[Any], GetConversationsPageResponseModel]:
    from ...models.get_conversations_page_response_model import GetConversationsPageResponseModel

    return GetConversationsPageResponseModel._decode

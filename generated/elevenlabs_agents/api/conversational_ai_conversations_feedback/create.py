# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from ...runtime.decode import anything as _decode
from ...runtime.operation import Operation
from ...runtime.operation import path as _path
from ...runtime.unset import UNSET, without_unset

if TYPE_CHECKING:
    from ...models.user_feedback_score import UserFeedbackScore
    from ...runtime.unset import Unset


def build(
    conversation_id: str, *, feedback: UserFeedbackScore | Literal["like", "dislike"] | None | Unset = UNSET
) -> Operation[Any]:
    """Return the request ``POST /v1/convai/conversations/{conversation_id}/feedback`` and how its answer is read."""
    return Operation(
        name="conversational_ai.conversations.feedback.create",
        method="POST",
        path=_path(
            "/v1/convai/conversations/{conversation_id}/feedback",
            conversation_id,
            operation="conversational_ai.conversations.feedback.create",
        ),
        body=without_unset({"feedback": feedback}),
        decode=_decode,
    )

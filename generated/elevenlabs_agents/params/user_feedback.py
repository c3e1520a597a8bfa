# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict

if TYPE_CHECKING:
    from ..models.user_feedback_score import UserFeedbackScore


class UserFeedbackParam(TypedDict):
    """`UserFeedback` as a plain dict."""

    score: UserFeedbackScore | Literal["like", "dislike"]
    time_in_call_secs: int

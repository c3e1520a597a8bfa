# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class UserFeedbackScore(StrEnum):
    LIKE = "like"
    DISLIKE = "dislike"


_MEMBERS: dict[str, UserFeedbackScore | str] = {member.value: member for member in UserFeedbackScore}
find_user_feedback_score: Callable[[str, str], UserFeedbackScore | str] = _MEMBERS.get


def decode_user_feedback_score(v: Any) -> UserFeedbackScore | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_user_feedback_score(v, v) if v.__class__ is str else text(v)

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict

from .. import models as _models


class UserFeedbackParam(TypedDict):
    """`UserFeedback` as a plain dict."""

    score: _models.UserFeedbackScore | Literal["like", "dislike"]
    time_in_call_secs: int

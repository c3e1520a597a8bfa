# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import integer, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class UserFeedback(Model):
    score: UserFeedbackScore | str
    time_in_call_secs: int

    @staticmethod
    def _decode(d: Any) -> UserFeedback:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(UserFeedback)
        v: Any = None
        try:
            v = d.pop("score")
            o.score = find_user_feedback_score(v, v) if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "score", v, error)
        try:
            v = d.pop("time_in_call_secs")
            o.time_in_call_secs = v if v.__class__ is int else integer(v)
        except UNFIT as error:
            misfit(o, "time_in_call_secs", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"score": self.score, "time_in_call_secs": self.time_in_call_secs}
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .user_feedback_score import UserFeedbackScore, find_user_feedback_score

constructed(UserFeedback, globals())

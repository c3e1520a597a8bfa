# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationFeedbackRequestModel(Model):
    feedback: UserFeedbackScore | str | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ConversationFeedbackRequestModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationFeedbackRequestModel)
        v: Any = None
        try:
            v = d.pop("feedback", UNSET)
            o.feedback = (
                find_user_feedback_score(v, v) if v.__class__ is str else v if v is UNSET or v is None else text(v)
            )
        except UNFIT as error:
            misfit(o, "feedback", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.feedback is not UNSET:
            d["feedback"] = self.feedback
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .user_feedback_score import UserFeedbackScore, find_user_feedback_score

constructed(ConversationFeedbackRequestModel, globals())

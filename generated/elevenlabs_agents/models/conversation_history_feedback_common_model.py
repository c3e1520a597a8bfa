# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import integer, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationHistoryFeedbackCommonModel(Model):
    type: ConversationFeedbackType | str | None | Unset = UNSET
    overall_score: UserFeedbackScore | str | None | Unset = UNSET
    likes: int | None | Unset = UNSET
    """Default: ``0``."""
    dislikes: int | None | Unset = UNSET
    """Default: ``0``."""
    rating: int | None | Unset = UNSET
    comment: str | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ConversationHistoryFeedbackCommonModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryFeedbackCommonModel)
        v: Any = None
        try:
            v = d.pop("type", UNSET)
            o.type = (
                find_conversation_feedback_type(v, v)
                if v.__class__ is str
                else v
                if v is UNSET or v is None
                else text(v)
            )
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("overall_score", UNSET)
            o.overall_score = (
                find_user_feedback_score(v, v) if v.__class__ is str else v if v is UNSET or v is None else text(v)
            )
        except UNFIT as error:
            misfit(o, "overall_score", v, error)
        try:
            v = d.pop("likes", UNSET)
            o.likes = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "likes", v, error)
        try:
            v = d.pop("dislikes", UNSET)
            o.dislikes = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "dislikes", v, error)
        try:
            v = d.pop("rating", UNSET)
            o.rating = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "rating", v, error)
        try:
            v = d.pop("comment", UNSET)
            o.comment = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "comment", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.type is not UNSET:
            d["type"] = self.type
        if self.overall_score is not UNSET:
            d["overall_score"] = self.overall_score
        if self.likes is not UNSET:
            d["likes"] = self.likes
        if self.dislikes is not UNSET:
            d["dislikes"] = self.dislikes
        if self.rating is not UNSET:
            d["rating"] = self.rating
        if self.comment is not UNSET:
            d["comment"] = self.comment
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .conversation_feedback_type import ConversationFeedbackType, find_conversation_feedback_type
from .user_feedback_score import UserFeedbackScore, find_user_feedback_score

constructed(ConversationHistoryFeedbackCommonModel, globals())

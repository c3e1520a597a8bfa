# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, each, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class GetConversationsPageResponseModel(Model):
    conversations: list[ConversationSummaryResponseModel]
    has_more: bool
    next_cursor: str | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> GetConversationsPageResponseModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(GetConversationsPageResponseModel)
        v: Any = None
        try:
            v = d.pop("conversations")
            o.conversations = each(v, ConversationSummaryResponseModel._decode)
        except UNFIT as error:
            misfit(o, "conversations", v, error)
        try:
            v = d.pop("next_cursor", UNSET)
            o.next_cursor = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "next_cursor", v, error)
        try:
            v = d.pop("has_more")
            o.has_more = v if v.__class__ is bool else boolean(v)
        except UNFIT as error:
            misfit(o, "has_more", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"conversations": self.conversations, "has_more": self.has_more}
        if self.next_cursor is not UNSET:
            d["next_cursor"] = self.next_cursor
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .conversation_summary_response_model import ConversationSummaryResponseModel

constructed(GetConversationsPageResponseModel, globals())

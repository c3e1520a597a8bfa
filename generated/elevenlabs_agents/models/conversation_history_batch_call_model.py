# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationHistoryBatchCallModel(Model):
    batch_call_id: str
    batch_call_recipient_id: str

    @staticmethod
    def _decode(d: Any) -> ConversationHistoryBatchCallModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryBatchCallModel)
        v: Any = None
        try:
            v = d.pop("batch_call_id")
            o.batch_call_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "batch_call_id", v, error)
        try:
            v = d.pop("batch_call_recipient_id")
            o.batch_call_recipient_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "batch_call_recipient_id", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "batch_call_id": self.batch_call_id,
            "batch_call_recipient_id": self.batch_call_recipient_id,
        }
        if self.extra:
            d.update(self.extra)
        return d


constructed(ConversationHistoryBatchCallModel, globals())

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
class ConversationHistoryRagUsageCommonModel(Model):
    usage_count: int
    embedding_model: str

    @staticmethod
    def _decode(d: Any) -> ConversationHistoryRagUsageCommonModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryRagUsageCommonModel)
        v: Any = None
        try:
            v = d.pop("usage_count")
            o.usage_count = v if v.__class__ is int else integer(v)
        except UNFIT as error:
            misfit(o, "usage_count", v, error)
        try:
            v = d.pop("embedding_model")
            o.embedding_model = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "embedding_model", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"usage_count": self.usage_count, "embedding_model": self.embedding_model}
        if self.extra:
            d.update(self.extra)
        return d


constructed(ConversationHistoryRagUsageCommonModel, globals())

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
class ConversationHistoryErrorCommonModel(Model):
    code: int
    reason: str | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ConversationHistoryErrorCommonModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryErrorCommonModel)
        v: Any = None
        try:
            v = d.pop("code")
            o.code = v if v.__class__ is int else integer(v)
        except UNFIT as error:
            misfit(o, "code", v, error)
        try:
            v = d.pop("reason", UNSET)
            o.reason = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "reason", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"code": self.code}
        if self.reason is not UNSET:
            d["reason"] = self.reason
        if self.extra:
            d.update(self.extra)
        return d


constructed(ConversationHistoryErrorCommonModel, globals())

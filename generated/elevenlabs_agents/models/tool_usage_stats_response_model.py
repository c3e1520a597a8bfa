# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import integer, number, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ToolUsageStatsResponseModel(Model):
    avg_latency_secs: float
    total_calls: int | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ToolUsageStatsResponseModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ToolUsageStatsResponseModel)
        v: Any = None
        try:
            v = d.pop("total_calls", UNSET)
            o.total_calls = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "total_calls", v, error)
        try:
            v = d.pop("avg_latency_secs")
            o.avg_latency_secs = v if v.__class__ is float or v.__class__ is int else number(v)
        except UNFIT as error:
            misfit(o, "avg_latency_secs", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"avg_latency_secs": self.avg_latency_secs}
        if self.total_calls is not UNSET:
            d["total_calls"] = self.total_calls
        if self.extra:
            d.update(self.extra)
        return d


constructed(ToolUsageStatsResponseModel, globals())

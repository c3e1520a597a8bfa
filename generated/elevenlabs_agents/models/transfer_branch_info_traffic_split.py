# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import number, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class TransferBranchInfoTrafficSplit(Model):
    branch_reason: Literal["traffic_split"] | str = "traffic_split"
    branch_id: str
    traffic_percentage: float

    @staticmethod
    def _decode(d: Any) -> TransferBranchInfoTrafficSplit:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(TransferBranchInfoTrafficSplit)
        v: Any = None
        try:
            v = d.pop("branch_reason")
            o.branch_reason = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "branch_reason", v, error)
        try:
            v = d.pop("branch_id")
            o.branch_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "branch_id", v, error)
        try:
            v = d.pop("traffic_percentage")
            o.traffic_percentage = v if v.__class__ is float or v.__class__ is int else number(v)
        except UNFIT as error:
            misfit(o, "traffic_percentage", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "branch_reason": self.branch_reason,
            "branch_id": self.branch_id,
            "traffic_percentage": self.traffic_percentage,
        }
        if self.extra:
            d.update(self.extra)
        return d


constructed(TransferBranchInfoTrafficSplit, globals())

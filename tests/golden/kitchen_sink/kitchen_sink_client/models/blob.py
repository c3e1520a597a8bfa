# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import numbers, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class Blob(Model):
    points: list[float] | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> Blob:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(Blob)
        v: Any = None
        try:
            v = d.pop("points", UNSET)
            o.points = v if v is UNSET or v is None else numbers(v)
        except UNFIT as error:
            misfit(o, "points", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.points is not UNSET:
            d["points"] = self.points
        if self.extra:
            d.update(self.extra)
        return d


constructed(Blob, globals())

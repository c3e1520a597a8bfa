# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import number, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class SystemResult(Model):
    type: Literal["system"] | str = "system"
    name: str
    took: float | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> SystemResult:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(SystemResult)
        v: Any = None
        try:
            v = d.pop("type")
            o.type = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("name")
            o.name = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "name", v, error)
        try:
            v = d.pop("took", UNSET)
            o.took = v if v.__class__ is float or v.__class__ is int or v is UNSET or v is None else number(v)
        except UNFIT as error:
            misfit(o, "took", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"type": self.type, "name": self.name}
        if self.took is not UNSET:
            d["took"] = self.took
        if self.extra:
            d.update(self.extra)
        return d


constructed(SystemResult, globals())

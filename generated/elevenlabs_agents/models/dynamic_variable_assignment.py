# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class DynamicVariableAssignment(Model):
    dynamic_variable: str
    value_path: str
    source: Literal["response"] | str | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> DynamicVariableAssignment:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(DynamicVariableAssignment)
        v: Any = None
        try:
            v = d.pop("source", UNSET)
            o.source = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "source", v, error)
        try:
            v = d.pop("dynamic_variable")
            o.dynamic_variable = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "dynamic_variable", v, error)
        try:
            v = d.pop("value_path")
            o.value_path = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "value_path", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"dynamic_variable": self.dynamic_variable, "value_path": self.value_path}
        if self.source is not UNSET:
            d["source"] = self.source
        if self.extra:
            d.update(self.extra)
        return d


constructed(DynamicVariableAssignment, globals())

# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class LiteralOverride(Model):
    description: str | None | Unset = UNSET
    dynamic_variable: str | None | Unset = UNSET
    constant_value: LiteralOverrideConstantValue | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> LiteralOverride:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(LiteralOverride)
        v: Any = None
        try:
            v = d.pop("description", UNSET)
            o.description = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "description", v, error)
        try:
            v = d.pop("dynamic_variable", UNSET)
            o.dynamic_variable = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "dynamic_variable", v, error)
        try:
            v = d.pop("constant_value", UNSET)
            o.constant_value = v if v is UNSET or v is None else decode_literal_override_constant_value(v)
        except UNFIT as error:
            misfit(o, "constant_value", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.description is not UNSET:
            d["description"] = self.description
        if self.dynamic_variable is not UNSET:
            d["dynamic_variable"] = self.dynamic_variable
        if self.constant_value is not UNSET:
            d["constant_value"] = self.constant_value
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .literal_override_constant_value import LiteralOverrideConstantValue, decode_literal_override_constant_value

constructed(LiteralOverride, globals())

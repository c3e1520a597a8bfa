# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each_value, texts, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class QueryOverride(Model):
    properties: dict[str, LiteralOverride] | None | Unset = UNSET
    required: list[str] | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> QueryOverride:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(QueryOverride)
        v: Any = None
        try:
            v = d.pop("properties", UNSET)
            o.properties = v if v is UNSET or v is None else each_value(v, LiteralOverride._decode)
        except UNFIT as error:
            misfit(o, "properties", v, error)
        try:
            v = d.pop("required", UNSET)
            o.required = v if v is UNSET or v is None else texts(v)
        except UNFIT as error:
            misfit(o, "required", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.properties is not UNSET:
            d["properties"] = self.properties
        if self.required is not UNSET:
            d["required"] = self.required
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .literal_override import LiteralOverride

constructed(QueryOverride, globals())

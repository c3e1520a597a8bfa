# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ToolMockConfig(Model):
    default_return_value: str | Unset = UNSET
    default_is_error: bool | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ToolMockConfig:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ToolMockConfig)
        v: Any = None
        try:
            v = d.pop("default_return_value", UNSET)
            o.default_return_value = v if v.__class__ is str or v is UNSET else text(v)
        except UNFIT as error:
            misfit(o, "default_return_value", v, error)
        try:
            v = d.pop("default_is_error", UNSET)
            o.default_is_error = v if v.__class__ is bool or v is UNSET else boolean(v)
        except UNFIT as error:
            misfit(o, "default_is_error", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.default_return_value is not UNSET:
            d["default_return_value"] = self.default_return_value
        if self.default_is_error is not UNSET:
            d["default_is_error"] = self.default_is_error
        if self.extra:
            d.update(self.extra)
        return d


constructed(ToolMockConfig, globals())

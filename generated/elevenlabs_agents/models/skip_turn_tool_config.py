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
class SkipTurnToolConfig(Model):
    system_tool_type: Literal["skip_turn"] | str | None | Unset = "skip_turn"

    @staticmethod
    def _decode(d: Any) -> SkipTurnToolConfig:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(SkipTurnToolConfig)
        v: Any = None
        try:
            v = d.pop("system_tool_type", UNSET)
            o.system_tool_type = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "system_tool_type", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.system_tool_type is not UNSET:
            d["system_tool_type"] = self.system_tool_type
        if self.extra:
            d.update(self.extra)
        return d


constructed(SkipTurnToolConfig, globals())

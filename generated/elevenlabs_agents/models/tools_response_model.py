# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ToolsResponseModel(Model):
    tools: list[ToolResponseModel]

    @staticmethod
    def _decode(d: Any) -> ToolsResponseModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ToolsResponseModel)
        v: Any = None
        try:
            v = d.pop("tools")
            o.tools = each(v, ToolResponseModel._decode)
        except UNFIT as error:
            misfit(o, "tools", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"tools": self.tools}
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .tool_response_model import ToolResponseModel

constructed(ToolsResponseModel, globals())

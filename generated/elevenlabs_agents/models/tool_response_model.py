# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ToolResponseModel(Model):
    id: str
    tool_config: ToolConfig
    access_info: ResourceAccessInfo
    usage_stats: ToolUsageStatsResponseModel

    @staticmethod
    def _decode(d: Any) -> ToolResponseModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ToolResponseModel)
        v: Any = None
        try:
            v = d.pop("id")
            o.id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "id", v, error)
        try:
            v = d.pop("tool_config")
            o.tool_config = decode_tool_config(v)
        except UNFIT as error:
            misfit(o, "tool_config", v, error)
        try:
            v = d.pop("access_info")
            o.access_info = ResourceAccessInfo._decode(v)
        except UNFIT as error:
            misfit(o, "access_info", v, error)
        try:
            v = d.pop("usage_stats")
            o.usage_stats = ToolUsageStatsResponseModel._decode(v)
        except UNFIT as error:
            misfit(o, "usage_stats", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "id": self.id,
            "tool_config": self.tool_config,
            "access_info": self.access_info,
            "usage_stats": self.usage_stats,
        }
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .resource_access_info import ResourceAccessInfo
from .tool_config import ToolConfig, decode_tool_config
from .tool_usage_stats_response_model import ToolUsageStatsResponseModel

constructed(ToolResponseModel, globals())

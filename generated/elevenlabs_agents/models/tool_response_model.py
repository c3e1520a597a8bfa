# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import at, text, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model

_new = object.__new__


@define(kw_only=True, repr=False)
class ToolResponseModel(Model):
    id: str
    tool_config: ToolConfig
    access_info: ResourceAccessInfo
    usage_stats: ToolUsageStatsResponseModel

    @staticmethod
    def decode(d: Any) -> ToolResponseModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ToolResponseModel)
        key = ""
        try:
            v = d.pop(key := "id")
            o.id = v if v.__class__ is str else text(v)
            v = d.pop(key := "tool_config")
            o.tool_config = decode_tool_config(v)
            v = d.pop(key := "access_info")
            o.access_info = ResourceAccessInfo.decode(v)
            v = d.pop(key := "usage_stats")
            o.usage_stats = ToolUsageStatsResponseModel.decode(v)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
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

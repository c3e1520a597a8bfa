# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class WorkflowFeaturesUsageCommonModel(Model):
    enabled: bool | None | Unset = UNSET
    """Default: ``false``."""
    tool_node: FeatureStatusCommonModel | None | Unset = UNSET
    standalone_agent_node: FeatureStatusCommonModel | None | Unset = UNSET
    phone_number_node: FeatureStatusCommonModel | None | Unset = UNSET
    end_node: FeatureStatusCommonModel | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> WorkflowFeaturesUsageCommonModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(WorkflowFeaturesUsageCommonModel)
        v: Any = None
        try:
            v = d.pop("enabled", UNSET)
            o.enabled = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "enabled", v, error)
        try:
            v = d.pop("tool_node", UNSET)
            o.tool_node = v if v is UNSET or v is None else FeatureStatusCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "tool_node", v, error)
        try:
            v = d.pop("standalone_agent_node", UNSET)
            o.standalone_agent_node = v if v is UNSET or v is None else FeatureStatusCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "standalone_agent_node", v, error)
        try:
            v = d.pop("phone_number_node", UNSET)
            o.phone_number_node = v if v is UNSET or v is None else FeatureStatusCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "phone_number_node", v, error)
        try:
            v = d.pop("end_node", UNSET)
            o.end_node = v if v is UNSET or v is None else FeatureStatusCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "end_node", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.enabled is not UNSET:
            d["enabled"] = self.enabled
        if self.tool_node is not UNSET:
            d["tool_node"] = self.tool_node
        if self.standalone_agent_node is not UNSET:
            d["standalone_agent_node"] = self.standalone_agent_node
        if self.phone_number_node is not UNSET:
            d["phone_number_node"] = self.phone_number_node
        if self.end_node is not UNSET:
            d["end_node"] = self.end_node
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .feature_status_common_model import FeatureStatusCommonModel

constructed(WorkflowFeaturesUsageCommonModel, globals())

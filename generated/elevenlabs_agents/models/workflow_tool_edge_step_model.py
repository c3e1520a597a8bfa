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
class WorkflowToolEdgeStepModel(Model):
    step_latency_secs: float
    edge_id: str
    target_node_id: str
    type: Literal["edge"] | str | None | Unset = "edge"

    @staticmethod
    def _decode(d: Any) -> WorkflowToolEdgeStepModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(WorkflowToolEdgeStepModel)
        v: Any = None
        try:
            v = d.pop("type", UNSET)
            o.type = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("step_latency_secs")
            o.step_latency_secs = v if v.__class__ is float or v.__class__ is int else number(v)
        except UNFIT as error:
            misfit(o, "step_latency_secs", v, error)
        try:
            v = d.pop("edge_id")
            o.edge_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "edge_id", v, error)
        try:
            v = d.pop("target_node_id")
            o.target_node_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "target_node_id", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "step_latency_secs": self.step_latency_secs,
            "edge_id": self.edge_id,
            "target_node_id": self.target_node_id,
        }
        if self.type is not UNSET:
            d["type"] = self.type
        if self.extra:
            d.update(self.extra)
        return d


constructed(WorkflowToolEdgeStepModel, globals())

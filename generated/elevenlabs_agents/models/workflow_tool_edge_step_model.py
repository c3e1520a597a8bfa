# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import at, number, text, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False)
class WorkflowToolEdgeStepModel(Model):
    step_latency_secs: float
    edge_id: str
    target_node_id: str
    type: Literal["edge"] | str | None | Unset = "edge"

    @staticmethod
    def decode(d: Any) -> WorkflowToolEdgeStepModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(WorkflowToolEdgeStepModel)
        key = ""
        try:
            v = d.pop(key := "type", UNSET)
            o.type = v if v.__class__ is str or v is UNSET or v is None else text(v)
            v = d.pop(key := "step_latency_secs")
            o.step_latency_secs = v if v.__class__ is float or v.__class__ is int else number(v)
            v = d.pop(key := "edge_id")
            o.edge_id = v if v.__class__ is str else text(v)
            v = d.pop(key := "target_node_id")
            o.target_node_id = v if v.__class__ is str else text(v)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
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

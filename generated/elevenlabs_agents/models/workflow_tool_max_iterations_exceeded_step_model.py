# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import integer, number, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class WorkflowToolMaxIterationsExceededStepModel(Model):
    step_latency_secs: float
    max_iterations: int
    type: Literal["max_iterations_exceeded"] | str | None | Unset = "max_iterations_exceeded"

    @staticmethod
    def _decode(d: Any) -> WorkflowToolMaxIterationsExceededStepModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(WorkflowToolMaxIterationsExceededStepModel)
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
            v = d.pop("max_iterations")
            o.max_iterations = v if v.__class__ is int else integer(v)
        except UNFIT as error:
            misfit(o, "max_iterations", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"step_latency_secs": self.step_latency_secs, "max_iterations": self.max_iterations}
        if self.type is not UNSET:
            d["type"] = self.type
        if self.extra:
            d.update(self.extra)
        return d


constructed(WorkflowToolMaxIterationsExceededStepModel, globals())

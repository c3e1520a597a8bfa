# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class WorkflowToolResponseModelInput(Model):
    steps: list[WorkflowToolResponseModelInputStep] | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> WorkflowToolResponseModelInput:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(WorkflowToolResponseModelInput)
        v: Any = None
        try:
            v = d.pop("steps", UNSET)
            o.steps = v if v is UNSET else each(v, decode_workflow_tool_response_model_input_step)
        except UNFIT as error:
            misfit(o, "steps", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.steps is not UNSET:
            d["steps"] = self.steps
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .workflow_tool_response_model_input_step import (
    WorkflowToolResponseModelInputStep,
    decode_workflow_tool_response_model_input_step,
)

constructed(WorkflowToolResponseModelInput, globals())

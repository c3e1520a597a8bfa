# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import boolean, each, number, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationHistoryTranscriptWorkflowToolsResultCommonModelInput(Model):
    request_id: str
    tool_name: str
    result_value: str
    is_error: bool
    tool_has_been_called: bool
    type: Literal["workflow"] | str = "workflow"
    tool_latency_secs: float | Unset = UNSET
    dynamic_variable_updates: list[DynamicVariableUpdateCommonModel] | Unset = UNSET
    result: WorkflowToolResponseModelInput | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ConversationHistoryTranscriptWorkflowToolsResultCommonModelInput:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryTranscriptWorkflowToolsResultCommonModelInput)
        v: Any = None
        try:
            v = d.pop("request_id")
            o.request_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "request_id", v, error)
        try:
            v = d.pop("tool_name")
            o.tool_name = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "tool_name", v, error)
        try:
            v = d.pop("result_value")
            o.result_value = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "result_value", v, error)
        try:
            v = d.pop("is_error")
            o.is_error = v if v.__class__ is bool else boolean(v)
        except UNFIT as error:
            misfit(o, "is_error", v, error)
        try:
            v = d.pop("tool_has_been_called")
            o.tool_has_been_called = v if v.__class__ is bool else boolean(v)
        except UNFIT as error:
            misfit(o, "tool_has_been_called", v, error)
        try:
            v = d.pop("tool_latency_secs", UNSET)
            o.tool_latency_secs = v if v.__class__ is float or v.__class__ is int or v is UNSET else number(v)
        except UNFIT as error:
            misfit(o, "tool_latency_secs", v, error)
        try:
            v = d.pop("dynamic_variable_updates", UNSET)
            o.dynamic_variable_updates = v if v is UNSET else each(v, DynamicVariableUpdateCommonModel._decode)
        except UNFIT as error:
            misfit(o, "dynamic_variable_updates", v, error)
        try:
            v = d.pop("type")
            o.type = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("result", UNSET)
            o.result = v if v is UNSET or v is None else WorkflowToolResponseModelInput._decode(v)
        except UNFIT as error:
            misfit(o, "result", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "request_id": self.request_id,
            "tool_name": self.tool_name,
            "result_value": self.result_value,
            "is_error": self.is_error,
            "tool_has_been_called": self.tool_has_been_called,
            "type": self.type,
        }
        if self.tool_latency_secs is not UNSET:
            d["tool_latency_secs"] = self.tool_latency_secs
        if self.dynamic_variable_updates is not UNSET:
            d["dynamic_variable_updates"] = self.dynamic_variable_updates
        if self.result is not UNSET:
            d["result"] = self.result
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .dynamic_variable_update_common_model import DynamicVariableUpdateCommonModel
from .workflow_tool_response_model_input import WorkflowToolResponseModelInput

constructed(ConversationHistoryTranscriptWorkflowToolsResultCommonModelInput, globals())

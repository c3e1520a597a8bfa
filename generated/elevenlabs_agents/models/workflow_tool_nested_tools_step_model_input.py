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
class WorkflowToolNestedToolsStepModelInput(Model):
    step_latency_secs: float
    node_id: str
    requests: list[ConversationHistoryTranscriptToolCallCommonModel]
    results: list[ConversationHistoryTranscriptCommonModelInputToolResult]
    is_successful: bool
    type: Literal["nested_tools"] | str | Unset = "nested_tools"

    @staticmethod
    def _decode(d: Any) -> WorkflowToolNestedToolsStepModelInput:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(WorkflowToolNestedToolsStepModelInput)
        v: Any = None
        try:
            v = d.pop("step_latency_secs")
            o.step_latency_secs = v if v.__class__ is float or v.__class__ is int else number(v)
        except UNFIT as error:
            misfit(o, "step_latency_secs", v, error)
        try:
            v = d.pop("type", UNSET)
            o.type = v if v.__class__ is str or v is UNSET else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("node_id")
            o.node_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "node_id", v, error)
        try:
            v = d.pop("requests")
            o.requests = each(v, ConversationHistoryTranscriptToolCallCommonModel._decode)
        except UNFIT as error:
            misfit(o, "requests", v, error)
        try:
            v = d.pop("results")
            o.results = each(v, decode_conversation_history_transcript_common_model_input_tool_result)
        except UNFIT as error:
            misfit(o, "results", v, error)
        try:
            v = d.pop("is_successful")
            o.is_successful = v if v.__class__ is bool else boolean(v)
        except UNFIT as error:
            misfit(o, "is_successful", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "step_latency_secs": self.step_latency_secs,
            "node_id": self.node_id,
            "requests": self.requests,
            "results": self.results,
            "is_successful": self.is_successful,
        }
        if self.type is not UNSET:
            d["type"] = self.type
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .conversation_history_transcript_common_model_input_tool_result import (
    ConversationHistoryTranscriptCommonModelInputToolResult,
    decode_conversation_history_transcript_common_model_input_tool_result,
)
from .conversation_history_transcript_tool_call_common_model import ConversationHistoryTranscriptToolCallCommonModel

constructed(WorkflowToolNestedToolsStepModelInput, globals())

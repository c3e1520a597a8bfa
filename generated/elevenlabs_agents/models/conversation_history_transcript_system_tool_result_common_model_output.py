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
class ConversationHistoryTranscriptSystemToolResultCommonModelOutput(Model):
    request_id: str
    tool_name: str
    result_value: str
    is_error: bool
    tool_has_been_called: bool
    type: Literal["system"] | str = "system"
    is_blocked: bool | None | Unset = UNSET
    """Default: ``false``."""
    tool_latency_secs: float | None | Unset = UNSET
    """Default: ``0``."""
    error_type: str | None | Unset = UNSET
    """Default: ``""``."""
    raw_error_message: str | None | Unset = UNSET
    """Default: ``""``."""
    dynamic_variable_updates: list[DynamicVariableUpdateCommonModel] | None | Unset = UNSET
    result: ConversationHistoryTranscriptSystemToolResultCommonModelOutputResult | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ConversationHistoryTranscriptSystemToolResultCommonModelOutput:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryTranscriptSystemToolResultCommonModelOutput)
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
            v = d.pop("is_blocked", UNSET)
            o.is_blocked = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "is_blocked", v, error)
        try:
            v = d.pop("tool_has_been_called")
            o.tool_has_been_called = v if v.__class__ is bool else boolean(v)
        except UNFIT as error:
            misfit(o, "tool_has_been_called", v, error)
        try:
            v = d.pop("tool_latency_secs", UNSET)
            o.tool_latency_secs = (
                v if v.__class__ is float or v.__class__ is int or v is UNSET or v is None else number(v)
            )
        except UNFIT as error:
            misfit(o, "tool_latency_secs", v, error)
        try:
            v = d.pop("error_type", UNSET)
            o.error_type = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "error_type", v, error)
        try:
            v = d.pop("raw_error_message", UNSET)
            o.raw_error_message = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "raw_error_message", v, error)
        try:
            v = d.pop("dynamic_variable_updates", UNSET)
            o.dynamic_variable_updates = (
                v if v is UNSET or v is None else each(v, DynamicVariableUpdateCommonModel._decode)
            )
        except UNFIT as error:
            misfit(o, "dynamic_variable_updates", v, error)
        try:
            v = d.pop("type")
            o.type = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("result", UNSET)
            o.result = (
                v
                if v is UNSET or v is None
                else decode_conversation_history_transcript_system_tool_result_common_model_output_result(v)
            )
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
        if self.is_blocked is not UNSET:
            d["is_blocked"] = self.is_blocked
        if self.tool_latency_secs is not UNSET:
            d["tool_latency_secs"] = self.tool_latency_secs
        if self.error_type is not UNSET:
            d["error_type"] = self.error_type
        if self.raw_error_message is not UNSET:
            d["raw_error_message"] = self.raw_error_message
        if self.dynamic_variable_updates is not UNSET:
            d["dynamic_variable_updates"] = self.dynamic_variable_updates
        if self.result is not UNSET:
            d["result"] = self.result
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .conversation_history_transcript_system_tool_result_common_model_output_result import (
    ConversationHistoryTranscriptSystemToolResultCommonModelOutputResult,
    decode_conversation_history_transcript_system_tool_result_common_model_output_result,
)
from .dynamic_variable_update_common_model import DynamicVariableUpdateCommonModel

constructed(ConversationHistoryTranscriptSystemToolResultCommonModelOutput, globals())

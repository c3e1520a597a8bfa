# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationHistoryTranscriptToolCallCommonModel(Model):
    request_id: str
    tool_name: str
    params_as_json: str
    tool_has_been_called: bool
    type: ToolType | str | None | Unset = UNSET
    tool_details: ConversationHistoryTranscriptToolCallCommonModelToolDetails | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ConversationHistoryTranscriptToolCallCommonModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryTranscriptToolCallCommonModel)
        v: Any = None
        try:
            v = d.pop("type", UNSET)
            o.type = find_tool_type(v, v) if v.__class__ is str else v if v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
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
            v = d.pop("params_as_json")
            o.params_as_json = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "params_as_json", v, error)
        try:
            v = d.pop("tool_has_been_called")
            o.tool_has_been_called = v if v.__class__ is bool else boolean(v)
        except UNFIT as error:
            misfit(o, "tool_has_been_called", v, error)
        try:
            v = d.pop("tool_details", UNSET)
            o.tool_details = (
                v
                if v is UNSET or v is None
                else decode_conversation_history_transcript_tool_call_common_model_tool_details(v)
            )
        except UNFIT as error:
            misfit(o, "tool_details", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "request_id": self.request_id,
            "tool_name": self.tool_name,
            "params_as_json": self.params_as_json,
            "tool_has_been_called": self.tool_has_been_called,
        }
        if self.type is not UNSET:
            d["type"] = self.type
        if self.tool_details is not UNSET:
            d["tool_details"] = self.tool_details
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .conversation_history_transcript_tool_call_common_model_tool_details import (
    ConversationHistoryTranscriptToolCallCommonModelToolDetails,
    decode_conversation_history_transcript_tool_call_common_model_tool_details,
)
from .tool_type import ToolType, find_tool_type

constructed(ConversationHistoryTranscriptToolCallCommonModel, globals())

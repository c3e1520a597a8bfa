# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import integer, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationSummaryResponseModel(Model):
    agent_id: str
    conversation_id: str
    start_time_unix_secs: int
    call_duration_secs: int
    message_count: int
    status: ConversationStatus | str
    call_successful: EvaluationSuccessResult | str
    branch_id: str | None | Unset = UNSET
    agent_name: str | None | Unset = UNSET
    transcript_summary: str | None | Unset = UNSET
    call_summary_title: str | None | Unset = UNSET
    direction: ConversationDirection | str | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ConversationSummaryResponseModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationSummaryResponseModel)
        v: Any = None
        try:
            v = d.pop("agent_id")
            o.agent_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "agent_id", v, error)
        try:
            v = d.pop("branch_id", UNSET)
            o.branch_id = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "branch_id", v, error)
        try:
            v = d.pop("agent_name", UNSET)
            o.agent_name = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "agent_name", v, error)
        try:
            v = d.pop("conversation_id")
            o.conversation_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "conversation_id", v, error)
        try:
            v = d.pop("start_time_unix_secs")
            o.start_time_unix_secs = v if v.__class__ is int else integer(v)
        except UNFIT as error:
            misfit(o, "start_time_unix_secs", v, error)
        try:
            v = d.pop("call_duration_secs")
            o.call_duration_secs = v if v.__class__ is int else integer(v)
        except UNFIT as error:
            misfit(o, "call_duration_secs", v, error)
        try:
            v = d.pop("message_count")
            o.message_count = v if v.__class__ is int else integer(v)
        except UNFIT as error:
            misfit(o, "message_count", v, error)
        try:
            v = d.pop("status")
            o.status = find_conversation_status(v, v) if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "status", v, error)
        try:
            v = d.pop("call_successful")
            o.call_successful = find_evaluation_success_result(v, v) if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "call_successful", v, error)
        try:
            v = d.pop("transcript_summary", UNSET)
            o.transcript_summary = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "transcript_summary", v, error)
        try:
            v = d.pop("call_summary_title", UNSET)
            o.call_summary_title = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "call_summary_title", v, error)
        try:
            v = d.pop("direction", UNSET)
            o.direction = (
                find_conversation_direction(v, v) if v.__class__ is str else v if v is UNSET or v is None else text(v)
            )
        except UNFIT as error:
            misfit(o, "direction", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "agent_id": self.agent_id,
            "conversation_id": self.conversation_id,
            "start_time_unix_secs": self.start_time_unix_secs,
            "call_duration_secs": self.call_duration_secs,
            "message_count": self.message_count,
            "status": self.status,
            "call_successful": self.call_successful,
        }
        if self.branch_id is not UNSET:
            d["branch_id"] = self.branch_id
        if self.agent_name is not UNSET:
            d["agent_name"] = self.agent_name
        if self.transcript_summary is not UNSET:
            d["transcript_summary"] = self.transcript_summary
        if self.call_summary_title is not UNSET:
            d["call_summary_title"] = self.call_summary_title
        if self.direction is not UNSET:
            d["direction"] = self.direction
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .conversation_direction import ConversationDirection, find_conversation_direction
from .conversation_status import ConversationStatus, find_conversation_status
from .evaluation_success_result import EvaluationSuccessResult, find_evaluation_success_result

constructed(ConversationSummaryResponseModel, globals())

# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationHistoryTwilioPhoneCallModel(Model):
    type: Literal["twilio"] | str = "twilio"
    direction: TelephonyDirection | str
    phone_number_id: str
    agent_number: str
    external_number: str
    stream_sid: str
    call_sid: str

    @staticmethod
    def _decode(d: Any) -> ConversationHistoryTwilioPhoneCallModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryTwilioPhoneCallModel)
        v: Any = None
        try:
            v = d.pop("type")
            o.type = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("direction")
            o.direction = find_telephony_direction(v, v) if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "direction", v, error)
        try:
            v = d.pop("phone_number_id")
            o.phone_number_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "phone_number_id", v, error)
        try:
            v = d.pop("agent_number")
            o.agent_number = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "agent_number", v, error)
        try:
            v = d.pop("external_number")
            o.external_number = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "external_number", v, error)
        try:
            v = d.pop("stream_sid")
            o.stream_sid = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "stream_sid", v, error)
        try:
            v = d.pop("call_sid")
            o.call_sid = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "call_sid", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "type": self.type,
            "direction": self.direction,
            "phone_number_id": self.phone_number_id,
            "agent_number": self.agent_number,
            "external_number": self.external_number,
            "stream_sid": self.stream_sid,
            "call_sid": self.call_sid,
        }
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .telephony_direction import TelephonyDirection, find_telephony_direction

constructed(ConversationHistoryTwilioPhoneCallModel, globals())

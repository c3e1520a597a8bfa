# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import at, text, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model

_new = object.__new__


@define(kw_only=True, repr=False)
class ConversationHistoryExotelPhoneCallModel(Model):
    type: Literal["exotel"] | str = "exotel"
    direction: TelephonyDirection | str
    phone_number_id: str
    agent_number: str
    external_number: str
    stream_sid: str
    call_sid: str

    @staticmethod
    def decode(d: Any) -> ConversationHistoryExotelPhoneCallModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryExotelPhoneCallModel)
        key = ""
        try:
            v = d.pop(key := "type")
            o.type = v if v.__class__ is str else text(v)
            v = d.pop(key := "direction")
            o.direction = find_telephony_direction(v, v) if v.__class__ is str else text(v)
            v = d.pop(key := "phone_number_id")
            o.phone_number_id = v if v.__class__ is str else text(v)
            v = d.pop(key := "agent_number")
            o.agent_number = v if v.__class__ is str else text(v)
            v = d.pop(key := "external_number")
            o.external_number = v if v.__class__ is str else text(v)
            v = d.pop(key := "stream_sid")
            o.stream_sid = v if v.__class__ is str else text(v)
            v = d.pop(key := "call_sid")
            o.call_sid = v if v.__class__ is str else text(v)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
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

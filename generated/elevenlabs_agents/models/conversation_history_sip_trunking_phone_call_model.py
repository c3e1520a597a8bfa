# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import each_value, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationHistorySIPTrunkingPhoneCallModel(Model):
    type: Literal["sip_trunking"] | str = "sip_trunking"
    direction: TelephonyDirection | str
    phone_number_id: str
    agent_number: str
    external_number: str
    call_sid: str
    call_id: str | None | Unset = UNSET
    sip_header_dynamic_variables: dict[str, str] | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ConversationHistorySIPTrunkingPhoneCallModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistorySIPTrunkingPhoneCallModel)
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
            v = d.pop("call_id", UNSET)
            o.call_id = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "call_id", v, error)
        try:
            v = d.pop("call_sid")
            o.call_sid = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "call_sid", v, error)
        try:
            v = d.pop("sip_header_dynamic_variables", UNSET)
            o.sip_header_dynamic_variables = v if v is UNSET or v is None else each_value(v, text)
        except UNFIT as error:
            misfit(o, "sip_header_dynamic_variables", v, error)
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
            "call_sid": self.call_sid,
        }
        if self.call_id is not UNSET:
            d["call_id"] = self.call_id
        if self.sip_header_dynamic_variables is not UNSET:
            d["sip_header_dynamic_variables"] = self.sip_header_dynamic_variables
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .telephony_direction import TelephonyDirection, find_telephony_direction

constructed(ConversationHistorySIPTrunkingPhoneCallModel, globals())

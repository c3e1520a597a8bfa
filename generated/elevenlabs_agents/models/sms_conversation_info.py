# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class SMSConversationInfo(Model):
    direction: ConversationDirection | str
    sms_user_phone_number: str
    phone_number_id: str | None | Unset = UNSET
    agent_phone_number: str | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> SMSConversationInfo:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(SMSConversationInfo)
        v: Any = None
        try:
            v = d.pop("direction")
            o.direction = find_conversation_direction(v, v) if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "direction", v, error)
        try:
            v = d.pop("phone_number_id", UNSET)
            o.phone_number_id = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "phone_number_id", v, error)
        try:
            v = d.pop("sms_user_phone_number")
            o.sms_user_phone_number = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "sms_user_phone_number", v, error)
        try:
            v = d.pop("agent_phone_number", UNSET)
            o.agent_phone_number = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "agent_phone_number", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"direction": self.direction, "sms_user_phone_number": self.sms_user_phone_number}
        if self.phone_number_id is not UNSET:
            d["phone_number_id"] = self.phone_number_id
        if self.agent_phone_number is not UNSET:
            d["agent_phone_number"] = self.agent_phone_number
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .conversation_direction import ConversationDirection, find_conversation_direction

constructed(SMSConversationInfo, globals())

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
class WhatsAppConversationInfo(Model):
    whatsapp_user_id: str
    direction: WhatsAppConversationInfoDirection | str | None | Unset = UNSET
    """Default: ``"unknown"``."""
    whatsapp_phone_number_id: str | None | Unset = UNSET
    awaiting_first_user_message: bool | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> WhatsAppConversationInfo:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(WhatsAppConversationInfo)
        v: Any = None
        try:
            v = d.pop("direction", UNSET)
            o.direction = (
                find_whats_app_conversation_info_direction(v, v)
                if v.__class__ is str
                else v
                if v is UNSET or v is None
                else text(v)
            )
        except UNFIT as error:
            misfit(o, "direction", v, error)
        try:
            v = d.pop("whatsapp_phone_number_id", UNSET)
            o.whatsapp_phone_number_id = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "whatsapp_phone_number_id", v, error)
        try:
            v = d.pop("whatsapp_user_id")
            o.whatsapp_user_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "whatsapp_user_id", v, error)
        try:
            v = d.pop("awaiting_first_user_message", UNSET)
            o.awaiting_first_user_message = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "awaiting_first_user_message", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"whatsapp_user_id": self.whatsapp_user_id}
        if self.direction is not UNSET:
            d["direction"] = self.direction
        if self.whatsapp_phone_number_id is not UNSET:
            d["whatsapp_phone_number_id"] = self.whatsapp_phone_number_id
        if self.awaiting_first_user_message is not UNSET:
            d["awaiting_first_user_message"] = self.awaiting_first_user_message
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .whats_app_conversation_info_direction import (
    WhatsAppConversationInfoDirection,
    find_whats_app_conversation_info_direction,
)

constructed(WhatsAppConversationInfo, globals())

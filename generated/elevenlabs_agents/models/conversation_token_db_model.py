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
class ConversationTokenDBModel(Model):
    agent_id: str
    conversation_token: str
    expiration_time_unix_secs: int | None | Unset = UNSET
    conversation_id: str | None | Unset = UNSET
    purpose: ConversationTokenPurpose | str | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ConversationTokenDBModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationTokenDBModel)
        v: Any = None
        try:
            v = d.pop("agent_id")
            o.agent_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "agent_id", v, error)
        try:
            v = d.pop("conversation_token")
            o.conversation_token = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "conversation_token", v, error)
        try:
            v = d.pop("expiration_time_unix_secs", UNSET)
            o.expiration_time_unix_secs = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "expiration_time_unix_secs", v, error)
        try:
            v = d.pop("conversation_id", UNSET)
            o.conversation_id = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "conversation_id", v, error)
        try:
            v = d.pop("purpose", UNSET)
            o.purpose = (
                find_conversation_token_purpose(v, v)
                if v.__class__ is str
                else v
                if v is UNSET or v is None
                else text(v)
            )
        except UNFIT as error:
            misfit(o, "purpose", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"agent_id": self.agent_id, "conversation_token": self.conversation_token}
        if self.expiration_time_unix_secs is not UNSET:
            d["expiration_time_unix_secs"] = self.expiration_time_unix_secs
        if self.conversation_id is not UNSET:
            d["conversation_id"] = self.conversation_id
        if self.purpose is not UNSET:
            d["purpose"] = self.purpose
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .conversation_token_purpose import ConversationTokenPurpose, find_conversation_token_purpose

constructed(ConversationTokenDBModel, globals())

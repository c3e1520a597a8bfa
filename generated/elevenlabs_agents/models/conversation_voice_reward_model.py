# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import number, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationVoiceRewardModel(Model):
    voice_id: str
    reward_usd_cents: float

    @staticmethod
    def _decode(d: Any) -> ConversationVoiceRewardModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationVoiceRewardModel)
        v: Any = None
        try:
            v = d.pop("voice_id")
            o.voice_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "voice_id", v, error)
        try:
            v = d.pop("reward_usd_cents")
            o.reward_usd_cents = v if v.__class__ is float or v.__class__ is int else number(v)
        except UNFIT as error:
            misfit(o, "reward_usd_cents", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"voice_id": self.voice_id, "reward_usd_cents": self.reward_usd_cents}
        if self.extra:
            d.update(self.extra)
        return d


constructed(ConversationVoiceRewardModel, globals())

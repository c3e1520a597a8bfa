# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import number, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationVoiceUsageModel(Model):
    voice_id: str
    audio_output_seconds: float | None | Unset = UNSET
    """Default: ``0``."""

    @staticmethod
    def _decode(d: Any) -> ConversationVoiceUsageModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationVoiceUsageModel)
        v: Any = None
        try:
            v = d.pop("voice_id")
            o.voice_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "voice_id", v, error)
        try:
            v = d.pop("audio_output_seconds", UNSET)
            o.audio_output_seconds = (
                v if v.__class__ is float or v.__class__ is int or v is UNSET or v is None else number(v)
            )
        except UNFIT as error:
            misfit(o, "audio_output_seconds", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"voice_id": self.voice_id}
        if self.audio_output_seconds is not UNSET:
            d["audio_output_seconds"] = self.audio_output_seconds
        if self.extra:
            d.update(self.extra)
        return d


constructed(ConversationVoiceUsageModel, globals())

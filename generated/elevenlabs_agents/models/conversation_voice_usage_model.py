# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import at, number, text, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False)
class ConversationVoiceUsageModel(Model):
    voice_id: str
    audio_output_seconds: float | None | Unset = UNSET
    """Default: ``0``."""

    @staticmethod
    def decode(d: Any) -> ConversationVoiceUsageModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationVoiceUsageModel)
        key = ""
        try:
            v = d.pop(key := "voice_id")
            o.voice_id = v if v.__class__ is str else text(v)
            v = d.pop(key := "audio_output_seconds", UNSET)
            o.audio_output_seconds = (
                v if v.__class__ is float or v.__class__ is int or v is UNSET or v is None else number(v)
            )
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"voice_id": self.voice_id}
        if self.audio_output_seconds is not UNSET:
            d["audio_output_seconds"] = self.audio_output_seconds
        if self.extra:
            d.update(self.extra)
        return d

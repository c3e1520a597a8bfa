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
class TTSConversationalConfigOverride(Model):
    voice_id: str | None | Unset = UNSET
    """The voice ID to use for TTS"""
    stability: float | None | Unset = UNSET
    """The stability of generated speech"""
    speed: float | None | Unset = UNSET
    """The speed of generated speech"""
    similarity_boost: float | None | Unset = UNSET
    """The similarity boost for generated speech"""

    @staticmethod
    def decode(d: Any) -> TTSConversationalConfigOverride:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(TTSConversationalConfigOverride)
        key = ""
        try:
            v = d.pop(key := "voice_id", UNSET)
            o.voice_id = v if v.__class__ is str or v is UNSET or v is None else text(v)
            v = d.pop(key := "stability", UNSET)
            o.stability = v if v.__class__ is float or v.__class__ is int or v is UNSET or v is None else number(v)
            v = d.pop(key := "speed", UNSET)
            o.speed = v if v.__class__ is float or v.__class__ is int or v is UNSET or v is None else number(v)
            v = d.pop(key := "similarity_boost", UNSET)
            o.similarity_boost = (
                v if v.__class__ is float or v.__class__ is int or v is UNSET or v is None else number(v)
            )
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.voice_id is not UNSET:
            d["voice_id"] = self.voice_id
        if self.stability is not UNSET:
            d["stability"] = self.stability
        if self.speed is not UNSET:
            d["speed"] = self.speed
        if self.similarity_boost is not UNSET:
            d["similarity_boost"] = self.similarity_boost
        if self.extra:
            d.update(self.extra)
        return d

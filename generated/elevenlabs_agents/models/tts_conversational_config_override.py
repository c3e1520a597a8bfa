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
    def _decode(d: Any) -> TTSConversationalConfigOverride:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(TTSConversationalConfigOverride)
        v: Any = None
        try:
            v = d.pop("voice_id", UNSET)
            o.voice_id = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "voice_id", v, error)
        try:
            v = d.pop("stability", UNSET)
            o.stability = v if v.__class__ is float or v.__class__ is int or v is UNSET or v is None else number(v)
        except UNFIT as error:
            misfit(o, "stability", v, error)
        try:
            v = d.pop("speed", UNSET)
            o.speed = v if v.__class__ is float or v.__class__ is int or v is UNSET or v is None else number(v)
        except UNFIT as error:
            misfit(o, "speed", v, error)
        try:
            v = d.pop("similarity_boost", UNSET)
            o.similarity_boost = (
                v if v.__class__ is float or v.__class__ is int or v is UNSET or v is None else number(v)
            )
        except UNFIT as error:
            misfit(o, "similarity_boost", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
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


constructed(TTSConversationalConfigOverride, globals())

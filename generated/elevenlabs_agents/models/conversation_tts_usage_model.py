# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each, integer, number, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationTTSUsageModel(Model):
    """Aggregated TTS usage for a conversation (analytics-only, not billing)."""

    primary_tts_model: str | None | Unset = UNSET
    total_audio_output_seconds: float | None | Unset = UNSET
    """Default: ``0``."""
    total_characters: int | None | Unset = UNSET
    """Default: ``0``."""
    per_voice_usage: list[ConversationVoiceUsageModel] | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ConversationTTSUsageModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationTTSUsageModel)
        v: Any = None
        try:
            v = d.pop("primary_tts_model", UNSET)
            o.primary_tts_model = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "primary_tts_model", v, error)
        try:
            v = d.pop("total_audio_output_seconds", UNSET)
            o.total_audio_output_seconds = (
                v if v.__class__ is float or v.__class__ is int or v is UNSET or v is None else number(v)
            )
        except UNFIT as error:
            misfit(o, "total_audio_output_seconds", v, error)
        try:
            v = d.pop("total_characters", UNSET)
            o.total_characters = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "total_characters", v, error)
        try:
            v = d.pop("per_voice_usage", UNSET)
            o.per_voice_usage = v if v is UNSET or v is None else each(v, ConversationVoiceUsageModel._decode)
        except UNFIT as error:
            misfit(o, "per_voice_usage", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.primary_tts_model is not UNSET:
            d["primary_tts_model"] = self.primary_tts_model
        if self.total_audio_output_seconds is not UNSET:
            d["total_audio_output_seconds"] = self.total_audio_output_seconds
        if self.total_characters is not UNSET:
            d["total_characters"] = self.total_characters
        if self.per_voice_usage is not UNSET:
            d["per_voice_usage"] = self.per_voice_usage
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .conversation_voice_usage_model import ConversationVoiceUsageModel

constructed(ConversationTTSUsageModel, globals())

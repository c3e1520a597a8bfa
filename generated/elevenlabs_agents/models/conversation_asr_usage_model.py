# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import integer, number, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationASRUsageModel(Model):
    """Aggregated ASR usage for a conversation (analytics-only, not billing)."""

    asr_model: str | None | Unset = UNSET
    total_transcription_calls: int | None | Unset = UNSET
    """Default: ``0``."""
    total_audio_input_seconds: float | None | Unset = UNSET
    """Default: ``0``."""

    @staticmethod
    def _decode(d: Any) -> ConversationASRUsageModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationASRUsageModel)
        v: Any = None
        try:
            v = d.pop("asr_model", UNSET)
            o.asr_model = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "asr_model", v, error)
        try:
            v = d.pop("total_transcription_calls", UNSET)
            o.total_transcription_calls = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "total_transcription_calls", v, error)
        try:
            v = d.pop("total_audio_input_seconds", UNSET)
            o.total_audio_input_seconds = (
                v if v.__class__ is float or v.__class__ is int or v is UNSET or v is None else number(v)
            )
        except UNFIT as error:
            misfit(o, "total_audio_input_seconds", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.asr_model is not UNSET:
            d["asr_model"] = self.asr_model
        if self.total_transcription_calls is not UNSET:
            d["total_transcription_calls"] = self.total_transcription_calls
        if self.total_audio_input_seconds is not UNSET:
            d["total_audio_input_seconds"] = self.total_audio_input_seconds
        if self.extra:
            d.update(self.extra)
        return d


constructed(ConversationASRUsageModel, globals())

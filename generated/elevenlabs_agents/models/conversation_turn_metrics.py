# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each_value, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationTurnMetrics(Model):
    metrics: dict[str, MetricRecord] | None | Unset = UNSET
    convai_asr_provider: str | None | Unset = UNSET
    convai_tts_model: str | None | Unset = UNSET
    convai_tts_cascade: str | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ConversationTurnMetrics:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationTurnMetrics)
        v: Any = None
        try:
            v = d.pop("metrics", UNSET)
            o.metrics = v if v is UNSET or v is None else each_value(v, MetricRecord._decode)
        except UNFIT as error:
            misfit(o, "metrics", v, error)
        try:
            v = d.pop("convai_asr_provider", UNSET)
            o.convai_asr_provider = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "convai_asr_provider", v, error)
        try:
            v = d.pop("convai_tts_model", UNSET)
            o.convai_tts_model = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "convai_tts_model", v, error)
        try:
            v = d.pop("convai_tts_cascade", UNSET)
            o.convai_tts_cascade = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "convai_tts_cascade", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.metrics is not UNSET:
            d["metrics"] = self.metrics
        if self.convai_asr_provider is not UNSET:
            d["convai_asr_provider"] = self.convai_asr_provider
        if self.convai_tts_model is not UNSET:
            d["convai_tts_model"] = self.convai_tts_model
        if self.convai_tts_cascade is not UNSET:
            d["convai_tts_cascade"] = self.convai_tts_cascade
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .metric_record import MetricRecord

constructed(ConversationTurnMetrics, globals())

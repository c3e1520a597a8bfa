# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import integer, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationHistoryMultivoiceMessagePartModel(Model):
    """Represents a single voice part of a multi-voice message."""

    text: str
    voice_label: str | None
    time_in_call_secs: int | None

    @staticmethod
    def _decode(d: Any) -> ConversationHistoryMultivoiceMessagePartModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryMultivoiceMessagePartModel)
        v: Any = None
        try:
            v = d.pop("text")
            o.text = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "text", v, error)
        try:
            v = d.pop("voice_label")
            o.voice_label = v if v.__class__ is str or v is None else text(v)
        except UNFIT as error:
            misfit(o, "voice_label", v, error)
        try:
            v = d.pop("time_in_call_secs")
            o.time_in_call_secs = v if v.__class__ is int or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "time_in_call_secs", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "text": self.text,
            "voice_label": self.voice_label,
            "time_in_call_secs": self.time_in_call_secs,
        }
        if self.extra:
            d.update(self.extra)
        return d


constructed(ConversationHistoryMultivoiceMessagePartModel, globals())

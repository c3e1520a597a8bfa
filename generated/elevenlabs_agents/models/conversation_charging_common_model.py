# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, integer, number, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationChargingCommonModel(Model):
    dev_discount: bool | None | Unset = UNSET
    """Default: ``false``."""
    is_burst: bool | None | Unset = UNSET
    """Default: ``false``."""
    tier: str | None | Unset = UNSET
    llm_usage: LLMCategoryUsage | None | Unset = UNSET
    llm_price: float | None | Unset = UNSET
    llm_charge: int | None | Unset = UNSET
    call_charge: int | None | Unset = UNSET
    free_minutes_consumed: float | None | Unset = UNSET
    """Default: ``0``."""
    free_llm_dollars_consumed: float | None | Unset = UNSET
    """Default: ``0``."""
    tts_usage: ConversationTTSUsageModel | None | Unset = UNSET
    asr_usage: ConversationASRUsageModel | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ConversationChargingCommonModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationChargingCommonModel)
        v: Any = None
        try:
            v = d.pop("dev_discount", UNSET)
            o.dev_discount = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "dev_discount", v, error)
        try:
            v = d.pop("is_burst", UNSET)
            o.is_burst = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "is_burst", v, error)
        try:
            v = d.pop("tier", UNSET)
            o.tier = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "tier", v, error)
        try:
            v = d.pop("llm_usage", UNSET)
            o.llm_usage = v if v is UNSET or v is None else LLMCategoryUsage._decode(v)
        except UNFIT as error:
            misfit(o, "llm_usage", v, error)
        try:
            v = d.pop("llm_price", UNSET)
            o.llm_price = v if v.__class__ is float or v.__class__ is int or v is UNSET or v is None else number(v)
        except UNFIT as error:
            misfit(o, "llm_price", v, error)
        try:
            v = d.pop("llm_charge", UNSET)
            o.llm_charge = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "llm_charge", v, error)
        try:
            v = d.pop("call_charge", UNSET)
            o.call_charge = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "call_charge", v, error)
        try:
            v = d.pop("free_minutes_consumed", UNSET)
            o.free_minutes_consumed = (
                v if v.__class__ is float or v.__class__ is int or v is UNSET or v is None else number(v)
            )
        except UNFIT as error:
            misfit(o, "free_minutes_consumed", v, error)
        try:
            v = d.pop("free_llm_dollars_consumed", UNSET)
            o.free_llm_dollars_consumed = (
                v if v.__class__ is float or v.__class__ is int or v is UNSET or v is None else number(v)
            )
        except UNFIT as error:
            misfit(o, "free_llm_dollars_consumed", v, error)
        try:
            v = d.pop("tts_usage", UNSET)
            o.tts_usage = v if v is UNSET or v is None else ConversationTTSUsageModel._decode(v)
        except UNFIT as error:
            misfit(o, "tts_usage", v, error)
        try:
            v = d.pop("asr_usage", UNSET)
            o.asr_usage = v if v is UNSET or v is None else ConversationASRUsageModel._decode(v)
        except UNFIT as error:
            misfit(o, "asr_usage", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.dev_discount is not UNSET:
            d["dev_discount"] = self.dev_discount
        if self.is_burst is not UNSET:
            d["is_burst"] = self.is_burst
        if self.tier is not UNSET:
            d["tier"] = self.tier
        if self.llm_usage is not UNSET:
            d["llm_usage"] = self.llm_usage
        if self.llm_price is not UNSET:
            d["llm_price"] = self.llm_price
        if self.llm_charge is not UNSET:
            d["llm_charge"] = self.llm_charge
        if self.call_charge is not UNSET:
            d["call_charge"] = self.call_charge
        if self.free_minutes_consumed is not UNSET:
            d["free_minutes_consumed"] = self.free_minutes_consumed
        if self.free_llm_dollars_consumed is not UNSET:
            d["free_llm_dollars_consumed"] = self.free_llm_dollars_consumed
        if self.tts_usage is not UNSET:
            d["tts_usage"] = self.tts_usage
        if self.asr_usage is not UNSET:
            d["asr_usage"] = self.asr_usage
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .conversation_asr_usage_model import ConversationASRUsageModel
from .conversation_tts_usage_model import ConversationTTSUsageModel
from .llm_category_usage import LLMCategoryUsage

constructed(ConversationChargingCommonModel, globals())

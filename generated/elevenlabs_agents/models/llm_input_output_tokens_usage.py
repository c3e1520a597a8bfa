# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class LLMInputOutputTokensUsage(Model):
    input: LLMTokensCategoryUsage | None | Unset = UNSET
    input_cache_read: LLMTokensCategoryUsage | None | Unset = UNSET
    input_cache_write: LLMTokensCategoryUsage | None | Unset = UNSET
    output_total: LLMTokensCategoryUsage | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> LLMInputOutputTokensUsage:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(LLMInputOutputTokensUsage)
        v: Any = None
        try:
            v = d.pop("input", UNSET)
            o.input = v if v is UNSET or v is None else LLMTokensCategoryUsage._decode(v)
        except UNFIT as error:
            misfit(o, "input", v, error)
        try:
            v = d.pop("input_cache_read", UNSET)
            o.input_cache_read = v if v is UNSET or v is None else LLMTokensCategoryUsage._decode(v)
        except UNFIT as error:
            misfit(o, "input_cache_read", v, error)
        try:
            v = d.pop("input_cache_write", UNSET)
            o.input_cache_write = v if v is UNSET or v is None else LLMTokensCategoryUsage._decode(v)
        except UNFIT as error:
            misfit(o, "input_cache_write", v, error)
        try:
            v = d.pop("output_total", UNSET)
            o.output_total = v if v is UNSET or v is None else LLMTokensCategoryUsage._decode(v)
        except UNFIT as error:
            misfit(o, "output_total", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.input is not UNSET:
            d["input"] = self.input
        if self.input_cache_read is not UNSET:
            d["input_cache_read"] = self.input_cache_read
        if self.input_cache_write is not UNSET:
            d["input_cache_write"] = self.input_cache_write
        if self.output_total is not UNSET:
            d["output_total"] = self.output_total
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .llm_tokens_category_usage import LLMTokensCategoryUsage

constructed(LLMInputOutputTokensUsage, globals())

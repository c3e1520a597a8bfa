# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import number, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class LLMUsageCalculatorLLMResponseModel(Model):
    llm: LLM | str
    price_per_minute: float

    @staticmethod
    def _decode(d: Any) -> LLMUsageCalculatorLLMResponseModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(LLMUsageCalculatorLLMResponseModel)
        v: Any = None
        try:
            v = d.pop("llm")
            o.llm = find_llm(v, v) if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "llm", v, error)
        try:
            v = d.pop("price_per_minute")
            o.price_per_minute = v if v.__class__ is float or v.__class__ is int else number(v)
        except UNFIT as error:
            misfit(o, "price_per_minute", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"llm": self.llm, "price_per_minute": self.price_per_minute}
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .llm import LLM, find_llm

constructed(LLMUsageCalculatorLLMResponseModel, globals())

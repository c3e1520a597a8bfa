# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class LLMUsageCalculatorResponseModel(Model):
    llm_prices: list[LLMUsageCalculatorLLMResponseModel]

    @staticmethod
    def _decode(d: Any) -> LLMUsageCalculatorResponseModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(LLMUsageCalculatorResponseModel)
        v: Any = None
        try:
            v = d.pop("llm_prices")
            o.llm_prices = each(v, LLMUsageCalculatorLLMResponseModel._decode)
        except UNFIT as error:
            misfit(o, "llm_prices", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"llm_prices": self.llm_prices}
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .llm_usage_calculator_llm_response_model import LLMUsageCalculatorLLMResponseModel

constructed(LLMUsageCalculatorResponseModel, globals())

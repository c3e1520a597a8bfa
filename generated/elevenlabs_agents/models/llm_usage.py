# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each_value, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class LLMUsage(Model):
    model_usage: dict[str, LLMInputOutputTokensUsage] | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> LLMUsage:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(LLMUsage)
        v: Any = None
        try:
            v = d.pop("model_usage", UNSET)
            o.model_usage = v if v is UNSET or v is None else each_value(v, LLMInputOutputTokensUsage._decode)
        except UNFIT as error:
            misfit(o, "model_usage", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.model_usage is not UNSET:
            d["model_usage"] = self.model_usage
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .llm_input_output_tokens_usage import LLMInputOutputTokensUsage

constructed(LLMUsage, globals())

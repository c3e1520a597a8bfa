# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, integer, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class LLMUsageCalculatorRequestModel(Model):
    prompt_length: int | None | Unset = UNSET
    number_of_pages: int | None | Unset = UNSET
    rag_enabled: bool | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> LLMUsageCalculatorRequestModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(LLMUsageCalculatorRequestModel)
        v: Any = None
        try:
            v = d.pop("prompt_length", UNSET)
            o.prompt_length = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "prompt_length", v, error)
        try:
            v = d.pop("number_of_pages", UNSET)
            o.number_of_pages = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "number_of_pages", v, error)
        try:
            v = d.pop("rag_enabled", UNSET)
            o.rag_enabled = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "rag_enabled", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.prompt_length is not UNSET:
            d["prompt_length"] = self.prompt_length
        if self.number_of_pages is not UNSET:
            d["number_of_pages"] = self.number_of_pages
        if self.rag_enabled is not UNSET:
            d["rag_enabled"] = self.rag_enabled
        if self.extra:
            d.update(self.extra)
        return d


constructed(LLMUsageCalculatorRequestModel, globals())

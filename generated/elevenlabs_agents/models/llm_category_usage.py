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
class LLMCategoryUsage(Model):
    irreversible_generation: LLMUsage | None | Unset = UNSET
    initiated_generation: LLMUsage | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> LLMCategoryUsage:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(LLMCategoryUsage)
        v: Any = None
        try:
            v = d.pop("irreversible_generation", UNSET)
            o.irreversible_generation = v if v is UNSET or v is None else LLMUsage._decode(v)
        except UNFIT as error:
            misfit(o, "irreversible_generation", v, error)
        try:
            v = d.pop("initiated_generation", UNSET)
            o.initiated_generation = v if v is UNSET or v is None else LLMUsage._decode(v)
        except UNFIT as error:
            misfit(o, "initiated_generation", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.irreversible_generation is not UNSET:
            d["irreversible_generation"] = self.irreversible_generation
        if self.initiated_generation is not UNSET:
            d["initiated_generation"] = self.initiated_generation
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .llm_usage import LLMUsage

constructed(LLMCategoryUsage, globals())

# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import integer, number, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class LLMTokensCategoryUsage(Model):
    tokens: int | None | Unset = UNSET
    """Default: ``0``."""
    price: float | None | Unset = UNSET
    """Default: ``0``."""

    @staticmethod
    def _decode(d: Any) -> LLMTokensCategoryUsage:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(LLMTokensCategoryUsage)
        v: Any = None
        try:
            v = d.pop("tokens", UNSET)
            o.tokens = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "tokens", v, error)
        try:
            v = d.pop("price", UNSET)
            o.price = v if v.__class__ is float or v.__class__ is int or v is UNSET or v is None else number(v)
        except UNFIT as error:
            misfit(o, "price", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.tokens is not UNSET:
            d["tokens"] = self.tokens
        if self.price is not UNSET:
            d["price"] = self.price
        if self.extra:
            d.update(self.extra)
        return d


constructed(LLMTokensCategoryUsage, globals())

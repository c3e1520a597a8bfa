# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class Page(Model):
    items: list[Thing] | None | Unset = UNSET
    next_cursor: str | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> Page:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(Page)
        v: Any = None
        try:
            v = d.pop("items", UNSET)
            o.items = v if v is UNSET or v is None else each(v, Thing._decode)
        except UNFIT as error:
            misfit(o, "items", v, error)
        try:
            v = d.pop("next-cursor", UNSET)
            o.next_cursor = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "next_cursor", v, error, "next-cursor")
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.items is not UNSET:
            d["items"] = self.items
        if self.next_cursor is not UNSET:
            d["next-cursor"] = self.next_cursor
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .thing import Thing

constructed(Page, globals())

# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class Event(Model):
    text: str | None | Unset = UNSET
    done: bool | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> Event:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(Event)
        v: Any = None
        try:
            v = d.pop("text", UNSET)
            o.text = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "text", v, error)
        try:
            v = d.pop("done", UNSET)
            o.done = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "done", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.text is not UNSET:
            d["text"] = self.text
        if self.done is not UNSET:
            d["done"] = self.done
        if self.extra:
            d.update(self.extra)
        return d


constructed(Event, globals())

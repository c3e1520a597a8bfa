# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import at, text, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False)
class Owner(Model):
    name: str
    thing: Thing | None | Unset = UNSET

    @staticmethod
    def decode(d: Any) -> Owner:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(Owner)
        key = ""
        try:
            v = d.pop(key := "name")
            o.name = v if v.__class__ is str else text(v)
            v = d.pop(key := "thing", UNSET)
            o.thing = v if v is UNSET or v is None else Thing.decode(v)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"name": self.name}
        if self.thing is not UNSET:
            d["thing"] = self.thing
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .thing import Thing

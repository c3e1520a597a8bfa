# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import at, number, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model

_new = object.__new__


@define(kw_only=True, repr=False)
class Square(Model):
    side: float

    @staticmethod
    def decode(d: Any) -> Square:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(Square)
        key = ""
        try:
            v = d.pop(key := "side")
            o.side = v if v.__class__ is float or v.__class__ is int else number(v)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"side": self.side}
        if self.extra:
            d.update(self.extra)
        return d

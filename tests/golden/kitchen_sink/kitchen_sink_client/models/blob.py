# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import at, each, number, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False)
class Blob(Model):
    points: list[float] | None | Unset = UNSET

    @staticmethod
    def decode(d: Any) -> Blob:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(Blob)
        key = ""
        try:
            v = d.pop(key := "points", UNSET)
            o.points = v if v is UNSET or v is None else each(v, number)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.points is not UNSET:
            d["points"] = self.points
        if self.extra:
            d.update(self.extra)
        return d

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import at, number, text, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False)
class SystemResult(Model):
    type: Literal["system"] | str = "system"
    name: str
    took: float | None | Unset = UNSET

    @staticmethod
    def decode(d: Any) -> SystemResult:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(SystemResult)
        key = ""
        try:
            v = d.pop(key := "type")
            o.type = v if v.__class__ is str else text(v)
            v = d.pop(key := "name")
            o.name = v if v.__class__ is str else text(v)
            v = d.pop(key := "took", UNSET)
            o.took = v if v.__class__ is float or v.__class__ is int or v is UNSET or v is None else number(v)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"type": self.type, "name": self.name}
        if self.took is not UNSET:
            d["took"] = self.took
        if self.extra:
            d.update(self.extra)
        return d

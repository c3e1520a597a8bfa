# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import at, mapping, text, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False)
class Search(Model):
    q: str | Unset = UNSET
    path: str | Unset = UNSET
    options: dict[str, Any] | Unset = UNSET

    @staticmethod
    def decode(d: Any) -> Search:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(Search)
        key = ""
        try:
            v = d.pop(key := "q", UNSET)
            o.q = v if v.__class__ is str or v is UNSET else text(v)
            v = d.pop(key := "path", UNSET)
            o.path = v if v.__class__ is str or v is UNSET else text(v)
            v = d.pop(key := "options", UNSET)
            o.options = v if v is UNSET else mapping(v)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.q is not UNSET:
            d["q"] = self.q
        if self.path is not UNSET:
            d["path"] = self.path
        if self.options is not UNSET:
            d["options"] = self.options
        if self.extra:
            d.update(self.extra)
        return d

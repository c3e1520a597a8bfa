# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import mapping, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class Search(Model):
    q: str | Unset = UNSET
    path: str | Unset = UNSET
    options: dict[str, Any] | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> Search:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(Search)
        v: Any = None
        try:
            v = d.pop("q", UNSET)
            o.q = v if v.__class__ is str or v is UNSET else text(v)
        except UNFIT as error:
            misfit(o, "q", v, error)
        try:
            v = d.pop("path", UNSET)
            o.path = v if v.__class__ is str or v is UNSET else text(v)
        except UNFIT as error:
            misfit(o, "path", v, error)
        try:
            v = d.pop("options", UNSET)
            o.options = v if v is UNSET else mapping(v)
        except UNFIT as error:
            misfit(o, "options", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
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


constructed(Search, globals())

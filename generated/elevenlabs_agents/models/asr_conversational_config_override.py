# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import texts, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ASRConversationalConfigOverride(Model):
    keywords: list[str] | None | Unset = UNSET
    """Keywords to boost prediction probability for"""

    @staticmethod
    def _decode(d: Any) -> ASRConversationalConfigOverride:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ASRConversationalConfigOverride)
        v: Any = None
        try:
            v = d.pop("keywords", UNSET)
            o.keywords = v if v is UNSET or v is None else texts(v)
        except UNFIT as error:
            misfit(o, "keywords", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.keywords is not UNSET:
            d["keywords"] = self.keywords
        if self.extra:
            d.update(self.extra)
        return d


constructed(ASRConversationalConfigOverride, globals())

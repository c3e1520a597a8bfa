# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationConfigOverride(Model):
    text_only: bool | None | Unset = UNSET
    """If enabled audio will not be processed and only text will be used, use to avoid audio pricing."""

    @staticmethod
    def _decode(d: Any) -> ConversationConfigOverride:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationConfigOverride)
        v: Any = None
        try:
            v = d.pop("text_only", UNSET)
            o.text_only = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "text_only", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.text_only is not UNSET:
            d["text_only"] = self.text_only
        if self.extra:
            d.update(self.extra)
        return d


constructed(ConversationConfigOverride, globals())

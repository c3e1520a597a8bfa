# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class Talk(Model):
    text: str
    voice: Literal["alto"] | str | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> Talk:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(Talk)
        v: Any = None
        try:
            v = d.pop("text")
            o.text = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "text", v, error)
        try:
            v = d.pop("voice", UNSET)
            o.voice = v if v.__class__ is str or v is UNSET else text(v)
        except UNFIT as error:
            misfit(o, "voice", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"text": self.text}
        if self.voice is not UNSET:
            d["voice"] = self.voice
        if self.extra:
            d.update(self.extra)
        return d


constructed(Talk, globals())

# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import each, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class BackupLLMOverride(Model):
    order: list[LLM | str]
    preference: Literal["override"] | str | Unset = "override"

    @staticmethod
    def _decode(d: Any) -> BackupLLMOverride:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(BackupLLMOverride)
        v: Any = None
        try:
            v = d.pop("preference", UNSET)
            o.preference = v if v.__class__ is str or v is UNSET else text(v)
        except UNFIT as error:
            misfit(o, "preference", v, error)
        try:
            v = d.pop("order")
            o.order = each(v, decode_llm)
        except UNFIT as error:
            misfit(o, "order", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"order": self.order}
        if self.preference is not UNSET:
            d["preference"] = self.preference
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .llm import LLM, decode_llm

constructed(BackupLLMOverride, globals())

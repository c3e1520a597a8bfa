# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConvAISecretLocator(Model):
    secret_id: str

    @staticmethod
    def _decode(d: Any) -> ConvAISecretLocator:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConvAISecretLocator)
        v: Any = None
        try:
            v = d.pop("secret_id")
            o.secret_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "secret_id", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"secret_id": self.secret_id}
        if self.extra:
            d.update(self.extra)
        return d


constructed(ConvAISecretLocator, globals())

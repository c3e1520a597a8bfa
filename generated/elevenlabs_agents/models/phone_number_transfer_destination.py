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
class PhoneNumberTransferDestination(Model):
    phone_number: str
    type: Literal["phone"] | str | None | Unset = "phone"

    @staticmethod
    def _decode(d: Any) -> PhoneNumberTransferDestination:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(PhoneNumberTransferDestination)
        v: Any = None
        try:
            v = d.pop("type", UNSET)
            o.type = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("phone_number")
            o.phone_number = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "phone_number", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"phone_number": self.phone_number}
        if self.type is not UNSET:
            d["type"] = self.type
        if self.extra:
            d.update(self.extra)
        return d


constructed(PhoneNumberTransferDestination, globals())

# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ValidationError(Model):
    loc: list[ValidationErrorLocItem]
    msg: str
    type: str

    @staticmethod
    def _decode(d: Any) -> ValidationError:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ValidationError)
        v: Any = None
        try:
            v = d.pop("loc")
            o.loc = each(v, decode_validation_error_loc_item)
        except UNFIT as error:
            misfit(o, "loc", v, error)
        try:
            v = d.pop("msg")
            o.msg = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "msg", v, error)
        try:
            v = d.pop("type")
            o.type = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"loc": self.loc, "msg": self.msg, "type": self.type}
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .validation_error_loc_item import ValidationErrorLocItem, decode_validation_error_loc_item

constructed(ValidationError, globals())

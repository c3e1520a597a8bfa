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
class TransferToNumberResultExotelSuccessModel(Model):
    transfer_number: str
    result_type: Literal["transfer_to_number_exotel_success"] | str | None | Unset = "transfer_to_number_exotel_success"
    """Default: ``"transfer_to_number_exotel_success"``."""
    status: Literal["success"] | str | None | Unset = UNSET
    """Default: ``"success"``."""
    reason: str | None | Unset = UNSET
    note: str | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> TransferToNumberResultExotelSuccessModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(TransferToNumberResultExotelSuccessModel)
        v: Any = None
        try:
            v = d.pop("result_type", UNSET)
            o.result_type = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "result_type", v, error)
        try:
            v = d.pop("status", UNSET)
            o.status = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "status", v, error)
        try:
            v = d.pop("transfer_number")
            o.transfer_number = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "transfer_number", v, error)
        try:
            v = d.pop("reason", UNSET)
            o.reason = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "reason", v, error)
        try:
            v = d.pop("note", UNSET)
            o.note = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "note", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"transfer_number": self.transfer_number}
        if self.result_type is not UNSET:
            d["result_type"] = self.result_type
        if self.status is not UNSET:
            d["status"] = self.status
        if self.reason is not UNSET:
            d["reason"] = self.reason
        if self.note is not UNSET:
            d["note"] = self.note
        if self.extra:
            d.update(self.extra)
        return d


constructed(TransferToNumberResultExotelSuccessModel, globals())

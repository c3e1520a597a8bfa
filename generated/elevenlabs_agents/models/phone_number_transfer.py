# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class PhoneNumberTransfer(Model):
    condition: str
    transfer_destination: PhoneNumberTransferTransferDestination | None | Unset = UNSET
    phone_number: str | None | Unset = UNSET
    transfer_type: TransferTypeEnum | str | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> PhoneNumberTransfer:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(PhoneNumberTransfer)
        v: Any = None
        try:
            v = d.pop("transfer_destination", UNSET)
            o.transfer_destination = (
                v if v is UNSET or v is None else decode_phone_number_transfer_transfer_destination(v)
            )
        except UNFIT as error:
            misfit(o, "transfer_destination", v, error)
        try:
            v = d.pop("phone_number", UNSET)
            o.phone_number = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "phone_number", v, error)
        try:
            v = d.pop("condition")
            o.condition = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "condition", v, error)
        try:
            v = d.pop("transfer_type", UNSET)
            o.transfer_type = (
                find_transfer_type_enum(v, v) if v.__class__ is str else v if v is UNSET or v is None else text(v)
            )
        except UNFIT as error:
            misfit(o, "transfer_type", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"condition": self.condition}
        if self.transfer_destination is not UNSET:
            d["transfer_destination"] = self.transfer_destination
        if self.phone_number is not UNSET:
            d["phone_number"] = self.phone_number
        if self.transfer_type is not UNSET:
            d["transfer_type"] = self.transfer_type
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .phone_number_transfer_transfer_destination import (
    PhoneNumberTransferTransferDestination,
    decode_phone_number_transfer_transfer_destination,
)
from .transfer_type_enum import TransferTypeEnum, find_transfer_type_enum

constructed(PhoneNumberTransfer, globals())

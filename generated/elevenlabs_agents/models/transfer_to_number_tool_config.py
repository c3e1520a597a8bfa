# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import boolean, each, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class TransferToNumberToolConfig(Model):
    transfers: list[PhoneNumberTransfer]
    system_tool_type: Literal["transfer_to_number"] | str | None | Unset = "transfer_to_number"
    enable_client_message: bool | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> TransferToNumberToolConfig:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(TransferToNumberToolConfig)
        v: Any = None
        try:
            v = d.pop("system_tool_type", UNSET)
            o.system_tool_type = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "system_tool_type", v, error)
        try:
            v = d.pop("transfers")
            o.transfers = each(v, PhoneNumberTransfer._decode)
        except UNFIT as error:
            misfit(o, "transfers", v, error)
        try:
            v = d.pop("enable_client_message", UNSET)
            o.enable_client_message = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "enable_client_message", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"transfers": self.transfers}
        if self.system_tool_type is not UNSET:
            d["system_tool_type"] = self.system_tool_type
        if self.enable_client_message is not UNSET:
            d["enable_client_message"] = self.enable_client_message
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .phone_number_transfer import PhoneNumberTransfer

constructed(TransferToNumberToolConfig, globals())

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import at, text, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False)
class SIPUriDynamicVariableTransferDestination(Model):
    sip_uri: str
    type: Literal["sip_uri_dynamic_variable"] | str | None | Unset = "sip_uri_dynamic_variable"

    @staticmethod
    def decode(d: Any) -> SIPUriDynamicVariableTransferDestination:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(SIPUriDynamicVariableTransferDestination)
        key = ""
        try:
            v = d.pop(key := "type", UNSET)
            o.type = v if v.__class__ is str or v is UNSET or v is None else text(v)
            v = d.pop(key := "sip_uri")
            o.sip_uri = v if v.__class__ is str else text(v)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"sip_uri": self.sip_uri}
        if self.type is not UNSET:
            d["type"] = self.type
        if self.extra:
            d.update(self.extra)
        return d

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
class TransferToNumberResultErrorModel(Model):
    error: str
    result_type: Literal["transfer_to_number_error"] | str | None | Unset = "transfer_to_number_error"
    """Default: ``"transfer_to_number_error"``."""
    status: Literal["error"] | str | None | Unset = UNSET
    """Default: ``"error"``."""
    details: str | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> TransferToNumberResultErrorModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(TransferToNumberResultErrorModel)
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
            v = d.pop("error")
            o.error = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "error", v, error)
        try:
            v = d.pop("details", UNSET)
            o.details = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "details", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"error": self.error}
        if self.result_type is not UNSET:
            d["result_type"] = self.result_type
        if self.status is not UNSET:
            d["status"] = self.status
        if self.details is not UNSET:
            d["details"] = self.details
        if self.extra:
            d.update(self.extra)
        return d


constructed(TransferToNumberResultErrorModel, globals())

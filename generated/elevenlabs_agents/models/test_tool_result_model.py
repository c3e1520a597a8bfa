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
class TestToolResultModel(Model):
    result_type: Literal["testing_tool_result"] | str | None | Unset = "testing_tool_result"
    """Default: ``"testing_tool_result"``."""
    status: Literal["success"] | str | None | Unset = UNSET
    """Default: ``"success"``."""
    reason: str | None | Unset = UNSET
    """Default: ``"Skipping tool call in test mode"``."""

    @staticmethod
    def _decode(d: Any) -> TestToolResultModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(TestToolResultModel)
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
            v = d.pop("reason", UNSET)
            o.reason = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "reason", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.result_type is not UNSET:
            d["result_type"] = self.result_type
        if self.status is not UNSET:
            d["status"] = self.status
        if self.reason is not UNSET:
            d["reason"] = self.reason
        if self.extra:
            d.update(self.extra)
        return d


constructed(TestToolResultModel, globals())

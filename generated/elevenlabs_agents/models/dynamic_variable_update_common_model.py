# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import number, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class DynamicVariableUpdateCommonModel(Model):
    """Tracks a dynamic variable update that occurred during tool execution."""

    variable_name: str
    old_value: str | None
    new_value: str
    updated_at: float
    tool_name: str
    tool_request_id: str

    @staticmethod
    def _decode(d: Any) -> DynamicVariableUpdateCommonModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(DynamicVariableUpdateCommonModel)
        v: Any = None
        try:
            v = d.pop("variable_name")
            o.variable_name = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "variable_name", v, error)
        try:
            v = d.pop("old_value")
            o.old_value = v if v.__class__ is str or v is None else text(v)
        except UNFIT as error:
            misfit(o, "old_value", v, error)
        try:
            v = d.pop("new_value")
            o.new_value = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "new_value", v, error)
        try:
            v = d.pop("updated_at")
            o.updated_at = v if v.__class__ is float or v.__class__ is int else number(v)
        except UNFIT as error:
            misfit(o, "updated_at", v, error)
        try:
            v = d.pop("tool_name")
            o.tool_name = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "tool_name", v, error)
        try:
            v = d.pop("tool_request_id")
            o.tool_request_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "tool_request_id", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "variable_name": self.variable_name,
            "old_value": self.old_value,
            "new_value": self.new_value,
            "updated_at": self.updated_at,
            "tool_name": self.tool_name,
            "tool_request_id": self.tool_request_id,
        }
        if self.extra:
            d.update(self.extra)
        return d


constructed(DynamicVariableUpdateCommonModel, globals())

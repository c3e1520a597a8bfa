# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each_value, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class DynamicVariablesConfig(Model):
    dynamic_variable_placeholders: dict[str, DynamicVariablesConfigDynamicVariablePlaceholder] | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> DynamicVariablesConfig:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(DynamicVariablesConfig)
        v: Any = None
        try:
            v = d.pop("dynamic_variable_placeholders", UNSET)
            o.dynamic_variable_placeholders = (
                v
                if v is UNSET or v is None
                else each_value(v, decode_dynamic_variables_config_dynamic_variable_placeholder)
            )
        except UNFIT as error:
            misfit(o, "dynamic_variable_placeholders", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.dynamic_variable_placeholders is not UNSET:
            d["dynamic_variable_placeholders"] = self.dynamic_variable_placeholders
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .dynamic_variables_config_dynamic_variable_placeholder import (
    DynamicVariablesConfigDynamicVariablePlaceholder,
    decode_dynamic_variables_config_dynamic_variable_placeholder,
)

constructed(DynamicVariablesConfig, globals())

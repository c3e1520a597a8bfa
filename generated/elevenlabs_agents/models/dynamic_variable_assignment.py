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
class DynamicVariableAssignment(Model):
    dynamic_variable: str
    value_path: str
    source: Literal["response"] | str | None | Unset = UNSET

    @staticmethod
    def decode(d: Any) -> DynamicVariableAssignment:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(DynamicVariableAssignment)
        key = ""
        try:
            v = d.pop(key := "source", UNSET)
            o.source = v if v.__class__ is str or v is UNSET or v is None else text(v)
            v = d.pop(key := "dynamic_variable")
            o.dynamic_variable = v if v.__class__ is str else text(v)
            v = d.pop(key := "value_path")
            o.value_path = v if v.__class__ is str else text(v)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"dynamic_variable": self.dynamic_variable, "value_path": self.value_path}
        if self.source is not UNSET:
            d["source"] = self.source
        if self.extra:
            d.update(self.extra)
        return d

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
class ArrayJsonSchemaProperty(Model):
    items: JsonSchemaProperty
    type: Literal["array"] | str | None | Unset = "array"
    description: str | None | Unset = UNSET

    @staticmethod
    def decode(d: Any) -> ArrayJsonSchemaProperty:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ArrayJsonSchemaProperty)
        key = ""
        try:
            v = d.pop(key := "type", UNSET)
            o.type = v if v.__class__ is str or v is UNSET or v is None else text(v)
            v = d.pop(key := "description", UNSET)
            o.description = v if v.__class__ is str or v is UNSET or v is None else text(v)
            v = d.pop(key := "items")
            o.items = decode_json_schema_property(v)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"items": self.items}
        if self.type is not UNSET:
            d["type"] = self.type
        if self.description is not UNSET:
            d["description"] = self.description
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .json_schema_property import JsonSchemaProperty, decode_json_schema_property

# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import at, each, each_value, text, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False)
class QueryParamsJsonSchema(Model):
    properties: dict[str, LiteralJsonSchemaProperty]
    required: list[str] | None | Unset = UNSET

    @staticmethod
    def decode(d: Any) -> QueryParamsJsonSchema:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(QueryParamsJsonSchema)
        key = ""
        try:
            v = d.pop(key := "properties")
            o.properties = each_value(v, LiteralJsonSchemaProperty.decode)
            v = d.pop(key := "required", UNSET)
            o.required = v if v is UNSET or v is None else each(v, text)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"properties": self.properties}
        if self.required is not UNSET:
            d["required"] = self.required
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .literal_json_schema_property import LiteralJsonSchemaProperty

# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, text, texts, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class LiteralJsonSchemaProperty(Model):
    """Schema property for literal JSON types. IMPORTANT: Only ONE of the following fields can be set: description
    (LLM provides value), dynamic_variable (value from variable), is_system_provided (system provides value),
    constant_value (fixed value), or is_omitted (parameter is omitted). These are mutually exclusive.
    """

    type: LiteralJsonSchemaPropertyType | str
    description: str | None | Unset = UNSET
    """The description of the property. When set, the LLM will provide the value based on this description.
    Mutually exclusive with dynamic_variable, is_system_provided, constant_value, and is_omitted. Default:
    ``""``.
    """
    enum: list[str] | None | Unset = UNSET
    """List of allowed string values for string type parameters"""
    is_system_provided: bool | None | Unset = UNSET
    """If true, the value will be populated by the system at runtime. Used by API Integration Webhook tools for
    templating. Mutually exclusive with description, dynamic_variable, constant_value, and is_omitted. Default:
    ``false``.
    """
    dynamic_variable: str | None | Unset = UNSET
    """The name of the dynamic variable to use for this property's value. Mutually exclusive with description,
    is_system_provided, constant_value, and is_omitted. Default: ``""``.
    """
    constant_value: LiteralJsonSchemaPropertyConstantValue | None | Unset = UNSET
    """A constant value to use for this property. Mutually exclusive with description, dynamic_variable,
    is_system_provided, and is_omitted. Default: ``""``.
    """
    is_omitted: bool | None | Unset = UNSET
    """If true, this parameter will be completely omitted from the request. Only valid for optional parameters.
    Mutually exclusive with description, dynamic_variable, is_system_provided, and constant_value. Default:
    ``false``.
    """

    @staticmethod
    def _decode(d: Any) -> LiteralJsonSchemaProperty:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(LiteralJsonSchemaProperty)
        v: Any = None
        try:
            v = d.pop("type")
            o.type = find_literal_json_schema_property_type(v, v) if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("description", UNSET)
            o.description = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "description", v, error)
        try:
            v = d.pop("enum", UNSET)
            o.enum = v if v is UNSET or v is None else texts(v)
        except UNFIT as error:
            misfit(o, "enum", v, error)
        try:
            v = d.pop("is_system_provided", UNSET)
            o.is_system_provided = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "is_system_provided", v, error)
        try:
            v = d.pop("dynamic_variable", UNSET)
            o.dynamic_variable = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "dynamic_variable", v, error)
        try:
            v = d.pop("constant_value", UNSET)
            o.constant_value = v if v is UNSET or v is None else decode_literal_json_schema_property_constant_value(v)
        except UNFIT as error:
            misfit(o, "constant_value", v, error)
        try:
            v = d.pop("is_omitted", UNSET)
            o.is_omitted = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "is_omitted", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"type": self.type}
        if self.description is not UNSET:
            d["description"] = self.description
        if self.enum is not UNSET:
            d["enum"] = self.enum
        if self.is_system_provided is not UNSET:
            d["is_system_provided"] = self.is_system_provided
        if self.dynamic_variable is not UNSET:
            d["dynamic_variable"] = self.dynamic_variable
        if self.constant_value is not UNSET:
            d["constant_value"] = self.constant_value
        if self.is_omitted is not UNSET:
            d["is_omitted"] = self.is_omitted
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .literal_json_schema_property_constant_value import (
    LiteralJsonSchemaPropertyConstantValue,
    decode_literal_json_schema_property_constant_value,
)
from .literal_json_schema_property_type import LiteralJsonSchemaPropertyType, find_literal_json_schema_property_type

constructed(LiteralJsonSchemaProperty, globals())

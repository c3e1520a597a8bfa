# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .. import models as _models
from ..runtime.sequences import SequenceNotStr


class LiteralJsonSchemaPropertyParam(TypedDict, total=False):
    """`LiteralJsonSchemaProperty` as a plain dict.

    Schema property for literal JSON types. IMPORTANT: Only ONE of the following fields can be set: description
    (LLM provides value), dynamic_variable (value from variable), is_system_provided (system provides value),
    constant_value (fixed value), or is_omitted (parameter is omitted). These are mutually exclusive.
    """

    type: Required[Literal["boolean", "integer", "number", "string"]]
    description: str
    """The description of the property. When set, the LLM will provide the value based on this description.
    Mutually exclusive with dynamic_variable, is_system_provided, constant_value, and is_omitted. Default:
    ``""``.
    """
    enum: SequenceNotStr[str] | None
    """List of allowed string values for string type parameters"""
    is_system_provided: bool
    """If true, the value will be populated by the system at runtime. Used by API Integration Webhook tools for
    templating. Mutually exclusive with description, dynamic_variable, constant_value, and is_omitted. Default:
    ``false``.
    """
    dynamic_variable: str
    """The name of the dynamic variable to use for this property's value. Mutually exclusive with description,
    is_system_provided, constant_value, and is_omitted. Default: ``""``.
    """
    constant_value: _models.LiteralJsonSchemaPropertyConstantValue
    """A constant value to use for this property. Mutually exclusive with description, dynamic_variable,
    is_system_provided, and is_omitted. Default: ``""``.
    """
    is_omitted: bool
    """If true, this parameter will be completely omitted from the request. Only valid for optional parameters.
    Mutually exclusive with description, dynamic_variable, is_system_provided, and constant_value. Default:
    ``false``.
    """

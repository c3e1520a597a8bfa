# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import by_shape, wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

JsonSchemaProperty: TypeAlias = Union[
    "LiteralJsonSchemaProperty", "ObjectJsonSchemaProperty", "ArrayJsonSchemaProperty", "UnknownJsonSchemaProperty"
]
"""Told apart by ``type``."""
if not TYPE_CHECKING:
    JsonSchemaProperty = evaluable(JsonSchemaProperty, __name__)


@frozen
class UnknownJsonSchemaProperty(Unknown):
    """A `JsonSchemaProperty` that this client does not know, kept as the server sent it."""


def decode_json_schema_property(v: Any) -> JsonSchemaProperty:
    """Read *v*, consuming it."""
    try:
        variant = _VARIANTS[v["type"]]
    except (KeyError, TypeError):
        return _untagged(v)
    return variant(v)


def _untagged(v: Any) -> JsonSchemaProperty:
    """Read what has no tag that this client knows."""
    if v.__class__ is dict and v.get("type") is None:
        variant = by_shape(v, _SHAPES)
        if variant is not None:
            return variant(v)
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownJsonSchemaProperty(v)


# At the end, because models refer to each other in circles.
from .array_json_schema_property import ArrayJsonSchemaProperty
from .literal_json_schema_property import LiteralJsonSchemaProperty
from .object_json_schema_property import ObjectJsonSchemaProperty

_VARIANTS: dict[str, Callable[[Any], JsonSchemaProperty]] = {
    "boolean": LiteralJsonSchemaProperty._decode,
    "string": LiteralJsonSchemaProperty._decode,
    "integer": LiteralJsonSchemaProperty._decode,
    "number": LiteralJsonSchemaProperty._decode,
    "object": ObjectJsonSchemaProperty._decode,
    "array": ArrayJsonSchemaProperty._decode,
}
_SHAPES: tuple[tuple[frozenset[str], frozenset[str], Callable[[Any], JsonSchemaProperty]], ...] = (
    (
        frozenset(),
        frozenset({"constant_value", "dynamic_variable", "enum", "is_omitted", "is_system_provided"}),
        UnknownJsonSchemaProperty,
    ),
    (frozenset(), frozenset({"properties", "required"}), ObjectJsonSchemaProperty._decode),
    (frozenset({"items"}), frozenset({"items"}), ArrayJsonSchemaProperty._decode),
)

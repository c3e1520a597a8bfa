# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import by_shape, wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

ObjectOverrideProperty: TypeAlias = Union["LiteralOverride", "ObjectOverride", "UnknownObjectOverrideProperty"]
"""Told apart by their properties."""
if not TYPE_CHECKING:
    ObjectOverrideProperty = evaluable(ObjectOverrideProperty, __name__)


@frozen
class UnknownObjectOverrideProperty(Unknown):
    """A `ObjectOverrideProperty` that this client does not know, kept as the server sent it."""


def decode_object_override_property(v: Any) -> ObjectOverrideProperty:
    """Read *v*, consuming it."""
    if v.__class__ is dict:
        variant = by_shape(v, _SHAPES)
        if variant is not None:
            return variant(v)
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownObjectOverrideProperty(v)


# At the end, because models refer to each other in circles.
from .literal_override import LiteralOverride
from .object_override import ObjectOverride

_SHAPES: tuple[tuple[frozenset[str], frozenset[str], Callable[[Any], ObjectOverrideProperty]], ...] = (
    (frozenset(), frozenset({"constant_value", "dynamic_variable"}), LiteralOverride._decode),
    (frozenset(), frozenset({"properties", "required"}), ObjectOverride._decode),
)

# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import by_shape, wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

Shape: TypeAlias = Union["Circle", "Square", "Blob", "UnknownShape"]
"""Nothing but properties tells these apart.

Told apart by their properties.
"""
if not TYPE_CHECKING:
    Shape = evaluable(Shape, __name__)


@frozen
class UnknownShape(Unknown):
    """A `Shape` that this client does not know, kept as the server sent it."""


def decode_shape(v: Any) -> Shape:
    """Read *v*, consuming it."""
    if v.__class__ is dict:
        variant = by_shape(v, _SHAPES)
        if variant is not None:
            return variant(v)
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownShape(v)


# At the end, because models refer to each other in circles.
from .blob import Blob
from .circle import Circle
from .square import Square

_SHAPES: tuple[tuple[frozenset[str], frozenset[str], Callable[[Any], Shape]], ...] = (
    (frozenset({"radius"}), frozenset({"radius"}), Circle._decode),
    (frozenset({"side"}), frozenset({"side"}), Square._decode),
    (frozenset(), frozenset({"points"}), Blob._decode),
)

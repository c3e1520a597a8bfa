# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import by_shape, wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

RequestHeader: TypeAlias = Union[str, "ConvAISecretLocator", "ConvAIDynamicVariable", "UnknownRequestHeader"]
"""Told apart by their properties."""
if not TYPE_CHECKING:
    RequestHeader = evaluable(RequestHeader, __name__)


@frozen
class UnknownRequestHeader(Unknown):
    """A `RequestHeader` that this client does not know, kept as the server sent it."""


def decode_request_header(v: Any) -> RequestHeader:
    """Read *v*, consuming it."""
    if v.__class__ is str:
        return v
    if v.__class__ is dict:
        variant = by_shape(v, _SHAPES)
        if variant is not None:
            return variant(v)
    if v is None:
        raise wrong_kind("a string or an object", v)
    return UnknownRequestHeader(v)


# At the end, because models refer to each other in circles.
from .conv_ai_dynamic_variable import ConvAIDynamicVariable
from .conv_ai_secret_locator import ConvAISecretLocator

_SHAPES: tuple[tuple[frozenset[str], frozenset[str], Callable[[Any], RequestHeader]], ...] = (
    (frozenset({"secret_id"}), frozenset({"secret_id"}), ConvAISecretLocator._decode),
    (frozenset({"variable_name"}), frozenset({"variable_name"}), ConvAIDynamicVariable._decode),
)

# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import by_shape, wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

Part: TypeAlias = Union["TextPart", "FilePart", "UnknownPart"]
"""Told apart by ``kind``."""
if not TYPE_CHECKING:
    Part = evaluable(Part, __name__)


@frozen
class UnknownPart(Unknown):
    """A `Part` that this client does not know, kept as the server sent it."""


def decode_part(v: Any) -> Part:
    """Read *v*, consuming it."""
    try:
        variant = _VARIANTS[v["kind"]]
    except (KeyError, TypeError):
        return _untagged(v)
    return variant(v)


def _untagged(v: Any) -> Part:
    """Read what has no tag that this client knows."""
    if v.__class__ is dict and v.get("kind") is None:
        variant = by_shape(v, _SHAPES)
        if variant is not None:
            return variant(v)
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownPart(v)


# At the end, because models refer to each other in circles.
from .file_part import FilePart
from .text_part import TextPart

_VARIANTS: dict[str, Callable[[Any], Part]] = {
    "text": TextPart._decode,
    "file": FilePart._decode,
}
_SHAPES: tuple[tuple[frozenset[str], frozenset[str], Callable[[Any], Part]], ...] = (
    (frozenset(), frozenset({"text"}), TextPart._decode),
    (frozenset(), frozenset({"list", "name"}), FilePart._decode),
)

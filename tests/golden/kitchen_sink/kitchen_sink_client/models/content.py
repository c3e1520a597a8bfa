# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, Union

from ..runtime.decode import each, wrong_kind
from ..runtime.hints import evaluable

Content: TypeAlias = Union[str, "list[Part]"]
if not TYPE_CHECKING:
    Content = evaluable(Content, __name__)


def decode_content(v: Any) -> Content:
    """Read *v*, consuming it."""
    if v.__class__ is str:
        return v
    if v.__class__ is list:
        return each(v, decode_part)
    raise wrong_kind("a string or an array", v)


# At the end, because models refer to each other in circles.
from .part import Part, decode_part

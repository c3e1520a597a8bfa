# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from ..runtime.decode import wrong_kind
from ..runtime.hints import evaluable
from ..runtime.model import Unknown

Result: TypeAlias = Union["ToolResult", "SystemResult", "UnknownResult"]
"""Told apart by several values; one variant lets the tag be absent.

Told apart by ``type``.
"""
if not TYPE_CHECKING:
    Result = evaluable(Result, __name__)


@frozen
class UnknownResult(Unknown):
    """A `Result` that this client does not know, kept as the server sent it."""


def decode_result(v: Any) -> Result:
    """Read *v*, consuming it."""
    try:
        variant = _VARIANTS[v["type"]]
    except (KeyError, TypeError):
        return _untagged(v)
    return variant(v)


def _untagged(v: Any) -> Result:
    """Read what has no tag that this client knows."""
    if v.__class__ is dict and v.get("type") is None:
        return ToolResult._decode(v)
    if v is None:
        raise wrong_kind("an object", v)
    return UnknownResult(v)


# At the end, because models refer to each other in circles.
from .system_result import SystemResult
from .tool_result import ToolResult

_VARIANTS: dict[str, Callable[[Any], Result]] = {
    "client": ToolResult._decode,
    "webhook": ToolResult._decode,
    "system": SystemResult._decode,
}

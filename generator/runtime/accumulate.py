"""Chunks of a stream that are parts of one object, put together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from attrs import fields

from .model import Model
from .unset import UNSET

T = TypeVar("T")


def joined(whole: T, chunk: T) -> T:
    """Return *whole*, which is changed, and what *chunk* adds.

    Lists are concatenated, as texts are that are chunks themselves; of another field the last value stays, and a field
    that is left out or null takes nothing away. Raises `TypeError` for chunks that are not parts of one object.
    """
    if isinstance(whole, str) and isinstance(chunk, str):
        return cast("T", whole + chunk)
    if not isinstance(whole, Model) or type(whole) is not type(chunk):
        raise TypeError(f"{type(whole).__name__} and {type(chunk).__name__} are not parts of one object: use `fold`")
    for name in (own.name for own in fields(type(whole))):
        setattr(whole, name, _both(getattr(whole, name), getattr(chunk, name)))
    return whole


def _both(before: Any, after: Any) -> Any:
    if after is UNSET or after is None:
        return after if before is UNSET else before
    for kind, grow in _GROW:
        if isinstance(before, kind) and isinstance(after, kind):
            grow(before, after)  # ours: it was read from the first chunk
            return before
    return after


_GROW: tuple[tuple[type[Any], Callable[[Any, Any], None]], ...] = (
    (list, list[Any].extend),
    (dict, dict[Any, Any].update),
)

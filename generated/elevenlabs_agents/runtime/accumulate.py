"""Chunks of a stream that are parts of one object, put together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from attrs import fields

from .model import Model
from .partials import extended, updated
from .unset import UNSET
from .unset_fields import leave_unset, misfits_of

T = TypeVar("T")


def joined(whole: T, chunk: T) -> T:
    """Return *whole*, which is changed, and what *chunk* adds.

    Lists are concatenated, as texts are that are chunks themselves; of another field the last value stays, also one
    that does not fit, and a field that is left out or null takes nothing away. Raises `TypeError` for chunks that are
    not parts of one object.
    """
    if isinstance(whole, str) and isinstance(chunk, str):
        return cast("T", whole + chunk)
    if not isinstance(whole, Model) or whole.__class__ is not chunk.__class__:
        raise TypeError(f"{type(whole).__name__} and {type(chunk).__name__} are not parts of one object: use `fold`")
    wrong = misfits_of(chunk)
    for name in (own.name for own in fields(type(whole))):
        if name not in wrong:
            _take(whole, name, getattr(chunk, name))
        elif wrong[name].found is not UNSET:
            leave_unset(whole, name, wrong[name])
    return whole


def _take(whole: Model, name: str, after: Any) -> None:
    if not hasattr(whole, name):
        if after is not UNSET and after is not None:
            setattr(whole, name, after)
    else:
        setattr(whole, name, _both(getattr(whole, name), after))


def _both(before: Any, after: Any) -> Any:
    if after is UNSET or after is None:
        return after if before is UNSET else before
    # What grows is ours: it was read from the first chunk.
    for kind, grown in _GROWN:
        if isinstance(before, kind) and isinstance(after, kind):
            return grown(before, after)
    return after


_GROWN: tuple[tuple[type[Any], Callable[[Any, Any], Any]], ...] = ((list, extended), (dict, updated))

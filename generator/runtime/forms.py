"""Operations that answer whole or in chunks: no argument of one method asks for the answer of the other."""

from __future__ import annotations

from typing import Any, TypeVar

from .errors import InvalidArgument

T = TypeVar("T")


def only(name: str, value: T, wanted: Any, operation: str, twin: str) -> T:
    """*value* of the argument *name* if it is *wanted*, which makes the answer a stream; *twin* is for any other."""
    if value != wanted:
        raise _refused(f"{name}={value!r} asks for no stream: call {twin}", operation)
    return value


def never(name: str, value: T, unwanted: Any, operation: str, twin: str) -> T:
    """*value* of the argument *name* unless it is *unwanted*, which makes the answer a stream: that is for *twin*."""
    if value == unwanted:
        raise _refused(f"{name}={value!r} asks for a stream: call {twin}", operation)
    return value


def _refused(what: str, operation: str) -> InvalidArgument:
    error = InvalidArgument(what)
    error.operation = operation
    return error

"""The same thing of both documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")
Two = tuple[T, T]
"""Of the base, and of the revision."""


def each(function: Callable[[A], T], one: Two[A]) -> Two[T]:
    """Return *function* of both."""
    return function(one[0]), function(one[1])


def zipped(function: Callable[[A, B], T], one: Two[A], other: Two[B]) -> Two[T]:
    """Return *function* of what belongs together."""
    return function(one[0], other[0]), function(one[1], other[1])

"""A value of each of the two documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")
Sides = tuple[T, T]
"""Of the base, and of the revision."""


def map_sides(function: Callable[[A], T], one: Sides[A]) -> Sides[T]:
    """Return *function* of both."""
    return function(one[0]), function(one[1])


def zip_sides(function: Callable[[A, B], T], one: Sides[A], other: Sides[B]) -> Sides[T]:
    """Return *function* of what belongs together."""
    return function(one[0], other[0]), function(one[1], other[1])

"""Counts the calls of Python functions, which is the same on every machine."""

from __future__ import annotations

import sys
from collections.abc import Callable


def count_calls(do: Callable[[], object]) -> int:
    """Return how many functions of Python are called while *do* runs."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(note)
    try:
        do()
    finally:
        sys.setprofile(None)
    return count

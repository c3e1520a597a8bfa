"""How much memory JSON takes once it is read: many times its text, where that is of many small values."""

from __future__ import annotations

import math

VALUE = 64
"""Bytes that a value takes, and the name of one, beside its text: the most that was measured."""
MISFIT = 256
"""Bytes that are kept of a value that does not fit."""
_MARKS = b"{", b"[", b",", b":"


def is_heavy(text: bytes, limit: int | None) -> bool:
    """Whether the JSON *text* takes more than *limit* bytes once it is read; None is no limit.

    Told by its marks, without reading it: also by those within strings, which may hold JSON that is read later.
    """
    if limit is None or len(text) * VALUE <= limit:
        return False
    return sum(map(text.count, _MARKS)) * VALUE > limit


def most_misfits(limit: int | None) -> float:
    """How many values that do not fit are kept within *limit* bytes."""
    return math.inf if limit is None else limit // MISFIT

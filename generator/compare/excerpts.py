"""Long texts, shown from shortly before the place where two of them begin to differ."""

from __future__ import annotations

from itertools import takewhile

_MARK = "…"


def excerpt_pair(one: str, other: str, limit: int) -> tuple[str, str]:
    """Return both texts in at most *limit* characters each, with the part in which they differ."""
    if max(len(one), len(other)) <= limit:
        return one, other
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    # A short beginning that is the same costs less than a mark in its place.
    start = max(same - limit // 4, 0) if same > limit // 3 else 0
    return excerpt_from(one, start, limit), excerpt_from(other, start, limit)


def excerpt_from(text: str, start: int, limit: int) -> str:
    """Return *text* from *start* on in at most *limit* characters, with a mark for what is left out."""
    shown = f"{_MARK}{text[start:]}" if start else text
    return shown if len(shown) <= limit else f"{shown[: limit - 1]}{_MARK}"

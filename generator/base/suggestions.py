"""What somebody may have meant by a name that does not exist."""

from __future__ import annotations

from collections.abc import Iterable

_MOST = 2
_ALIKE = 0.7


def suggestion(name: str, known: Iterable[str]) -> str:
    """Return "Is it `a` or `b`?" with those of *known* names that are like *name*, empty where none is."""
    # Imported here, because only errors need it.
    from difflib import get_close_matches

    similar = get_close_matches(name.lower(), [*known], _MOST, _ALIKE)
    return f"Is it {' or '.join(f'`{one}`' for one in similar)}?" if similar else ""


def with_suggestion(next: str, name: str, known: Iterable[str]) -> str:
    """Return *next*, a sentence on what can be done, and what may have been meant by *name*."""
    return f"{next} {suggestion(name, known)}".rstrip()

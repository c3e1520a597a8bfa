"""Numbers with what they count, in the right form."""

from __future__ import annotations


def count(number: int, noun: str, plural: str = "") -> str:
    """Return *number* with *noun*, which takes the *plural*, by default with an s, where it is not one."""
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"

"""What an area of `make trust` is and returns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from attrs import field, frozen


@frozen
class Row:
    """One line of the table."""

    area: str
    inputs: int = 0
    """What was tried."""
    faults: int = 0
    """Faults that were put in on purpose."""
    failures: tuple[str, ...] = ()
    """What was not as promised, each in one line."""
    skipped: str = ""
    """Why nothing was tried, empty if something was."""
    details: tuple[str, ...] = field(default=())
    """What else was counted."""


Part = Callable[[], Iterator[Row]]
"""What one process tries."""


@frozen
class Area:
    """A part of the project, and how it is tried: in parts that need nothing of each other, by their names."""

    name: str
    parts: Callable[[], Mapping[str, Part]]

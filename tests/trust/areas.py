"""What an area of `make trust` is and returns."""

from __future__ import annotations

from collections.abc import Callable, Iterator

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


@frozen
class Area:
    """A part of the project, and how it is tried."""

    name: str
    run: Callable[[], Iterator[Row]]

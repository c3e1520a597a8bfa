"""How much a fetch takes of time, memory and the other side's patience."""

from __future__ import annotations

from attrs import frozen

_MEGABYTE = 1_000_000


@frozen
class Limits:
    """Bounds of a fetch; times are in seconds, sizes in bytes."""

    workers: int = 8
    """Requests at the same time."""
    connect: float = 10
    read: float = 20
    """Between two pieces of an answer."""
    page: float = 120
    """For one page in all: redirects, attempts and the waits between them."""
    waits: tuple[float, ...] = (0.5, 1, 2)
    """Before each further attempt."""
    longest_wait: float = 30
    """A server that asks for more (`Retry-After`) is not waited for."""
    size: int = 10 * _MEGABYTE
    """Of one answer, as it is sent and as it is when unpacked."""
    hops: int = 5
    """Redirects in a row."""
    indexes: int = 100
    """Indexes that the first one leads to."""
    pages: int = 5000
    """Pages that the indexes name."""


LIMITS = Limits()

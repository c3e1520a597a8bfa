"""Bounds on what a fetch may cost in time and memory, here and on the server."""

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
    """Between two pieces of a response."""
    pace: int = 500
    """Bytes a second of a response, counted over `read` seconds; a server that is slower is not waited for."""
    page: float = 120
    """For one page in total: redirects, attempts and the waits between them."""
    waits: tuple[float, ...] = (0.5, 1, 2)
    """Before each further attempt."""
    longest_wait: float = 30
    """If a server asks for a longer wait with `Retry-After`, the fetch fails."""
    size: int = 10 * _MEGABYTE
    """Of one response, both as it is sent and after decompression."""
    hops: int = 5
    """Redirects in a row."""
    indexes: int = 100
    """All indexes of one fetch."""
    links: int = 100_000
    """Of one index."""
    pages: int = 5000
    """All pages that the indexes name."""
    rules: int = 5000
    """Of a `robots.txt` for one program."""
    total_size: int = 200 * _MEGABYTE
    """Of all responses of one fetch."""
    total: float = 3600
    """For all of one fetch."""


LIMITS = Limits()

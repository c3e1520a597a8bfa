"""What an operation states of a status: the status itself, its range such as `4XX`, or `default`."""

from __future__ import annotations

from collections.abc import Collection

DEFAULT = "default"


def range_of(status: str, listed: Collection[str]) -> str | None:
    """Return which of the *listed* keys stands for *status*, which is none of them; None if nothing does.

    `default` stands for failures, as documents use it, and for successes only where no success is listed.
    """
    kind = status[:1]
    if not _is_range(status) and f"{kind}XX" in listed:
        return f"{kind}XX"
    is_open = kind in "45" or (kind == "2" and not any(other.startswith("2") for other in listed))
    return DEFAULT if is_open and status != DEFAULT and DEFAULT in listed else None


def is_narrowed(status: str, listed: Collection[str]) -> bool:
    """Whether *status* is a range, and some of the *listed* statuses are in it."""
    return _is_range(status) and any(other.startswith(status[:1]) and other != status for other in listed)


def _is_range(status: str) -> bool:
    return status.endswith("XX")

"""Which faults may pass, and how long a server asks to be left alone."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_TOO_MANY = 429
_SERVER = range(500, 600)


def is_passing(status: int) -> bool:
    """Whether an answer of *status* may be another one soon."""
    return status == _TOO_MANY or status in _SERVER


def asked_wait(header: str) -> float:
    """Return the seconds that `Retry-After` asks for, a number or a date; 0 where it says nothing that is clear."""
    text = header.strip()
    if text.isascii() and text.isdecimal():
        return float(text)
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return 0
    when = found if found.tzinfo else found.replace(tzinfo=UTC)
    return max(0.0, (when - datetime.now(UTC)).total_seconds())

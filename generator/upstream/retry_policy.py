"""Which faults are worth a retry, and how long a server asks us to wait before it."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_TOO_MANY_REQUESTS = 429
_SERVER_ERRORS = range(500, 600)


def is_retryable(status: int) -> bool:
    """Whether a response of *status* may be a different one at the next attempt."""
    return status == _TOO_MANY_REQUESTS or status in _SERVER_ERRORS


def retry_after_seconds(header: str) -> float:
    """Return the seconds that `Retry-After` asks for, given as a number or a date; 0 where it is neither."""
    text = header.strip()
    if text.isascii() and text.isdecimal():
        return float(text)
    try:
        date = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return 0
    moment = date if date.tzinfo else date.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())

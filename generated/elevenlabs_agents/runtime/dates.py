"""Dates and times; imported only by the models that have one."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from dateutil.parser import isoparse

from .decode import text
from .errors import DecodeError


def moment(value: Any) -> datetime:
    """A point in time, written as ISO 8601."""
    try:
        return isoparse(text(value))
    except ValueError:
        raise DecodeError("expected a date and time") from None


def day(value: Any) -> date:
    """A date, written as ISO 8601; a time beside it would be lost, unless it is midnight."""
    try:
        found = isoparse(text(value))
    except ValueError:
        raise DecodeError("expected a date") from None
    if found.time() != time():
        raise DecodeError("expected a date without a time")
    return found.date()

"""Single values as the text of a URL or a header."""

from __future__ import annotations

import math
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

from .errors import InvalidArgument
from .model import rfc3339

SCALARS = (str, bool, int, float, date, Enum, UUID)


class Escaped(str):
    """A part of a URL that is escaped already."""

    __slots__ = ()


def scalar(value: Any) -> str:
    """One value as the text of a path, query or header parameter."""
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return rfc3339(value)
    if isinstance(value, (int, UUID)) or (isinstance(value, float) and math.isfinite(value)):
        return str(value)
    shown = str(value) if isinstance(value, float) else type(value).__name__
    raise InvalidArgument(f"{shown} cannot be a parameter of a URL or a header")

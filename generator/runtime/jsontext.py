"""JSON as it is sent."""

from __future__ import annotations

import json
from typing import Any

from .errors import InvalidArgument
from .model import encode as shallow
from .model import plain
from .partials import Partial


def encode_json(value: Any) -> bytes:
    """Compact JSON of plain values and models in any mixture."""
    try:
        # Of a subclass of list, `dumps` would write what Python sees of it.
        value = plain(value) if Partial.made else value
        return json.dumps(
            value,
            default=shallow,
            ensure_ascii=False,
            allow_nan=False,
            check_circular=False,
            separators=(",", ":"),
        ).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidArgument(f"the body cannot be written as JSON: {_reason(error)}") from None


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeEncodeError):
        return "a text holds a lone surrogate, which UTF-8 has not"
    return "it is nested too deeply" if isinstance(error, RecursionError) else str(error)

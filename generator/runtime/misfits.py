"""Values of an answer that do not fit their place: each costs one field, and is kept as it came.

Whoever finds one calls `noted` and goes on, so that nothing of this costs anything where all values fit.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from .deadline import check_time
from .errors import DecodeError, ResponseTooLarge, json_path
from .unset import UNSET

T = TypeVar("T")


class MapKey(str):
    """The name of a value in a map, which a caller or the server made up; other names are in the specification."""

    __slots__ = ()


class Misfit(NamedTuple):
    """One value that is not what the specification promises."""

    keys: tuple[str | int, ...]
    """Where it stands, outermost first, such as ``("transcript", 3, "role")``."""
    reason: str
    """What was expected, and what kind of value came."""
    found: Any
    """The JSON that came; `UNSET` if nothing did."""

    @property
    def path(self) -> str:
        """Where it stands, as JSONPath: ``$.transcript[3].role``."""
        return json_path(self.keys)

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class _Reading(threading.local):
    """How this thread reads now: decoding never waits, so that tasks do not get in between."""

    strict = False
    misfits = 0
    most = math.inf


_now = _Reading()


def read(decode: Callable[[Any], T], value: Any, *, strict: bool, most: float = math.inf) -> tuple[T, bool]:
    """What *decode* makes of *value*, and whether all of it fits.

    Raises `DecodeError` if nothing can be made of it; where *strict*, also for the first value that does not fit, and
    else `ResponseTooLarge` where more than *most* do not.
    """
    before = _now.strict, _now.misfits, _now.most
    _now.strict, _now.misfits, _now.most = strict, 0, most
    try:
        return decode(value), not _now.misfits
    finally:
        _now.strict, _now.misfits, _now.most = before


def noted(key: str | int, value: Any, error: DecodeError | KeyError) -> Misfit:
    """The misfit *value* at *key*; where reading is strict, *error* is raised instead, from there."""
    missing = isinstance(error, KeyError)
    known = DecodeError("required, but missing") if isinstance(error, KeyError) else error
    if _now.strict:
        known.keys.append(key)
        raise known from None
    _now.misfits += 1
    if _now.misfits > _now.most:
        raise ResponseTooLarge(f"more than {_now.most:,} values do not fit, and max_response_size allows no more")
    check_time()
    return Misfit((key,), known.args[0], UNSET if missing else value)

"""What is logged under the name of this package: each attempt at DEBUG, and values that do not fit, once, as a WARNING.

Never a value of a query or a body, and of the headers only those below: neither the key nor what it opens.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from threading import Lock

from .deadline import check_time
from .errors import json_path
from .headers import Headers
from .misfits import MapKey, Misfit
from .unset import UNSET

SHOWN_HEADERS = (
    "content-type",
    "content-length",
    "date",
    "request-id",
    "retry-after",
    "retry-after-ms",
    "x-request-id",
    "x-should-retry",
)

_MOST_WARNINGS = 1_000
"""Kinds of misfits; later ones are not logged, so that no server can fill the memory."""

LOGGER = logging.getLogger(__name__.rpartition(".runtime.")[0])


def shown(headers: Headers) -> dict[str, str]:
    """The headers of an answer that may be logged."""
    return {name: headers[name] for name in SHOWN_HEADERS if name in headers}


_warned: set[tuple[str, str]] = set()
_lock = Lock()


def warn(operation: str, misfits: Iterable[Misfit]) -> None:
    """Log *misfits* in an answer to *operation*, each kind once: indices, and names that are data, count as one."""
    for one in misfits:
        check_time()
        path = json_path(one.keys, every=(int, MapKey))
        with _lock:
            if (operation, path) in _warned or len(_warned) >= _MOST_WARNINGS:
                continue
            _warned.add((operation, path))
        kept = "nothing is set there" if one.found is UNSET else "what came there is left out, and kept"
        LOGGER.warning("%s: %s: %s; %s: see `problems`", operation, path, one.reason, kept)

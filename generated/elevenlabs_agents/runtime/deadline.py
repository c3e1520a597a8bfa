"""The deadline of a call, held also while the HTTP library of one that is not awaited reads and writes.

A library waits so long for each piece of an answer as was allowed when the answer began, and begins anew with the next
piece: a server that sends a byte a second would be read for days. So the streams of its connections, which it shows to
whoever asks, are given a method each that waits no longer than the call of this thread may still take. What an answer
means is read in any call without a wait; there, whoever does what may take long asks for the time.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar, cast
from weakref import ref

T = TypeVar("T")

_PIECE = 65_536
_OPENED = ("connect_tcp.complete", "connect_unix_socket.complete", "start_tls.complete")
_MANY = 1_024
"""Values that are read without a look at the time."""


class Late(Exception):
    """The time that was given is over."""


class _Now(threading.local):
    until: float | None = None


_now = _Now()


class Until:
    """Within ``with``, this thread waits until then, by `time.monotonic`; forever where that is None."""

    def __init__(self, until: float | None) -> None:
        self._until = until

    def __enter__(self) -> None:
        self._before, _now.until = _now.until, self._until

    def __exit__(self, *_: object) -> None:
        _now.until = self._before


def check_time() -> None:
    """Raise `Late` where this thread waits no longer."""
    if _now.until is not None and time.monotonic() >= _now.until:
        raise Late


def in_time(values: list[T]) -> Iterable[T]:
    """The *values*, until this thread waits no longer: then `Late` is raised."""
    return values if len(values) <= _MANY else _timed(values)


def _timed(values: list[T]) -> Iterator[T]:
    for place, value in enumerate(values):
        if not place % _MANY:
            check_time()
        yield value


def watched(stream: Any) -> None:
    """Let reading from *stream*, and writing to it, end with the deadline, also in later calls over its connection."""
    if stream is None or "read" in getattr(stream, "__dict__", {"read": None}):
        return
    kind = cast("Any", type(stream))
    own = ref(stream)

    def read(max_bytes: int, timeout: float | None = None) -> Any:
        return kind.read(own(), max_bytes, timeout=_shorter(timeout))

    def write(buffer: bytes, timeout: float | None = None) -> None:
        if _now.until is None:
            kind.write(own(), buffer, timeout=timeout)
            return
        for start in range(0, len(buffer), _PIECE):
            kind.write(own(), buffer[start : start + _PIECE], timeout=_shorter(timeout))

    stream.read, stream.write = read, write


def on_trace(name: str, info: dict[str, Any]) -> None:
    """Watch what is opened: a hook for the extension ``trace`` of a request."""
    if name.endswith(_OPENED):
        watched(info.get("return_value"))


TRACE: dict[str, Callable[[str, dict[str, Any]], None]] = {"trace": on_trace}


def _shorter(timeout: float | None) -> float | None:
    """*timeout*, or what is left if that is less: of what comes without a pause, no wait would end by itself."""
    if _now.until is None:
        return timeout
    left = _now.until - time.monotonic()
    if left <= 0:
        raise Late
    return left if timeout is None else min(timeout, left)

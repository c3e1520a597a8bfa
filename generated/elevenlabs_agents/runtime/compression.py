"""Compressed bodies, unpacked piece by piece: a few bytes of an answer may stand for gigabytes.

An HTTP library unpacks at once whatever it has received, and a coding within a coding multiplies that; so this client
reads the bytes as they came, and only the two codings that Python itself can unpack in bounded steps.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import cache
from typing import Any

PIECE = 65_536
"""Bytes that are unpacked at a time."""
_GZIP = zlib.MAX_WBITS | 16
_KINDS = {"gzip": _GZIP, "x-gzip": _GZIP, "deflate": zlib.MAX_WBITS}


class BadCoding(ValueError):
    """What was received is not what its coding says, or ends too early."""


@cache
def readable(accepted: str) -> str:
    """Those codings of the header ``Accept-Encoding`` that can be read here."""
    asked = [part.strip() for part in accepted.split(",")]
    return ", ".join(part for part in asked if part.partition(";")[0].strip() in (*_KINDS, "identity")) or "identity"


def codings_of(header: str) -> list[str]:
    """The codings that ``Content-Encoding`` lists, in the order in which they were applied."""
    listed = (part.strip().lower() for part in header.split(","))
    return [name for name in listed if name not in ("", "identity")]


def is_readable(codings: list[str]) -> bool:
    """Whether `Unpacking` reads it: one coding that is known."""
    return len(codings) == 1 and codings[0] in _KINDS


class Unpacking:
    """One compressed body."""

    def __init__(self, coding: str) -> None:
        self._window = _KINDS[coding]
        self._start = b""
        self._unpacker: Any = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What *data* unpacks to, in pieces of at most `PIECE` bytes: of gzip, one member after the other."""
        data, self._start = self._start + data, b""
        while data:
            if self._unpacker is None or self._unpacker.eof:
                if self._unpacker is not None and self._window != _GZIP:
                    raise BadCoding("something follows the end of the compressed body")
                if len(data) < 2:
                    self._start = data
                    return
                self._unpacker = zlib.decompressobj(self._window if self._is_wrapped(data) else -zlib.MAX_WBITS)
            yield from self._unpacked(data)
            data = self._unpacker.unused_data

    def _unpacked(self, data: bytes) -> Iterator[bytes]:
        """What *data* unpacks to, up to the end of what is open."""
        try:
            while not self._unpacker.eof and (piece := self._unpacker.decompress(data, PIECE)):
                yield piece
                data = self._unpacker.unconsumed_tail
        except zlib.error as error:
            raise BadCoding(f"the body is badly compressed: {error}") from None

    def end(self) -> None:
        """The body ends: raise `BadCoding` if something of it is missing."""
        if self._start or (self._unpacker is not None and not self._unpacker.eof):
            raise BadCoding("the compressed body is cut short")

    def _is_wrapped(self, data: bytes) -> bool:
        """Whether *data* begins as its coding demands: some servers send ``deflate`` without its first two bytes."""
        return self._window != zlib.MAX_WBITS or (data[0] & 15 == 8 and int.from_bytes(data[:2], "big") % 31 == 0)

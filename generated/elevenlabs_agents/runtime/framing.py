"""Where one chunk of a stream ends and the next begins, in bytes that may be cut anywhere.

Everything that frames is ASCII, so a frame is never cut inside a character and needs no decoding before it is whole.
Each byte is looked at once, and what is held takes no more than its bytes, however many pieces it came in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, Protocol

from .media import media_type, separator
from .operation import EVENTS

_BOM = b"\xef\xbb\xbf"
_START = re.compile(rb"[^ \t\r\n\x1e]")
_BARE_END = re.compile(rb'[ \t\r\n\x1e{\["]')
_NESTED = re.compile(rb'["{}\[\]]')
_IN_STRING = re.compile(rb'["\\]')
_LINE_END = re.compile(rb"\r\n?|\n")


ERROR = "error"
"""Name of the event that reports an error."""


class Frame(NamedTuple):
    """One chunk as it came."""

    data: bytes
    event: str = ""
    """Name of the event."""
    id: str = ""
    """The latest id of an event."""
    whole: bool = True
    """False if the stream ended where the chunk may go on."""


class Framing(Protocol):
    """Cuts bytes into frames, each the JSON of one chunk."""

    def feed(self, data: bytes) -> Iterator[Frame]:
        """The frames that *data* completes; to be exhausted before the next call."""
        ...

    def end(self) -> Iterator[Frame]:
        """What is left when the stream ends, whole or not."""
        ...


class Values:
    """JSON values one after the other, with or without white space between: also JSON lines and JSON text sequences."""

    def __init__(self) -> None:
        self._held = bytearray()
        self._depth = 0
        self._in_string = False
        self._escaped = False

    def feed(self, data: bytes) -> Iterator[Frame]:
        """See `Framing.feed`."""
        start = at = 0
        while at < len(data):
            if not self._held and at == start:  # between two values
                found = _START.search(data, at)
                if not found:
                    return
                start, at = found.start(), found.end()
                self._open(found[0])
            if (end := self._end(data, at)) is None:
                break
            yield Frame(bytes(self._held) + data[start:end])
            self._held.clear()
            start = at = end
        if start < len(data):
            self._held += data[start:]

    def end(self) -> Iterator[Frame]:
        """See `Framing.end`."""
        if self._held:
            yield Frame(bytes(self._held), whole=not self._depth and not self._in_string)
            self._held.clear()

    def _open(self, first: bytes) -> None:
        self._escaped = False
        self._depth = 1 if first in b"{[" else 0
        self._in_string = first == b'"'

    def _end(self, data: bytes, at: int) -> int | None:
        """Where the value that is open at *at* ends; None if not in *data*."""
        while True:
            if self._escaped:
                if at == len(data):
                    return None
                self._escaped, at = False, at + 1
            pattern = _IN_STRING if self._in_string else _NESTED if self._depth else _BARE_END
            found = pattern.search(data, at)
            if not found:
                return None
            if pattern is _BARE_END:
                return found.start()
            at, mark = found.end(), found[0]
            if mark == b"\\":
                self._escaped = True
            elif mark == b'"':
                self._in_string = not self._in_string
            else:
                self._depth += 1 if mark in b"{[" else -1
            if not self._depth and not self._in_string:
                return at


class Separated:
    """JSON values with a separator between: what is open where one stands is broken, and the next value is not."""

    def __init__(self, separator: bytes) -> None:
        self._separator = separator
        self._values = Values()

    def feed(self, data: bytes) -> Iterator[Frame]:
        """See `Framing.feed`."""
        start = 0
        while (end := data.find(self._separator, start)) >= 0:
            yield from self._values.feed(data[start:end])
            yield from (frame._replace(whole=True) for frame in self._values.end())
            start = end + len(self._separator)
        yield from self._values.feed(data[start:])

    def end(self) -> Iterator[Frame]:
        """See `Framing.end`."""
        return self._values.end()


class Events:
    """Server-sent events; comments, events without data, and ``[DONE]`` are passed over."""

    def __init__(self) -> None:
        self._line = bytearray()
        self._data = bytearray()
        self._event = self._id = ""
        self._after_return = False

    def feed(self, data: bytes) -> Iterator[Frame]:
        """See `Framing.feed`."""
        start = 1 if self._after_return and data.startswith(b"\n") else 0
        if data:
            self._after_return = data.endswith(b"\r")
        for found in _LINE_END.finditer(data, start):
            line = bytes(self._line) + data[start : found.start()]
            self._line.clear()
            start = found.end()
            yield from self._take(line)
        if start < len(data):
            self._line += data[start:]

    def end(self) -> Iterator[Frame]:
        """Also returns an event without the empty line at its end, so that no data is lost."""
        if self._line:
            yield from self._take(bytes(self._line))
        yield from (frame._replace(whole=False) for frame in self._take(b""))

    def _take(self, line: bytes) -> Iterator[Frame]:
        if line:
            name, _, value = line.partition(b":")
            value = value.removeprefix(b" ")
            if name == b"data":
                self._data += value + b"\n"
            elif name == b"event":
                self._event = value.decode("utf-8", "replace")
            elif name == b"id" and b"\0" not in value:
                self._id = value.decode("utf-8", "replace")
            return
        frame = Frame(bytes(self._data[:-1]), self._event, self._id)
        self._data.clear()
        self._event = ""
        if frame.data != b"[DONE]" and (frame.data or frame.event == ERROR):
            yield frame


class Sniffed:
    """The framing that the first byte of the body shows; the content type decides where that byte could be both."""

    def __init__(self, content_type: str) -> None:
        media = media_type(content_type)
        self._says_events = media == EVENTS
        self._separator = separator(media)
        self._held = b""
        self._framing: Framing | None = None

    def feed(self, data: bytes) -> Iterator[Frame]:
        """See `Framing.feed`."""
        if self._framing is None:
            data = (self._held + data).removeprefix(_BOM)
            first = _START.search(data)
            if first is None or _BOM.startswith(data):
                self._held = data if first else b""
                return
            events = first[0] not in b'{["' if self._says_events else first[0] in b":deir"
            self._framing = Events() if events else Separated(self._separator) if self._separator else Values()
        yield from self._framing.feed(data)

    def end(self) -> Iterator[Frame]:
        """See `Framing.end`."""
        if self._framing:
            yield from self._framing.end()

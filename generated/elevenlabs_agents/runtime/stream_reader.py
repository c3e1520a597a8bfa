"""From the bytes of a stream to typed chunks, without any I/O: what is passed over, and what is an error."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, Generic, TypeVar

from attrs import frozen

from .answer import Answer
from .errors import DecodeError, StreamError
from .framing import ERROR, Frame, Sniffed
from .interpret import decoded, excerpt, is_one_json, with_call_context
from .misfits import read
from .model import Model, is_mapping
from .operation import JSON, Operation
from .settings import Settings

T = TypeVar("T")

_PINGS = ("ping", "heartbeat", "keepalive", "keep-alive")
"""Names of events by which servers keep a connection open."""
_ONLY_ERROR = re.compile(rb'[\s"]*\{[\s\\nrt]*"(error|detail)\\?"')
"""How an object that is only an error begins, also one in a text."""


@frozen
class StreamEvent(Generic[T]):
    """One chunk, and what a server-sent event says beside it."""

    data: T
    """The chunk itself."""
    event: str = ""
    """Name of the event; empty if it has none, or if the stream is no server-sent events."""
    id: str = ""
    """The latest id that the stream has stated, of this event or an earlier one."""


class StreamReader(Generic[T]):
    """From bytes to chunks, for both twins."""

    def __init__(self, operation: Operation[T], answer: Answer, settings: Settings) -> None:
        self.answer = answer
        self._operation = operation
        self._settings = settings
        self._framing = Sniffed(answer.headers.get("content-type", ""))

    def feed(self, data: bytes) -> Iterator[StreamEvent[T]]:
        """The chunks that *data* completes."""
        return self._events(self._framing.feed(data))

    def end(self) -> Iterator[StreamEvent[T]]:
        """What the end of the body completes."""
        return self._events(self._framing.end())

    def _events(self, frames: Iterable[Frame]) -> Iterator[StreamEvent[T]]:
        for frame in frames:
            if frame.event == ERROR or (self._operation.chunk == JSON and self._is_error(frame.data)):
                raise self._error("the server reported an error", frame)
            if not frame.whole and self._operation.chunk == JSON and not is_one_json(frame.data):
                raise self._error("the stream ended in the middle of a chunk", frame)
            if frame.event not in _PINGS or self._is_known(json_or_none(frame.data)):
                answer = self.answer.holding(frame.data)
                yield StreamEvent(decoded(self._operation, answer, self._settings), frame.event, frame.id)

    def _error(self, what: str, frame: Frame) -> StreamError:
        said = excerpt(frame.data, self._settings)
        error = StreamError(f"{what}: {said}" if said else what)
        return with_call_context(error, self._operation, self.answer.holding(frame.data))

    def _is_error(self, data: bytes) -> bool:
        """Whether *data* is an object of ``error`` or ``detail`` alone, where no chunk is documented to be that."""
        if not _ONLY_ERROR.match(data):
            return False
        value = json_or_none(data)
        value = json_or_none(value) if isinstance(value, str) else value
        return is_mapping(value) and len(value) == 1 and any(value.values()) and not self._is_known(value)

    def _is_known(self, value: Any) -> bool:
        """Whether *value*, which is consumed, is a chunk that has a documented property, and no other."""
        try:
            chunk, _ = read(self._operation.decode, value, strict=True)
        except (DecodeError, RecursionError):
            return False
        return isinstance(chunk, Model) and not chunk.extra and bool(chunk.encode())


def json_or_none(data: bytes | str) -> Any:
    """The JSON that *data* is; None if it is none."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None

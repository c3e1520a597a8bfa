"""From the bytes of a stream to typed chunks, without any I/O: what is passed over, and what is an error."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar

from attrs import frozen

from .answer import Answer
from .errors import DecodeError, ResponseTooLarge, StreamError
from .framing import ERROR, Frame, Sniffed
from .interpret import decoded, excerpt, is_one_json, refuse_heavy, too_large, with_call_context
from .misfits import read
from .model import Model, Unknown, is_mapping, plain
from .nesting import parsed
from .operation import JSON, Operation
from .settings import Settings
from .unset_fields import misfits_of
from .weight import most_misfits

T = TypeVar("T")

_PINGS = ("ping", "heartbeat", "keepalive", "keep-alive")
"""Names of events by which servers keep a connection open."""
_BARE_PINGS = frozenset(name.encode() for name in _PINGS)
_LONGEST_PING = 30
"""Bytes of ``{"type": "keep-alive"}``, and some blanks."""
_ERRORS = ("error", "detail")
"""Properties in which servers say what went wrong."""
_BESIDE = {*_ERRORS, "code", "message", "request_id", "status", "status_code", "type"}
"""What they say beside it."""


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
        self._held = 0
        """Bytes since the last chunk."""

    def feed(self, data: bytes) -> Iterator[StreamEvent[T]]:
        """The chunks that *data* completes."""
        self._held += len(data)
        limit = self._settings.max_response_size
        if limit is not None and self._held > limit:
            raise too_large(self._operation, self.answer, "a chunk", limit)
        return self._events(self._framing.feed(data))

    def end(self) -> Iterator[StreamEvent[T]]:
        """What the end of the body completes."""
        return self._events(self._framing.end())

    def _events(self, frames: Iterable[Frame]) -> Iterator[StreamEvent[T]]:
        for frame in frames:
            self._held = 0
            refuse_heavy(self._operation, self.answer, frame.data, self._settings)
            if frame.event == ERROR or (self._operation.chunk == JSON and self._is_error(frame.data)):
                raise self._error("the server reported an error", frame)
            if not frame.whole and self._operation.chunk == JSON and not is_one_json(frame.data):
                raise self._error("the stream ended in the middle of a chunk", frame)
            if not self._is_sign_of_life(frame):
                answer = self.answer.holding(frame.data)
                yield StreamEvent(decoded(self._operation, answer, self._settings), frame.event, frame.id)

    def _error(self, what: str, frame: Frame) -> StreamError:
        said = excerpt(frame.data, self._settings)
        error = StreamError(f"{what}: {said}" if said else what)
        return with_call_context(error, self._operation, self.answer.holding(self._settings.hide_in(frame.data)))

    def _is_error(self, data: bytes) -> bool:
        """Whether *data* is an object that says what went wrong, and nothing that a documented chunk says."""
        if not any(name.encode() in data for name in _ERRORS):
            return False
        value = json_or_none(data)
        value = json_or_none(value) if isinstance(value, str) else value
        return is_mapping(value) and any(value.get(name) for name in _ERRORS) and not self._says_more(value)

    def _says_more(self, value: Mapping[str, Any]) -> bool:
        """Whether *value* says anything else than an error does: a property of the chunk's class, where that is known.

        Of a union, and where any JSON is documented, it is told by the names that such errors have everywhere.
        """
        try:
            most = most_misfits(self._settings.max_response_size)
            chunk, fits = read(self._operation.decode, plain(value), strict=False, most=most)
        except (DecodeError, ResponseTooLarge, RecursionError):
            return False
        if isinstance(chunk, Model):
            unfit = {one.keys[0] for one in misfits_of(chunk).values()}
            known = value.keys() - (chunk.extra or {}).keys() - unfit
            return bool(known if fits else known - {*_ERRORS})
        is_later = isinstance(chunk, Unknown) and value.get("type") not in (None, "error")
        return is_later or not value.keys() <= _BESIDE

    def _is_sign_of_life(self, frame: Frame) -> bool:
        """Whether *frame* is called a ping, or without a name says nothing else, and is no documented chunk."""
        if frame.event in _PINGS:
            return not self._is_known(json_or_none(frame.data))
        if frame.event or len(frame.data) > _LONGEST_PING or self._operation.chunk != JSON:
            return False
        value = json_or_none(frame.data)
        says_so = is_mapping(value) and {*value} == {"type"} and value["type"] in _PINGS
        return frame.data.strip() in _BARE_PINGS or (says_so and not self._is_known(value))

    def _is_known(self, value: Any) -> bool:
        """Whether *value*, which is consumed, is a chunk that has a documented property, and no other."""
        try:
            chunk, _ = read(self._operation.decode, value, strict=True)
        except (DecodeError, RecursionError):
            return False
        return isinstance(chunk, Model) and not chunk.extra and bool(chunk.to_dict())


def json_or_none(data: bytes | str) -> Any:
    """The JSON that *data* is; None if it is none, or too deep."""
    try:
        return parsed(data)
    except ValueError:
        return None

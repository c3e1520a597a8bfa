"""Answers of another kind than documented: the call was made, and may have been paid for, so nothing of it is lost.

What comes in chunks becomes a stream of plain JSON, and other bytes a `BinaryResponse`, in place of what the annotation
says. Only a web page, and what says to be JSON and is not, is a `DecodeError`, which holds the body.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from itertools import chain, islice
from typing import Any, TypeVar, cast

from attrs import evolve

from .answer import Answer
from .binary import AsyncBinaryResponse, BinaryResponse
from .decode import anything
from .errors import DecodeError
from .framing import Sniffed
from .interpret import decoded, is_one_json
from .media import is_json, is_page, is_streamed, may_be, media_type_of
from .operation import ANYTHING, Operation
from .settings import Settings
from .source import AsyncSource, Source
from .stream import AsyncStream, Stream

T = TypeVar("T")

_ENOUGH = 1_000
"""Values at the beginning of a body that show what it is."""


class Held:
    """A body that was read, as a `Source`."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def chunks(self) -> Iterator[bytes]:
        """The whole body."""
        yield self.answer.raw

    def whole(self) -> bytes:
        """See `chunks`."""
        return self.answer.raw

    def close(self) -> None:
        """Nothing is open."""

    def drop(self) -> None:
        """Nothing is open."""


class AsyncHeld:
    """`Held`, awaited."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    async def chunks(self) -> AsyncIterator[bytes]:
        """See `Held.chunks`."""
        yield self.answer.raw

    async def whole(self) -> bytes:
        """See `Held.whole`."""
        return self.answer.raw

    async def aclose(self) -> None:
        """See `Held.close`."""

    def drop(self) -> None:
        """See `Held.drop`."""


def is_read_whole(operation: Operation[Any], answer: Answer) -> bool:
    """Whether the body of *answer*, where no chunks are documented, is to be read before the call returns."""
    media = media_type_of(answer)
    return media == operation.accept or not is_streamed(media)


def result(operation: Operation[T], source: Source, settings: Settings) -> T:
    """What *operation* promises, or what came in its place; the body was read if `is_read_whole`."""
    if not is_read_whole(operation, source.answer):
        return cast("T", Stream(source, _plain(operation), settings))
    try:
        return _documented(operation, source.answer, settings)
    except _OtherBody as other:
        held = Held(source.answer)
        is_several = other.is_several
    return cast("T", Stream(held, _plain(operation), settings) if is_several else BinaryResponse(held))


def async_result(operation: Operation[T], source: AsyncSource, settings: Settings) -> T:
    """`result`, to be read by awaiting."""
    if not is_read_whole(operation, source.answer):
        return cast("T", AsyncStream(source, _plain(operation), settings))
    try:
        return _documented(operation, source.answer, settings)
    except _OtherBody as other:
        held = AsyncHeld(source.answer)
        is_several = other.is_several
    return cast("T", AsyncStream(held, _plain(operation), settings) if is_several else AsyncBinaryResponse(held))


def stream_result(operation: Operation[T], source: Source, settings: Settings) -> Stream[T]:
    """The chunks that *operation* promises, or a `BinaryResponse` of what cannot be read in chunks."""
    if may_be(operation.accept, media_type_of(source.answer)):
        return Stream(source, operation, settings)
    return cast("Stream[T]", BinaryResponse(source))


def async_stream_result(operation: Operation[T], source: AsyncSource, settings: Settings) -> AsyncStream[T]:
    """`stream_result`, awaited."""
    if may_be(operation.accept, media_type_of(source.answer)):
        return AsyncStream(source, operation, settings)
    return cast("AsyncStream[T]", AsyncBinaryResponse(source))


class _OtherBody(Exception):
    """A whole body is not what was documented, and no fault either."""

    def __init__(self, *, is_several: bool) -> None:
        super().__init__()
        self.is_several = is_several
        """Whether it is several JSON values; else it is bytes."""


def _documented(operation: Operation[T], answer: Answer, settings: Settings) -> T:
    """What the whole body of *answer* means; raises `_OtherBody` if it is none of the documented kind."""
    if not operation.reads_json and not may_be(operation.accept, media_type_of(answer)):
        raise _OtherBody(is_several=False)
    try:
        return decoded(operation, answer, settings)
    except DecodeError as error:
        media = media_type_of(answer)
        is_text = isinstance(error.body, str)  # what is no JSON, or one JSON text
        is_several = is_text and _holds_several(operation, answer)
        if not is_several and (not media or is_json(media) or is_page(media) or media == operation.accept):
            raise
    raise _OtherBody(is_several=is_several)


def _holds_several(operation: Operation[Any], answer: Answer) -> bool:
    """Whether the body is events, or several JSON values, where one JSON value is documented."""
    if not operation.reads_json or is_one_json(answer.raw):
        return False
    framing = Sniffed(media_type_of(answer))
    looked_at = 0
    for frame in islice(chain(framing.feed(answer.raw), framing.end()), _ENOUGH):
        if not is_one_json(frame.data):
            return False
        looked_at += 1
    return looked_at > 0


def _plain(operation: Operation[Any]) -> Operation[Any]:
    """*operation* with chunks as they are: JSON, or text where they are no JSON."""
    return evolve(operation, decode=anything, chunk=ANYTHING)

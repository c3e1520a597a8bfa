"""Answers that come in chunks, each decoded when it is whole."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from functools import reduce
from typing import Any, Generic, Self, TypeVar

from .accumulate import joined
from .answer import Answer
from .errors import BodyConsumed, ClientError, DecodeError
from .framing import Sniffed
from .interpret import decoded, with_call_context
from .operation import Operation
from .settings import Settings
from .source import AsyncSource, Described, Source

A = TypeVar("A")
T = TypeVar("T")


class _Reader(Generic[T]):
    """From bytes to chunks, for both twins."""

    def __init__(self, operation: Operation[T], answer: Answer, settings: Settings) -> None:
        self.answer = answer
        self._operation = operation
        self._settings = settings
        self._framing = Sniffed(answer.headers.get("content-type", ""))

    def feed(self, data: bytes) -> Iterator[T]:
        """The chunks that *data* completes."""
        for frame in self._framing.feed(data):
            yield decoded(self._operation, self.answer.holding(frame), self._settings)

    def end(self) -> Iterator[T]:
        """What the end of the body completes."""
        for frame in self._framing.end():
            yield decoded(self._operation, self.answer.holding(frame), self._settings)


def _nothing(operation: Operation[Any], answer: Answer) -> ClientError:
    """The error of a stream without a chunk."""
    return with_call_context(DecodeError("the stream ended before its first chunk"), operation, answer)


class Stream(Described, Generic[T]):
    """Chunks as they arrive, once; closed after the last or by ``with``."""

    def __init__(self, source: Source, operation: Operation[T], settings: Settings) -> None:
        self._source = source
        self._answer = source.answer
        self._operation = operation
        self._closed = False
        self._chunks = self._read(_Reader(operation, source.answer, settings))

    def _read(self, reader: _Reader[T]) -> Iterator[T]:
        try:
            for data in self._source.chunks():
                yield from reader.feed(data)
            yield from reader.end()
        finally:
            self._source.close()

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        if self._closed:
            raise with_call_context(BodyConsumed("the stream is closed"), self._operation, self._answer)
        return next(self._chunks)

    def fold(self, start: A, add: Callable[[A, T], A]) -> A:
        """Put together all chunks that are still to come, and close."""
        with self:
            return reduce(add, self, start)

    def accumulate(self) -> T:
        """Put together all chunks that are still to come, and close: lists grow, of other fields the last value stays.

        Raises `DecodeError` if there is no chunk, and `TypeError` for chunks that are not parts of one object.
        """
        with self:
            first = next(self, None)
            if first is None:
                raise _nothing(self._operation, self._answer)
            return reduce(joined, self, first)

    def close(self) -> None:
        """Drop the connection if there is more to come."""
        self._closed = True
        self._source.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncStream(Described, Generic[T]):
    """`Stream`, awaited."""

    def __init__(self, source: AsyncSource, operation: Operation[T], settings: Settings) -> None:
        self._source = source
        self._answer = source.answer
        self._operation = operation
        self._closed = False
        self._chunks = self._read(_Reader(operation, source.answer, settings))

    async def _read(self, reader: _Reader[T]) -> AsyncIterator[T]:
        try:
            async for data in self._source.chunks():
                for chunk in reader.feed(data):
                    yield chunk
            for chunk in reader.end():
                yield chunk
        finally:
            await self._source.aclose()

    def __aiter__(self) -> AsyncIterator[T]:
        return self

    async def __anext__(self) -> T:
        if self._closed:
            raise with_call_context(BodyConsumed("the stream is closed"), self._operation, self._answer)
        return await anext(self._chunks)

    async def fold(self, start: A, add: Callable[[A, T], A]) -> A:
        """See `Stream.fold`."""
        async with self:
            async for chunk in self:
                start = add(start, chunk)
        return start

    async def accumulate(self) -> T:
        """See `Stream.accumulate`."""
        async with self:
            whole = await anext(self, None)
            if whole is None:
                raise _nothing(self._operation, self._answer)
            async for chunk in self:
                whole = joined(whole, chunk)
        return whole

    async def aclose(self) -> None:
        """See `Stream.close`."""
        self._closed = True
        await self._source.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

"""Answers that come in chunks, each decoded when it is whole."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, Generic, Self, TypeVar

from .accumulate import joined
from .answer import Answer
from .errors import BodyConsumed, ClientError, DecodeError
from .interpret import with_call_context
from .operation import Operation
from .settings import Settings
from .source import AsyncSource, Described, Source
from .stream_reader import StreamEvent, StreamReader

A = TypeVar("A")
T = TypeVar("T")


def _nothing(operation: Operation[Any], answer: Answer, begun: bool) -> ClientError:
    """The error of a stream without a chunk, or of which all were read."""
    error = BodyConsumed("the stream was read") if begun else DecodeError("the stream ended before its first chunk")
    return with_call_context(error, operation, answer)


# Outside the classes: a generator that knows its stream would keep it after the last reference to it is gone, until the
# garbage collector finds the cycle.
def _read(source: Source, reader: StreamReader[T]) -> Iterator[StreamEvent[T]]:
    """The events of *source*, which is closed at the end."""
    try:
        for data in source.chunks():
            yield from reader.feed(data)
        yield from reader.end()
    finally:
        source.close()


async def _async_read(source: AsyncSource, reader: StreamReader[T]) -> AsyncIterator[StreamEvent[T]]:
    """`_read`, awaited."""
    try:
        async for data in source.chunks():
            for event in reader.feed(data):
                yield event
        for event in reader.end():
            yield event
    finally:
        await source.aclose()


class Stream(Described, Generic[T]):
    """Chunks as they arrive, once; closed after the last or by ``with``."""

    def __init__(self, source: Source, operation: Operation[T], settings: Settings) -> None:
        self._source = source
        self._answer = source.answer
        self._operation = operation
        self._begun = False
        self._closed = False
        self._events = _read(source, StreamReader(operation, source.answer, settings))

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        return self._next().data

    def events(self) -> Iterator[StreamEvent[T]]:
        """The chunks that are still to come, each with the name and the id of its event."""
        while True:
            try:
                event = self._next()
            except StopIteration:
                return
            yield event

    def _next(self) -> StreamEvent[T]:
        if self._closed:
            raise with_call_context(BodyConsumed("the stream is closed"), self._operation, self._answer)
        try:
            event = next(self._events)
        except ClientError:
            self._closed = True  # what follows an error is not the end
            raise
        self._begun = True
        return event

    def fold(self, start: A, add: Callable[[A, T], A]) -> A:
        """Put together all chunks that are still to come, and close.

        An error before the end has in ``partial`` what was put together until then.
        """
        with self:
            try:
                for chunk in self:
                    start = add(start, chunk)
            except ClientError as error:
                error.partial = start
                raise
        return start

    def accumulate(self) -> T:
        """Put together all chunks that are still to come, and close: lists grow, of other fields the last value stays.

        Raises `DecodeError` if there is no chunk, `BodyConsumed` if all were read before, and `TypeError` for chunks
        that are not parts of one object. An error before the end has in ``partial`` what was put together until then.
        """
        with self:
            first = next(self, None)
            if first is None:
                raise _nothing(self._operation, self._answer, self._begun)
            return self.fold(first, joined)

    def close(self) -> None:
        """Drop the connection if there is more to come."""
        self._closed = True
        self._source.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        self._source.drop()  # before the generator is, which would close it without a word


class AsyncStream(Described, Generic[T]):
    """`Stream`, awaited."""

    def __init__(self, source: AsyncSource, operation: Operation[T], settings: Settings) -> None:
        self._source = source
        self._answer = source.answer
        self._operation = operation
        self._begun = False
        self._closed = False
        self._events = _async_read(source, StreamReader(operation, source.answer, settings))

    def __aiter__(self) -> AsyncIterator[T]:
        return self

    async def __anext__(self) -> T:
        return (await self._next()).data

    async def events(self) -> AsyncIterator[StreamEvent[T]]:
        """See `Stream.events`."""
        while True:
            try:
                event = await self._next()
            except StopAsyncIteration:
                return
            yield event

    async def _next(self) -> StreamEvent[T]:
        if self._closed:
            raise with_call_context(BodyConsumed("the stream is closed"), self._operation, self._answer)
        try:
            event = await anext(self._events)
        except ClientError:
            self._closed = True  # as above
            raise
        self._begun = True
        return event

    async def fold(self, start: A, add: Callable[[A, T], A]) -> A:
        """See `Stream.fold`."""
        async with self:
            try:
                async for chunk in self:
                    start = add(start, chunk)
            except ClientError as error:
                error.partial = start
                raise
        return start

    async def accumulate(self) -> T:
        """See `Stream.accumulate`."""
        async with self:
            first = await anext(self, None)
            if first is None:
                raise _nothing(self._operation, self._answer, self._begun)
            return await self.fold(first, joined)

    async def aclose(self) -> None:
        """See `Stream.close`."""
        self._closed = True
        await self._source.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def __del__(self) -> None:
        self._source.drop()  # as above

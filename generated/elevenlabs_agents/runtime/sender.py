"""Calls by any HTTP library: a transport adds how one request is sent once and its answer opened.

What is written twice here is the waiting alone.
"""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import partial
from typing import Any, Self, TypeAlias, TypeVar

from .answer import Answer
from .binary import AsyncBinaryResponse, BinaryResponse
from .call import Call
from .errors import ConnectionFailed
from .interpret import is_page, not_bytes
from .operation import Operation
from .raw import AsyncOpenResponse, AsyncOpenStream, OpenResponse, OpenStream, RawResponse
from .settings import RequestOptions, Settings
from .source import AsyncSource, Source
from .stream import AsyncStream, Stream
from .undocumented import (
    AsyncHeld,
    Held,
    async_result,
    async_stream_result,
    is_read_whole,
    result,
    stream_result,
)

T = TypeVar("T")
Choice: TypeAlias = Callable[[Answer], bool]

_SMALL = 65536
"""Bytes of a body that is read with the call even if it may be read later: unread, it would hold a connection."""


def is_small(answer: Answer) -> bool:
    """Whether the body of *answer* is known to be small."""
    length = answer.headers.get("content-length", "")
    return length.isdecimal() and len(length) < 9 and int(length) <= _SMALL and "content-encoding" not in answer.headers


def never(_: Answer) -> bool:
    """Not to read a body with the call: its chunks are to be had as they arrive."""
    return False


def always(_: Answer) -> bool:
    """To read a body with the call."""
    return True


class Sender(ABC):
    """Sends operations, again when that may help; each method raises what `runtime.errors` lists."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def send(self, operation: Operation[T], options: RequestOptions | None = None) -> T:
        """The result of *operation*."""
        call = Call(operation, self._settings, options)
        source = self._exchange(call, whole=partial(is_read_whole, operation))
        return call.in_time(partial(result, operation, source, call.settings))

    def send_raw(self, operation: Operation[T], options: RequestOptions | None = None) -> RawResponse[T]:
        """The answer to *operation*, whole, to be parsed on demand."""
        call = Call(operation, self._settings, options)
        source = self._exchange(call, whole=always)
        return RawResponse(source.answer, operation, call.settings)

    def open_raw(self, operation: Operation[T], options: RequestOptions | None = None) -> OpenResponse[T]:
        """The answer to *operation*, its body still to be read."""
        call = Call(operation, self._settings, options)
        source = self._exchange(call, whole=is_small)
        return OpenResponse(source, operation, call.settings)

    def open_stream(self, operation: Operation[T], options: RequestOptions | None = None) -> OpenStream[T]:
        """The answer to *operation*, its chunks still to be read."""
        call = Call(operation, self._settings, options)
        source = self._exchange(call, whole=never)
        return OpenStream(source, operation, call.settings)

    def download(self, operation: Operation[Any], options: RequestOptions | None = None) -> BinaryResponse:
        """The bytes that *operation* answers with, still to be read."""
        call = Call(operation, self._settings, options)
        source = self._exchange(call, whole=is_small)
        if is_page(operation, source.answer):
            whole = source.answer.holding(source.whole())
            raise not_bytes(operation, whole, self._settings)
        return BinaryResponse(source)

    def stream(self, operation: Operation[T], options: RequestOptions | None = None) -> Stream[T]:
        """The chunks that *operation* answers with, still to be read."""
        call = Call(operation, self._settings, options)
        source = self._exchange(call, whole=never)
        return stream_result(operation, source, call.settings)

    @abstractmethod
    def close(self) -> None:
        """Close the connections, unless they are the caller's."""

    @abstractmethod
    def _open(self, call: Call) -> Source:
        """The answer to one attempt of *call*, or `ConnectionFailed`."""

    def _exchange(self, call: Call, *, whole: Choice) -> Source:
        """The answer to *call*, successful, its body read if *whole* says so."""
        while True:
            call.begin()
            try:
                source = self._open(call)
                if not source.answer.succeeded or whole(source.answer):
                    source = Held(source.answer.holding(source.whole()))
            except ConnectionFailed as error:
                wait = call.fail(error)
            else:
                if (again := call.next_attempt(source.answer)) is None:
                    return source
                wait = again
            time.sleep(wait)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncSender(ABC):
    """`Sender`, awaited; a call that is cancelled leaves no connection behind."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    async def send(self, operation: Operation[T], options: RequestOptions | None = None) -> T:
        """See `Sender.send`."""
        call = Call(operation, self._settings, options)
        source = await self._exchange(call, whole=partial(is_read_whole, operation))
        return call.in_time(partial(async_result, operation, source, call.settings))

    async def send_raw(self, operation: Operation[T], options: RequestOptions | None = None) -> RawResponse[T]:
        """See `Sender.send_raw`."""
        call = Call(operation, self._settings, options)
        source = await self._exchange(call, whole=always)
        return RawResponse(source.answer, operation, call.settings)

    async def open_raw(self, operation: Operation[T], options: RequestOptions | None = None) -> AsyncOpenResponse[T]:
        """See `Sender.open_raw`."""
        call = Call(operation, self._settings, options)
        source = await self._exchange(call, whole=is_small)
        return AsyncOpenResponse(source, operation, call.settings)

    async def open_stream(self, operation: Operation[T], options: RequestOptions | None = None) -> AsyncOpenStream[T]:
        """See `Sender.open_stream`."""
        call = Call(operation, self._settings, options)
        source = await self._exchange(call, whole=never)
        return AsyncOpenStream(source, operation, call.settings)

    async def download(self, operation: Operation[Any], options: RequestOptions | None = None) -> AsyncBinaryResponse:
        """See `Sender.download`."""
        call = Call(operation, self._settings, options)
        source = await self._exchange(call, whole=is_small)
        if is_page(operation, source.answer):
            whole = source.answer.holding(await source.whole())
            raise not_bytes(operation, whole, self._settings)
        return AsyncBinaryResponse(source)

    async def stream(self, operation: Operation[T], options: RequestOptions | None = None) -> AsyncStream[T]:
        """See `Sender.stream`."""
        call = Call(operation, self._settings, options)
        source = await self._exchange(call, whole=never)
        return async_stream_result(operation, source, call.settings)

    @abstractmethod
    async def aclose(self) -> None:
        """See `Sender.close`."""

    @abstractmethod
    async def _open(self, call: Call) -> AsyncSource:
        """See `Sender._open`."""

    async def _exchange(self, call: Call, *, whole: Choice) -> AsyncSource:
        """See `Sender._exchange`."""
        while True:
            call.begin()
            try:
                source = await self._open(call)
                if not source.answer.succeeded or whole(source.answer):
                    source = AsyncHeld(source.answer.holding(await source.whole()))
            except ConnectionFailed as error:
                wait = call.fail(error)
            else:
                if (again := call.next_attempt(source.answer)) is None:
                    return source
                wait = again
            await _pause(wait)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


async def _pause(seconds: float) -> None:
    """Let *seconds* pass, in the event loop that runs."""
    from .event_loop import pause  # here, because `asyncio` takes long to import, and few calls wait

    await pause(seconds)

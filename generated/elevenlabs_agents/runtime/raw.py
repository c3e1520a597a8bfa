"""Answers as they came: status, headers and bytes, and the typed result on demand."""

from __future__ import annotations

from typing import Generic, TypeVar

from .answer import Answer
from .binary import AsyncBinaryResponse, BinaryResponse
from .errors import ClientError
from .interpret import with_call_context
from .operation import Operation
from .settings import Settings
from .source import AsyncSource, Described, Source
from .stream import AsyncStream, Stream
from .undocumented import AsyncHeld, Held, async_result, result

T = TypeVar("T")
E = TypeVar("E", bound=ClientError)


class RawResponse(Described, Generic[T]):
    """A whole answer."""

    def __init__(self, answer: Answer, operation: Operation[T], settings: Settings) -> None:
        self._answer = answer
        self._operation = operation
        self._settings = settings

    @property
    def content(self) -> bytes:
        """The body as it came, decompressed."""
        return self._answer.raw

    def parse(self) -> T:
        """Return what the call without ``with_raw_response`` returns, anew each time; raises `DecodeError`."""
        return result(self._operation, Held(self._answer), self._settings)

    def told(self, error: E) -> E:
        """Return *error*, which was found in what `parse` returned, with what is known of the call."""
        return with_call_context(error, self._operation, self._answer)


class OpenResponse(BinaryResponse, Generic[T]):
    """An answer whose body is still to be read: as bytes, into a file, or parsed; closed like a `BinaryResponse`."""

    def __init__(self, source: Source, operation: Operation[T], settings: Settings) -> None:
        super().__init__(source)
        self._operation = operation
        self._settings = settings

    def parse(self) -> T:
        """Read the body and return what the call without ``with_streaming_response`` returns."""
        return result(self._operation, Held(self._answer.holding(self.read())), self._settings)


class OpenStream(BinaryResponse, Generic[T]):
    """An answer that comes in chunks: as bytes, or parsed as they arrive."""

    def __init__(self, source: Source, operation: Operation[T], settings: Settings) -> None:
        super().__init__(source)
        self._operation = operation
        self._settings = settings

    def parse(self) -> Stream[T]:
        """Return the chunks, as the ordinary call does; closing it closes this."""
        return Stream(self._source, self._operation, self._settings)


class AsyncOpenResponse(AsyncBinaryResponse, Generic[T]):
    """`OpenResponse`, awaited."""

    def __init__(self, source: AsyncSource, operation: Operation[T], settings: Settings) -> None:
        super().__init__(source)
        self._operation = operation
        self._settings = settings

    async def parse(self) -> T:
        """See `OpenResponse.parse`."""
        return async_result(self._operation, AsyncHeld(self._answer.holding(await self.read())), self._settings)


class AsyncOpenStream(AsyncBinaryResponse, Generic[T]):
    """`OpenStream`, awaited; `parse` itself has nothing to wait for."""

    def __init__(self, source: AsyncSource, operation: Operation[T], settings: Settings) -> None:
        super().__init__(source)
        self._operation = operation
        self._settings = settings

    def parse(self) -> AsyncStream[T]:
        """See `OpenStream.parse`."""
        return AsyncStream(self._source, self._operation, self._settings)

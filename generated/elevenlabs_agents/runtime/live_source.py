"""Open answers of an HTTP library, whose bodies still come in: with our errors, within the deadline, and bounded."""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncGenerator, Generator
from contextlib import aclosing
from functools import partial
from typing import Any

from .call import Call
from .connections import AsyncConnections, Connections
from .deadline import Late, Until
from .event_loop import before, current_loop, unbroken
from .http_library import answer_of, is_failure
from .interpret import with_call_context
from .received import Received


class LiveSource:
    """An open answer of the library, with our errors."""

    def __init__(self, response: Any, call: Call, connections: Connections) -> None:
        self.answer = answer_of(response, call)
        self._response = response
        self._call = call
        self._connections = connections
        self._process = os.getpid()
        self._closed = False

    def chunks(self) -> Generator[bytes]:
        """See `Source.chunks`."""
        return self._pieces(Received(self.answer, self._call))

    def _pieces(self, received: Received) -> Generator[bytes]:
        call = self._call  # no variable holds the response: its request may have the key in its URL
        try:
            if self._response.is_stream_consumed:  # by a hook of the caller's; a second time it raises
                if self._response.content:
                    yield self._response.content
                return
            pieces = self._response.iter_raw()
            while True:
                with Until(call.until):
                    data = next(pieces, None)
                if data is None:
                    break
                if received.is_plain:
                    yield data
                else:
                    yield from received.feed(data)
                if call.is_late:
                    raise with_call_context(call.too_late(), call.operation, self.answer)
            received.end()
        except Exception as error:
            failure = self._connections.library.failure(error, call)
            if failure is None:
                raise
            raise with_call_context(failure, call.operation, self.answer) from error
        finally:
            self.close()

    def whole(self) -> bytes:
        """See `Source.whole`."""
        received = Received(self.answer, self._call)
        try:
            for data in self._pieces(received):
                received.hold(data)
        finally:
            self.close()
        return received.whole()

    def close(self) -> None:
        """See `Source.close`."""
        if not self._closed:
            self._closed = True
            try:
                self._response.close()
            except Exception as error:
                if not is_failure(error):
                    raise

    def drop(self) -> None:
        """See `Source.drop`."""
        if not self._closed and _is_leak(self._connections, self._process):
            self._closed = True
            self._connections.leave(self._response)

    def __del__(self) -> None:
        self.drop()


class AsyncLiveSource:
    """`LiveSource`, awaited."""

    def __init__(self, response: Any, call: Call, connections: AsyncConnections) -> None:
        self.answer = answer_of(response, call)
        self._response = response
        self._call = call
        self._connections = connections
        self._process = os.getpid()
        self._loop = current_loop()
        self._closed = False

    def chunks(self) -> AsyncGenerator[bytes]:
        """See `AsyncSource.chunks`."""
        return self._pieces(Received(self.answer, self._call))

    async def _pieces(self, received: Received) -> AsyncGenerator[bytes]:
        call = self._call  # no variable holds the response: its request may have the key in its URL
        try:
            if self._response.is_stream_consumed:  # as above
                if self._response.content:
                    yield self._response.content
                return
            # What `aiter_raw` does, but for closing the answer at its end, where it can be cancelled.
            self._response.is_stream_consumed = True
            pieces = aiter(self._response.stream)
            while (data := await before(call.until, partial(anext, pieces, None))) is not None:
                for piece in received.feed(data):
                    yield piece
                if call.is_late:
                    raise with_call_context(call.too_late(), call.operation, self.answer)
            received.end()
        except Late:
            raise with_call_context(call.too_late(), call.operation, self.answer) from None
        except Exception as error:
            failure = self._connections.library.failure(error, call)
            if failure is None:
                raise
            raise with_call_context(failure, call.operation, self.answer) from error
        finally:
            await self.aclose()

    async def whole(self) -> bytes:
        """See `AsyncSource.whole`."""
        received = Received(self.answer, self._call)
        async with aclosing(self._pieces(received)) as pieces:
            async for data in pieces:
                received.hold(data)
        return received.whole()

    async def aclose(self) -> None:
        """See `AsyncSource.aclose`."""
        if not self._closed:
            self._closed = True
            try:
                await unbroken(self._response.aclose())
            except Exception as error:
                if not is_failure(error):
                    raise

    def drop(self) -> None:
        """See `AsyncSource.drop`."""
        if not self._closed and _is_leak(self._connections, self._process):
            self._closed = True
            self._connections.leave(self._response, self._loop)

    def __del__(self) -> None:
        self.drop()


def _is_leak(connections: Connections | AsyncConnections, process: int) -> bool:
    """Whether an answer that was not closed, opened by *process*, holds anything."""
    return not connections.is_shut and not sys.is_finalizing() and process == os.getpid()

"""The same resources over another sender: how every method gets its raw form in one line.

A resource passes its operations to a sender and returns what it gets. Over `raw_sender` it gets answers as they came,
and over `open_sender` the same with the body still to be read; both use the connections of the sender below. What is
then returned is no longer what the resource's annotations say, so a class beside it says it, one line a method:

    class ThingsWithRawResponse:
        def __init__(self, things: Things) -> None:  # Things(raw_sender(transport))
            self.get = raw(things.get)

`raw` and its kin return the method itself, under the type that it has by now: arguments, docstring and all.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec, TypeAlias, TypeVar, cast

from .raw import AsyncOpenResponse, AsyncOpenStream, OpenResponse, OpenStream, RawResponse
from .sender import AsyncSender, Sender
from .stream import AsyncStream, Stream

P = ParamSpec("P")
T = TypeVar("T")
S = TypeVar("S", bound=Sender | AsyncSender)
Awaited: TypeAlias = Coroutine[Any, Any, T]


class _Raw:
    """Answers whole; but bytes and streams, which may be too large for memory, open."""

    def __init__(self, sender: Sender | AsyncSender) -> None:
        self.send: Any = sender.send_raw
        self.download: Any = sender.download
        self.stream: Any = sender.open_stream


class _Open:
    """Answers open."""

    def __init__(self, sender: Sender | AsyncSender) -> None:
        self.send: Any = sender.open_raw
        self.download: Any = sender.download
        self.stream: Any = sender.open_stream


def raw_sender(sender: S) -> S:
    """What takes the place of *sender* for answers as they came."""
    return cast("S", _Raw(sender))


def open_sender(sender: S) -> S:
    """What takes the place of *sender* for answers whose body is still to be read."""
    return cast("S", _Open(sender))


def raw(method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
    """A method over `raw_sender` that returns JSON or text."""
    return cast("Callable[P, RawResponse[T]]", method)


def opened(method: Callable[P, T]) -> Callable[P, OpenResponse[T]]:
    """A method over `open_sender` that returns JSON or text."""
    return cast("Callable[P, OpenResponse[T]]", method)


def opened_stream(method: Callable[P, Stream[T]]) -> Callable[P, OpenStream[T]]:
    """A method over either that returns a stream; one that returns bytes needs nothing."""
    return cast("Callable[P, OpenStream[T]]", method)


def async_raw(method: Callable[P, Awaited[T]]) -> Callable[P, Awaited[RawResponse[T]]]:
    """`raw`, awaited."""
    return cast("Callable[P, Awaited[RawResponse[T]]]", method)


def async_opened(method: Callable[P, Awaited[T]]) -> Callable[P, Awaited[AsyncOpenResponse[T]]]:
    """`opened`, awaited."""
    return cast("Callable[P, Awaited[AsyncOpenResponse[T]]]", method)


def async_opened_stream(method: Callable[P, Awaited[AsyncStream[T]]]) -> Callable[P, Awaited[AsyncOpenStream[T]]]:
    """`opened_stream`, awaited."""
    return cast("Callable[P, Awaited[AsyncOpenStream[T]]]", method)

"""The same resources over another sender: how every method gets its raw form in one line.

A resource passes its operations to a sender and returns what it gets. Over `raw_sender` it gets answers as they came,
and over `open_sender` the same with the body still to be read; both use the connections of the sender below. What is
then returned is no longer what the resource's annotations say, so a class beside it says it, one line a method:

    class ThingsWithRawResponse:
        def __init__(self, things: Things) -> None:  # Things(raw_sender(transport))
            self.get = raw(things.get)

`raw` and its kin return the method itself, under the type that it has by now: arguments, docstring and all. For whoever
looks at it when it runs, the annotation and the docstring say so, too.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from types import FunctionType, MethodType
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
    return cast("Callable[P, RawResponse[T]]", _told(method, RawResponse))


def opened(method: Callable[P, T]) -> Callable[P, OpenResponse[T]]:
    """A method over `open_sender` that returns JSON or text."""
    return cast("Callable[P, OpenResponse[T]]", _told(method, OpenResponse))


def opened_stream(method: Callable[P, Stream[T]]) -> Callable[P, OpenStream[T]]:
    """A method over either that returns a stream; one that returns bytes needs nothing."""
    return cast("Callable[P, OpenStream[T]]", _told(method, OpenStream))


def async_raw(method: Callable[P, Awaited[T]]) -> Callable[P, Awaited[RawResponse[T]]]:
    """`raw`, awaited."""
    return cast("Callable[P, Awaited[RawResponse[T]]]", _told(method, RawResponse))


def async_opened(method: Callable[P, Awaited[T]]) -> Callable[P, Awaited[AsyncOpenResponse[T]]]:
    """`opened`, awaited."""
    return cast("Callable[P, Awaited[AsyncOpenResponse[T]]]", _told(method, AsyncOpenResponse))


def async_opened_stream(method: Callable[P, Awaited[AsyncStream[T]]]) -> Callable[P, Awaited[AsyncOpenStream[T]]]:
    """`opened_stream`, awaited."""
    return cast("Callable[P, Awaited[AsyncOpenStream[T]]]", _told(method, AsyncOpenStream))


def _told(method: Any, kind: type[Any]) -> MethodType:
    """*method* whose annotation and docstring say that it returns a *kind*."""
    return MethodType(_copied(method.__func__, kind), method.__self__)


def _copied(function: Any, kind: type[Any]) -> FunctionType:
    """*function*, which another object has as well, under another annotation and docstring."""
    own = FunctionType(
        function.__code__, function.__globals__, function.__name__, function.__defaults__, function.__closure__
    )
    own.__kwdefaults__, own.__qualname__ = function.__kwdefaults__, function.__qualname__
    own.__dict__.update(function.__dict__)
    parsed = function.__annotations__.get("return", "Any")
    if kind in (OpenStream, AsyncOpenStream):
        parsed = parsed.partition("[")[2].removesuffix("]")
    own.__globals__.setdefault(f"_{kind.__name__}", kind)
    own.__annotations__ = {**function.__annotations__, "return": f"_{kind.__name__}[{parsed}]"}
    text: str = function.__doc__ or ""  # python -OO has none
    # As deep as the last line, or what shows docstrings takes all lines above it for a quotation.
    indent = text[len(text.rstrip()) :].rpartition("\n")[2]
    returned = f"Returns a `{kind.__name__}`: its ``parse()`` returns what the call itself returns."
    own.__doc__ = f"{text.rstrip()}\n\n{indent}{returned}\n{indent}"
    if "__wrapped__" in vars(own):
        vars(own)["__wrapped__"] = _copied(function.__wrapped__, kind)
    return own

"""The HTTP clients of one client of ours, and of the copies that share its connections: one a process and event loop.

A connection belongs to the process that opened it: after a fork two would read each other's answers. One of an event
loop works in no other. So each process, and each loop, has an HTTP client of its own, made when it is first needed.
"""

from __future__ import annotations

import atexit
import os
import sys
import warnings
from collections import deque
from typing import Any, TypeAlias
from weakref import WeakSet

from .errors import ClientClosed, ForeignConnections, SettingsError
from .event_loop import current_loop, is_over, run_soon
from .http_arguments import HttpDefaults
from .http_client import AsyncHttpClient, HttpClient
from .http_library import HttpLibrary, library_named, library_of

_DROPPED = "a client was dropped without having been closed: use `with`, or close it"
_UNREAD = "an answer was dropped without having been read or closed: use `with`, or read it"

Place: TypeAlias = tuple[int, Any]
"""A process, and an event loop in it; no loop for calls that are not awaited."""


class _Connections:
    """What both twins decide alike."""

    library: HttpLibrary
    kind: str

    def __init__(self, defaults: HttpDefaults, http_client: object = None) -> None:
        self._own: dict[Place, Any] = {}
        self._closed = False
        self._used_at: Place | None = None
        self._named = http_client if isinstance(http_client, str) else None
        self._theirs: Any = None if self._named else http_client
        self.library = library_named(self._named) if self._theirs is None else library_of(self._theirs, self.kind)
        self._defaults = defaults

    @property
    def is_brought_along(self) -> bool:
        """Whether the HTTP client is the caller's."""
        return self._theirs is not None

    @property
    def is_shut(self) -> bool:
        """Whether all that was opened is closed, also answers that were not."""
        return self._closed and self._theirs is None

    def library_to_copy(self) -> str | None:
        """What a copy without connections is made with: the library that the caller asked for by name."""
        if self._theirs is not None:
            raise TypeError("a client with your own http_client cannot be copied or pickled: make one where it is used")
        return self._named

    def _client(self, place: Place) -> Any:
        """The HTTP client for *place*."""
        if self._closed:
            raise ClientClosed("the client is closed")
        if self._theirs is not None:
            if self._used_at != place:
                self._check(place)
            return self._theirs
        return self._own.get(place) or self._made(place)

    def _made(self, place: Place) -> Any:
        for pid, loop in tuple(self._own):
            if pid == place[0] and loop is not None and is_over(loop):
                self._own.pop((pid, loop), None)  # another thread may have been faster
        try:
            made = getattr(self.library, self.kind)(**self._defaults)
        except (ValueError, OSError, ImportError, self.library.InvalidURL) as error:
            raise SettingsError(f"no connection can be set up: {error}") from error
        # Another thread may have been faster; what is dropped then has no connections yet.
        return self._own.setdefault(place, made)

    def _check(self, place: Place) -> None:
        """Refuse what the caller's client cannot do: its connections are of one process, and of one loop."""
        before, self._used_at = self._used_at, place
        if before is None:
            return
        if before[0] != place[0]:
            self._used_at = before
            raise ForeignConnections(
                "http_client has connections of the process that this one was forked from: make another one here"
            )
        if not is_over(before[1]):
            self._used_at = before
            raise ForeignConnections(
                "http_client has connections of another event loop: give each loop a client of its own"
            )

    @property
    def is_dropped(self) -> bool:
        """Whether there is something that nobody has closed."""
        return not self._closed and bool(self._own) and not sys.is_finalizing()


class Connections(_Connections):
    """Connections for calls that are not awaited."""

    kind = "Client"

    def __init__(self, defaults: HttpDefaults, http_client: HttpClient | str | None = None) -> None:
        self._left: deque[tuple[int, Any]] = deque()
        super().__init__(defaults, http_client)

    def client(self) -> Any:
        """The HTTP client to use now."""
        pid = os.getpid()
        while self._left:
            opened_by, response = self._left.popleft()
            if opened_by == pid:
                response.close()
        return self._client((pid, None))

    def leave(self, response: Any) -> None:
        """Close *response*, which was dropped: at once what is its own, and at the next call what the pool knows of it.

        A finaliser may run anywhere, also while this thread holds the lock of the pool.
        """
        stream = response.extensions.get("network_stream")
        if stream is not None and response.http_version != "HTTP/2":  # there others use the connection, too
            stream.close()
        self._left.append((os.getpid(), response))
        _warn(_UNREAD, response)

    def close(self) -> None:
        """Close all, but not those of the caller."""
        self._closed = True
        self.drop()

    def drop(self) -> None:
        """Close all, until the next call."""
        own = self._own.pop((os.getpid(), None), None)
        if own is not None:
            own.close()

    def _made(self, place: Place) -> Any:
        _OPEN.add(self)
        return super()._made(place)

    def __del__(self) -> None:
        if self.is_dropped:
            self.close()
            _warn(_DROPPED, self)


_OPEN: WeakSet[Connections] = WeakSet()


@atexit.register
def _drop_all() -> None:
    """What is open when the process ends is closed quietly; functions that run later may still call."""
    for connections in tuple(_OPEN):
        connections.drop()


class AsyncConnections(_Connections):
    """`Connections`, awaited."""

    kind = "AsyncClient"

    def __init__(self, defaults: HttpDefaults, http_client: AsyncHttpClient | str | None = None) -> None:
        super().__init__(defaults, http_client)

    def client(self) -> Any:
        """See `Connections.client`."""
        return self._client((os.getpid(), current_loop()))

    def leave(self, response: Any, loop: Any) -> None:
        """See `Connections.leave`; *loop* is the one of *response*."""
        run_soon(loop, response.aclose)
        _warn(_UNREAD, response)

    async def aclose(self) -> None:
        """See `Connections.close`; what other loops have is closed by them."""
        self._closed = True
        await self.drop()
        self._close_soon()

    async def drop(self) -> None:
        """See `Connections.drop`; those of the event loop that runs."""
        own = self._own.pop((os.getpid(), current_loop()), None)
        if own is not None:
            await own.aclose()

    def _close_soon(self) -> None:
        for pid, loop in tuple(self._own):
            own = self._own.pop((pid, loop), None) if pid == os.getpid() else None
            if own is not None:
                run_soon(loop, own.aclose)

    def __del__(self) -> None:
        if self.is_dropped:
            self._close_soon()
            _warn(_DROPPED, self)


def _warn(message: str, source: object) -> None:
    warnings.warn(message, ResourceWarning, stacklevel=3, source=source)

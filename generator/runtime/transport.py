"""Sending by an HTTP library: from our requests to its own, and from its answers to ours."""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator, Iterator
from typing import Any, Self, Unpack

from .answer import Answer
from .call import Call
from .connections import AsyncConnections, Connections
from .errors import ClientClosed, ForeignConnections, InvalidArgument
from .event_loop import current_loop
from .headers import Headers
from .http_arguments import http_defaults, limited, timeouts
from .http_client import AsyncHttpClient, HttpClient
from .http_library import HttpLibrary
from .interpret import with_call_context
from .key_place import KeyPlace, keyed_headers, keyed_url
from .sender import AsyncSender, Sender
from .settings import Settings, SettingsGiven, changed_settings
from .unset import UNSET
from .upload import Upload


class Transport(Sender):
    """Sends operations. A client that the caller brings keeps all that is configured on it, and is left open."""

    def __init__(
        self,
        settings: Settings,
        http_client: HttpClient | str | None = None,
        connections: Connections | None = None,
    ) -> None:
        super().__init__(settings)
        self._connections = connections or Connections(http_defaults(settings), http_client)

    def with_options(self, **given: Unpack[SettingsGiven]) -> Self:
        """The same connections under other settings."""
        return type(self)(changed_settings(self._settings, **given), connections=self._connections)

    def close(self) -> None:
        """See `Sender.close`."""
        self._connections.close()

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._settings, self._connections.library_to_copy())

    def _open(self, call: Call) -> _Source:
        connections = self._connections
        try:
            http = connections.client()
        except (ClientClosed, ForeignConnections) as error:
            raise call.named(error) from None
        library = connections.library
        request = _request(http, library, call, call.request.content)
        try:
            return _Source(http.send(request, stream=True, follow_redirects=False), call, connections)
        except library.failures as error:
            raise call.named(library.failure(error, call)) from error


class AsyncTransport(AsyncSender):
    """`Transport`, awaited."""

    def __init__(
        self,
        settings: Settings,
        http_client: AsyncHttpClient | str | None = None,
        connections: AsyncConnections | None = None,
    ) -> None:
        super().__init__(settings)
        self._connections = connections or AsyncConnections(http_defaults(settings), http_client)

    def with_options(self, **given: Unpack[SettingsGiven]) -> Self:
        """See `Transport.with_options`."""
        return type(self)(changed_settings(self._settings, **given), connections=self._connections)

    async def aclose(self) -> None:
        """See `Sender.close`."""
        await self._connections.aclose()

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._settings, self._connections.library_to_copy())

    async def _open(self, call: Call) -> _AsyncSource:
        connections, content = self._connections, call.request.content
        try:
            http = connections.client()
        except (ClientClosed, ForeignConnections) as error:
            raise call.named(error) from None
        library = connections.library
        request = _request(http, library, call, _AsyncUpload(content) if isinstance(content, Upload) else content)
        try:
            return _AsyncSource(await http.send(request, stream=True, follow_redirects=False), call, connections)
        except library.failures as error:
            raise call.named(library.failure(error, call)) from error
        except RuntimeError as error:
            if connections.is_brought_along:
                raise call.named(ForeignConnections(f"http_client was used in another event loop: {error}")) from error
            raise


class _Source:
    """An open answer of the library, with our errors."""

    def __init__(self, response: Any, call: Call, connections: Connections) -> None:
        self.answer = _answer(response, call)
        self._response = response
        self._call = call
        self._connections = connections
        self._process = os.getpid()
        self._closed = False

    def chunks(self) -> Iterator[bytes]:
        library = self._connections.library
        try:
            yield from self._response.iter_bytes()
        except library.failures as error:
            raise with_call_context(library.failure(error, self._call), self._call.operation, self.answer) from error
        finally:
            self.close()

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            self._response.close()

    def drop(self) -> None:
        if not self._closed and _is_leak(self._connections, self._process):
            self._closed = True
            self._connections.leave(self._response)

    def __del__(self) -> None:
        self.drop()


class _AsyncSource:
    """`_Source`, awaited."""

    def __init__(self, response: Any, call: Call, connections: AsyncConnections) -> None:
        self.answer = _answer(response, call)
        self._response = response
        self._call = call
        self._connections = connections
        self._process = os.getpid()
        self._loop = current_loop()
        self._closed = False

    async def chunks(self) -> AsyncIterator[bytes]:
        library = self._connections.library
        try:
            async for chunk in self._response.aiter_bytes():
                yield chunk
        except library.failures as error:
            raise with_call_context(library.failure(error, self._call), self._call.operation, self.answer) from error
        finally:
            await self.aclose()

    async def aclose(self) -> None:
        if not self._closed:
            self._closed = True
            await self._response.aclose()

    def drop(self) -> None:
        if not self._closed and _is_leak(self._connections, self._process):
            self._closed = True
            self._connections.leave(self._response, self._loop)

    def __del__(self) -> None:
        self.drop()


def _is_leak(connections: Connections | AsyncConnections, process: int) -> bool:
    """Whether an answer that was not closed, opened by *process*, holds anything."""
    return not connections.is_shut and not sys.is_finalizing() and process == os.getpid()


class _AsyncUpload:
    """An upload as the library wants it; reading the files is not awaited."""

    def __init__(self, upload: Upload) -> None:
        self._upload = upload

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self._upload:
            yield chunk


def _request(http: Any, library: HttpLibrary, call: Call, content: bytes | Upload | _AsyncUpload | None) -> Any:
    """The request as *http* completes it: with its headers, cookies, parameters and, unless we have one, timeout."""
    prepared, settings = call.request, call.settings
    if http.is_closed:
        raise call.named(ClientClosed("the client is closed"))
    if call.is_late:
        raise call.too_late()
    given: dict[str, Any] = {}
    if prepared.timeout is not UNSET:
        given["timeout"] = limited(timeouts(prepared.timeout), call.left)
    elif call.left is not None:
        own = http.timeout
        given["timeout"] = limited((own.connect, own.read, own.write, own.pool), call.left)
    if http.params:  # the library drops the query of the URL as soon as its client has parameters of its own
        given["params"] = _url(call).partition("?")[2]
    try:
        return http.build_request(prepared.method, _url(call), headers=_headers(call), content=content, **given)
    except library.InvalidURL as error:
        raise call.named(InvalidArgument(f"no URL can be made: {settings.hide(str(error))}")) from None


# What holds the key is never in a variable, which tools that report errors may show.
def _place(call: Call) -> KeyPlace | None:
    """Where the key goes; None if it goes nowhere."""
    place = call.operation.key
    if not call.settings.api_key:
        return None
    return call.settings.service.key if place is UNSET else place


def _headers(call: Call) -> dict[str, str]:
    place = _place(call)
    return keyed_headers(place, call.settings.api_key, call.request.headers) if place else call.request.headers


def _url(call: Call) -> str:
    place = _place(call)
    return keyed_url(place, call.settings.api_key, call.request.full_url) if place else call.request.full_url


def _answer(response: Any, call: Call) -> Answer:
    """Status and headers; a key that the server sends back goes no further."""
    hide = call.settings.hide
    headers = Headers((name, hide(value)) for name, value in response.headers.multi_items())
    return Answer(response.status_code, headers, attempts=call.attempts)

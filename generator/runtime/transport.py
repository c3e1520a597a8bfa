"""Sending by an HTTP library: from our requests to its own, and from its answers to ours."""

from __future__ import annotations

from typing import Any, Self, Unpack

from .call import Call
from .compression import readable
from .connections import AsyncConnections, Connections
from .deadline import TRACE, Until, watched
from .errors import ClientClosed, ForeignConnections, InvalidArgument
from .event_loop import Late, before
from .http_arguments import http_defaults, limited, timeouts
from .http_client import AsyncHttpClient, HttpClient
from .http_library import HttpLibrary
from .key_place import KeyPlace, keyed_headers, keyed_url, warn_of_plain_text
from .live_source import AsyncLiveSource, LiveSource
from .sender import AsyncSender, Sender
from .settings import Settings, SettingsGiven, changed_settings
from .unset import UNSET
from .upload import Sent


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

    def _open(self, call: Call) -> LiveSource:
        connections = self._connections
        try:
            http = connections.client()
        except (ClientClosed, ForeignConnections) as error:
            raise call.named(error) from None
        library = connections.library
        upload = Sent(call.request.content)
        try:
            with Until(call.until):
                # No variable holds the request: its URL may have the key in it.
                sent = http.send(
                    _request(http, library, call, upload.pieces, TRACE), stream=True, follow_redirects=False
                )
        except Exception as error:
            if error is upload.failure or (failure := library.failure(error, call)) is None:
                raise
            raise failure from error
        watched(sent.extensions.get("network_stream"))
        return LiveSource(sent, call, connections)


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

    async def _open(self, call: Call) -> AsyncLiveSource:
        connections = self._connections
        try:
            http = connections.client()
        except (ClientClosed, ForeignConnections) as error:
            raise call.named(error) from None
        library = connections.library
        upload = Sent(call.request.content)

        async def send() -> Any:
            return await http.send(_request(http, library, call, upload.awaited), stream=True, follow_redirects=False)

        try:
            return AsyncLiveSource(await before(call.until, send), call, connections)
        except Late:
            raise call.too_late() from None
        except RuntimeError as error:
            if connections.is_brought_along:
                raise call.named(ForeignConnections(f"http_client was used in another event loop: {error}")) from error
            if (failure := library.failure(error, call)) is None:
                raise
            raise failure from error
        except Exception as error:
            if error is upload.failure or (failure := library.failure(error, call)) is None:
                raise
            raise failure from error


def _request(http: Any, library: HttpLibrary, call: Call, content: Any, trace: Any = None) -> Any:
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
    if call.until is not None and trace:
        given["extensions"] = trace
    if settings.api_key and _place(call):
        warn_of_plain_text(prepared.url)
    try:
        request = http.build_request(prepared.method, _url(call), headers=_headers(call), content=content, **given)
    except library.InvalidURL as error:
        raise call.named(InvalidArgument(f"no URL can be made: {settings.hide(str(error))}")) from None
    accepted = request.headers.get("accept-encoding", "")
    if accepted != readable(accepted):
        request.headers["accept-encoding"] = readable(accepted)
    return request


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

"""Sending by an HTTP library: from our requests to its own, and from its answers to ours."""

from __future__ import annotations

from typing import Any, Self, Unpack

from .call import Call
from .connections import AsyncConnections, Connections
from .deadline import TRACE, Late, Until, watched
from .errors import ClientClosed, ForeignConnections
from .event_loop import before, unbroken
from .http_arguments import http_defaults
from .http_client import AsyncHttpClient, HttpClient
from .http_library import refused_redirect
from .library_requests import LibraryRequests
from .live_source import AsyncLiveSource, LiveSource
from .sender import AsyncSender, Sender
from .settings import Settings, SettingsGiven, changed_settings
from .source import AsyncSource, Source
from .undocumented import AsyncHeld, Held
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
        self._requests = LibraryRequests(self._connections.library)

    def with_options(self, **given: Unpack[SettingsGiven]) -> Self:
        """The same connections under other settings."""
        return type(self)(changed_settings(self._settings, **given), connections=self._connections)

    def close(self) -> None:
        """See `Sender.close`."""
        self._connections.close()

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._settings, self._connections.library_to_copy())

    def _open(self, call: Call) -> Source:
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
                    self._requests.made(http, call, upload.pieces, TRACE), stream=True, follow_redirects=False
                )
        except Exception as error:
            if (answer := refused_redirect(error, call)) is not None:
                return Held(answer)
            if error is upload.failure or (failure := library.failure(error, call)) is None:
                raise
            raise failure from error
        watched(sent.extensions.get("network_stream"))
        return LiveSource(sent, call, connections)


async def closed(response: Any) -> None:
    """Close an answer that nobody will read."""
    await response.aclose()


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
        self._requests = LibraryRequests(self._connections.library)

    def with_options(self, **given: Unpack[SettingsGiven]) -> Self:
        """See `Transport.with_options`."""
        return type(self)(changed_settings(self._settings, **given), connections=self._connections)

    async def aclose(self) -> None:
        """See `Sender.close`."""
        await self._connections.aclose()

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._settings, self._connections.library_to_copy())

    async def _open(self, call: Call) -> AsyncSource:
        connections = self._connections
        try:
            http = connections.client()
        except (ClientClosed, ForeignConnections) as error:
            raise call.named(error) from None
        library = connections.library
        upload = Sent(call.request.content)

        async def send() -> Any:
            made = self._requests.made
            sent = http.send(made(http, call, upload.awaited), stream=True, follow_redirects=False)
            return await unbroken(sent, closed)

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
            if (answer := refused_redirect(error, call)) is not None:
                return AsyncHeld(answer)
            if error is upload.failure or (failure := library.failure(error, call)) is None:
                raise
            raise failure from error

"""Sending by httpx: the only module that knows the HTTP library, so that another one changes this file alone."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any, TypeAlias, TypeVar

import httpx

from .answer import Answer
from .call import Call
from .errors import (
    BodyConsumed,
    ClientClosed,
    ClientError,
    ConnectionFailed,
    InvalidArgument,
    SettingsError,
    TimeoutExpired,
)
from .headers import Headers
from .interpret import with_call_context
from .key_place import KeyPlace, keyed_headers, keyed_url
from .sender import AsyncSender, Sender
from .settings import CONNECT_TIMEOUT, DEFAULT_TIMEOUT, Settings
from .unset import UNSET
from .upload import Upload

C = TypeVar("C")

HttpClient: TypeAlias = httpx.Client
AsyncHttpClient: TypeAlias = httpx.AsyncClient


class Transport(Sender):
    """Sends operations. A client that the caller brings keeps all that is configured on it, and is left open."""

    def __init__(self, settings: Settings, http_client: HttpClient | None = None) -> None:
        super().__init__(settings)
        self._own = http_client is None
        self._http = httpx.Client(**_defaults(settings)) if http_client is None else _checked(http_client, HttpClient)

    def close(self) -> None:
        """See `Sender.close`."""
        if self._own:
            self._http.close()

    def _open(self, call: Call) -> _Source:
        request = _request(self._http, call, call.request.content)
        try:
            return _Source(self._http.send(request, stream=True, follow_redirects=False), call)
        except httpx.RequestError as error:
            raise call.named(_failure(error, call)) from error


class AsyncTransport(AsyncSender):
    """`Transport`, awaited."""

    def __init__(self, settings: Settings, http_client: AsyncHttpClient | None = None) -> None:
        super().__init__(settings)
        self._own = http_client is None
        self._http = (
            httpx.AsyncClient(**_defaults(settings)) if http_client is None else _checked(http_client, AsyncHttpClient)
        )

    async def aclose(self) -> None:
        """See `Sender.close`."""
        if self._own:
            await self._http.aclose()

    async def _open(self, call: Call) -> _AsyncSource:
        content = call.request.content
        request = _request(self._http, call, _AsyncUpload(content) if isinstance(content, Upload) else content)
        try:
            return _AsyncSource(await self._http.send(request, stream=True, follow_redirects=False), call)
        except httpx.RequestError as error:
            raise call.named(_failure(error, call)) from error


class _Source:
    """An open answer of httpx, with our errors."""

    def __init__(self, response: httpx.Response, call: Call) -> None:
        self.answer = _answer(response, call)
        self._response = response
        self._call = call

    def chunks(self) -> Iterator[bytes]:
        try:
            yield from self._response.iter_bytes()
        except (httpx.RequestError, httpx.StreamError) as error:
            raise with_call_context(_failure(error, self._call), self._call.operation, self.answer) from error
        finally:
            self.close()

    def close(self) -> None:
        self._response.close()


class _AsyncSource:
    """`_Source`, awaited."""

    def __init__(self, response: httpx.Response, call: Call) -> None:
        self.answer = _answer(response, call)
        self._response = response
        self._call = call

    async def chunks(self) -> AsyncIterator[bytes]:
        try:
            async for chunk in self._response.aiter_bytes():
                yield chunk
        except (httpx.RequestError, httpx.StreamError) as error:
            raise with_call_context(_failure(error, self._call), self._call.operation, self.answer) from error
        finally:
            await self.aclose()

    async def aclose(self) -> None:
        await self._response.aclose()


class _AsyncUpload:
    """An upload as httpx wants it; reading the files is not awaited."""

    def __init__(self, upload: Upload) -> None:
        self._upload = upload

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self._upload:
            yield chunk


def _checked(http_client: object, wanted: type[C]) -> C:
    """*http_client*, unless it belongs to the other of the two transports."""
    if not isinstance(http_client, wanted):
        raise SettingsError(
            f"http_client is {type(http_client).__name__}, but this client needs httpx.{wanted.__name__}"
        )
    return http_client


def _defaults(settings: Settings) -> dict[str, Any]:
    """How a client of our own is built."""
    timeout = DEFAULT_TIMEOUT if settings.timeout is UNSET else settings.timeout
    return {
        "headers": {"User-Agent": settings.service.user_agent},
        "timeout": _timeout(timeout),
        "follow_redirects": False,
    }


def _timeout(seconds: float | None) -> httpx.Timeout:
    return httpx.Timeout(seconds, connect=None if seconds is None else min(seconds, CONNECT_TIMEOUT))


def _request(
    http: httpx.Client | httpx.AsyncClient, call: Call, content: bytes | Upload | _AsyncUpload | None
) -> httpx.Request:
    """The request as *http* completes it: with its headers, cookies, parameters and, unless we have one, timeout."""
    prepared, settings = call.request, call.settings
    if http.is_closed:
        raise call.named(ClientClosed("the client is closed"))
    try:
        return http.build_request(
            prepared.method,
            _url(call),
            headers=_headers(call),
            content=content,
            timeout=httpx.USE_CLIENT_DEFAULT if prepared.timeout is UNSET else _timeout(prepared.timeout),
            # httpx drops the query of the URL as soon as its client has parameters of its own.
            params=_url(call).partition("?")[2] if http.params else None,
        )
    except httpx.InvalidURL as error:
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


def _answer(response: httpx.Response, call: Call) -> Answer:
    """Status and headers; a key that the server sends back goes no further."""
    hide = call.settings.hide
    headers = Headers((name, hide(value)) for name, value in response.headers.multi_items())
    return Answer(response.status_code, headers, attempts=call.attempts)


_TIMEOUTS: dict[type[Exception], str] = {
    httpx.ConnectTimeout: "no connection was made",
    httpx.ReadTimeout: "nothing was received",
    httpx.WriteTimeout: "the request could not be sent",
    httpx.PoolTimeout: "no connection became free",
}
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
_OUR_FAULT = (httpx.LocalProtocolError, httpx.UnsupportedProtocol)


def _failure(error: Exception, call: Call) -> ClientError:
    """The error of ours that stands for one of httpx."""
    said = call.settings.hide(str(error)) or type(error).__name__
    if isinstance(error, httpx.StreamError):
        return BodyConsumed("the body was already read, or closed")
    if isinstance(error, _OUR_FAULT):
        return InvalidArgument(f"the request cannot be sent: {said}")
    if isinstance(error, httpx.TimeoutException):
        failure: ConnectionFailed = TimeoutExpired(
            f"{_TIMEOUTS.get(type(error), 'the call did not end')} in the time allowed"
        )
    else:
        failure = ConnectionFailed(said)
    failure.sent = not isinstance(error, _NOT_SENT)
    return failure

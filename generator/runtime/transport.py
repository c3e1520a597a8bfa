"""Sending and receiving. The only module that knows the HTTP library; what is written twice here is the I/O alone."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any, Self, TypeAlias, TypeVar

import httpx

from .binary import AsyncBinaryResponse, BinaryResponse
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
from .interpret import Answer, check_status, interpret, is_success
from .operation import Operation, query_string
from .prepare import prepare
from .settings import CONNECT_TIMEOUT, DEFAULT_TIMEOUT, RequestOptions, Settings
from .stream import AsyncStream, Stream
from .unset import UNSET

T = TypeVar("T")
C = TypeVar("C")

HttpClient: TypeAlias = httpx.Client
AsyncHttpClient: TypeAlias = httpx.AsyncClient


class Transport:
    """Sends operations. A client that the caller brings keeps all that is configured on it, and is left open."""

    def __init__(self, settings: Settings, http_client: HttpClient | None = None) -> None:
        self._settings = settings
        self._own = http_client is None
        self._http = httpx.Client(**_defaults(settings)) if http_client is None else _checked(http_client, HttpClient)

    def send(self, operation: Operation[T], options: RequestOptions | None = None) -> T:
        """The result of *operation*."""
        request = _request(self._http, operation, self._settings, options)
        try:
            response = self._http.send(request, follow_redirects=False)
        except httpx.RequestError as error:
            raise _failure(error, operation, self._settings) from error
        return interpret(operation, _answer(response, response.content), self._settings)

    def download(self, operation: Operation[Any], options: RequestOptions | None = None) -> BinaryResponse:
        """The bytes that *operation* answers with, still to be read."""
        return BinaryResponse(self._open(operation, options))

    def stream(self, operation: Operation[T], options: RequestOptions | None = None) -> Stream[T]:
        """The chunks that *operation* answers with, still to be read."""
        return Stream(self._open(operation, options), operation, self._settings)

    def close(self) -> None:
        """Close the connections, unless they are the caller's."""
        if self._own:
            self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _open(self, operation: Operation[Any], options: RequestOptions | None) -> _Source:
        request = _request(self._http, operation, self._settings, options)
        try:
            response = self._http.send(request, stream=True, follow_redirects=False)
        except httpx.RequestError as error:
            raise _failure(error, operation, self._settings) from error
        source = _Source(response, operation, self._settings)
        if not is_success(response.status_code):
            raw = b"".join(source.chunks())
            check_status(operation, _answer(response, raw), self._settings)
        return source


class AsyncTransport:
    """`Transport`, awaited."""

    def __init__(self, settings: Settings, http_client: AsyncHttpClient | None = None) -> None:
        self._settings = settings
        self._own = http_client is None
        self._http = (
            httpx.AsyncClient(**_defaults(settings)) if http_client is None else _checked(http_client, AsyncHttpClient)
        )

    async def send(self, operation: Operation[T], options: RequestOptions | None = None) -> T:
        """See `Transport.send`."""
        request = _request(self._http, operation, self._settings, options)
        try:
            response = await self._http.send(request, follow_redirects=False)
        except httpx.RequestError as error:
            raise _failure(error, operation, self._settings) from error
        return interpret(operation, _answer(response, response.content), self._settings)

    async def download(self, operation: Operation[Any], options: RequestOptions | None = None) -> AsyncBinaryResponse:
        """See `Transport.download`."""
        return AsyncBinaryResponse(await self._open(operation, options))

    async def stream(self, operation: Operation[T], options: RequestOptions | None = None) -> AsyncStream[T]:
        """See `Transport.stream`."""
        return AsyncStream(await self._open(operation, options), operation, self._settings)

    async def aclose(self) -> None:
        """See `Transport.close`."""
        if self._own:
            await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def _open(self, operation: Operation[Any], options: RequestOptions | None) -> _AsyncSource:
        request = _request(self._http, operation, self._settings, options)
        try:
            response = await self._http.send(request, stream=True, follow_redirects=False)
        except httpx.RequestError as error:
            raise _failure(error, operation, self._settings) from error
        source = _AsyncSource(response, operation, self._settings)
        if not is_success(response.status_code):
            raw = b"".join([chunk async for chunk in source.chunks()])
            check_status(operation, _answer(response, raw), self._settings)
        return source


class _Source:
    """An open answer of httpx, with our errors."""

    def __init__(self, response: httpx.Response, operation: Operation[Any], settings: Settings) -> None:
        self.answer = _answer(response)
        self._response = response
        self._operation = operation
        self._settings = settings

    def chunks(self) -> Iterator[bytes]:
        try:
            yield from self._response.iter_bytes()
        except (httpx.RequestError, httpx.StreamError) as error:
            raise _failure(error, self._operation, self._settings) from error
        finally:
            self.close()

    def close(self) -> None:
        self._response.close()


class _AsyncSource:
    """`_Source`, awaited."""

    def __init__(self, response: httpx.Response, operation: Operation[Any], settings: Settings) -> None:
        self.answer = _answer(response)
        self._response = response
        self._operation = operation
        self._settings = settings

    async def chunks(self) -> AsyncIterator[bytes]:
        try:
            async for chunk in self._response.aiter_bytes():
                yield chunk
        except (httpx.RequestError, httpx.StreamError) as error:
            raise _failure(error, self._operation, self._settings) from error
        finally:
            await self.aclose()

    async def aclose(self) -> None:
        await self._response.aclose()


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
    http: httpx.Client | httpx.AsyncClient,
    operation: Operation[Any],
    settings: Settings,
    options: RequestOptions | None,
) -> httpx.Request:
    """The request as *http* completes it: with its headers, cookies, parameters and, unless we have one, timeout."""
    prepared = prepare(operation, settings, options)
    if http.is_closed:
        raise _named(ClientClosed("the client is closed"), operation)
    try:
        request = http.build_request(
            prepared.method,
            prepared.full_url,
            headers=prepared.headers,
            content=prepared.content,
            timeout=httpx.USE_CLIENT_DEFAULT if prepared.timeout is UNSET else _timeout(prepared.timeout),
            # httpx drops the query of the URL as soon as its client has parameters of its own.
            params=query_string(prepared.query) if http.params else None,
        )
    except httpx.InvalidURL as error:
        raise _named(InvalidArgument(f"no URL can be made: {settings.hide(str(error))}"), operation) from None
    if settings.service.key_header.lower() not in prepared.headers:
        request.headers[settings.service.key_header] = settings.service.key_prefix + settings.api_key
    return request


def _answer(response: httpx.Response, raw: bytes = b"") -> Answer:
    return Answer(response.status_code, Headers(response.headers.multi_items()), raw)


_TIMEOUTS: dict[type[Exception], str] = {
    httpx.ConnectTimeout: "no connection was made",
    httpx.ReadTimeout: "nothing was received",
    httpx.WriteTimeout: "the request could not be sent",
    httpx.PoolTimeout: "no connection became free",
}


def _failure(error: Exception, operation: Operation[Any], settings: Settings) -> ClientError:
    """The error of ours that stands for one of httpx."""
    if isinstance(error, httpx.StreamError):
        failure: ClientError = BodyConsumed("the body was already read, or closed")
    elif isinstance(error, httpx.TimeoutException):
        failure = TimeoutExpired(f"{_TIMEOUTS.get(type(error), 'the call did not end')} in the time allowed")
    else:
        failure = ConnectionFailed(settings.hide(str(error)) or type(error).__name__)
    return _named(failure, operation)


def _named(error: ClientError, operation: Operation[Any]) -> ClientError:
    error.operation = operation.name
    return error

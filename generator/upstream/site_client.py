"""Asks one server over HTTP; the only module of the generator itself that knows the HTTP library.

Each response is bounded in size and time, comes from the server that was asked, and was allowed by `robots.txt`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing, asynccontextmanager
from http import HTTPStatus
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx
from attrs import define, field, frozen

from generator.base.location import without_password
from generator.base.program import NAME, VERSION
from generator.upstream import response_body
from generator.upstream.fetch_advice import PAGES, FetchAdvice
from generator.upstream.fetch_errors import TRY_AGAIN, FetchError
from generator.upstream.fetch_limits import Limits
from generator.upstream.page_urls import WebOrigin, origin_of, resolve_link
from generator.upstream.retry_policy import is_retryable, retry_after_seconds
from generator.upstream.robots import Robots

AGENT = NAME
"""Our name, for `User-Agent` and for the groups of `robots.txt`."""

_HEADERS = {
    "User-Agent": f"{AGENT}/{VERSION} (keeps a client as its documentation is) python-httpx/{httpx.__version__}",
    "Accept": "text/markdown, text/plain;q=0.9, */*;q=0.1",
    "Accept-Encoding": "gzip",
}
_REDIRECTS = {301, 302, 303, 307, 308}
_CHECK_NETWORK = "Check the network and the URL, and run the command again."


@frozen
class HttpResponse:
    """The response of a server; the names of its *headers* are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str = ""
    """Where it came from, after redirects."""

    @property
    def status_line(self) -> str:
        """The status with its reason phrase, `503 Service Unavailable`."""
        phrases = {status.value: status.phrase for status in HTTPStatus}
        return f"{self.status} {phrases.get(self.status, '')}".rstrip()


@frozen
class _RetryableFault:
    """A fault that may be gone at the next attempt, and the seconds for which the server asks us to wait."""

    what: str
    wait: float = 0


class _Exhausted(Exception):
    """A server has sent all that is read of one; it ends every request to it."""


@define
class SiteClient:
    """Sends requests to the server *home*, and to no other."""

    home: WebOrigin
    limits: Limits
    _http: httpx.AsyncClient
    _slots: asyncio.Semaphore
    advice: FetchAdvice = PAGES
    robots: Robots = field(default=Robots(), init=False)
    _received: int = field(default=0, init=False)
    """Bytes of all bodies so far."""

    async def get(self, url: str, headers: Mapping[str, str]) -> HttpResponse:
        """Return the response of *url*, after redirects and retries; raises `FetchError` where there is none."""
        async with self._slots:
            try:
                async with asyncio.timeout(self.limits.page):
                    return await self._get_with_retries(url, headers)
            except TimeoutError:
                what = f"no complete response within {self.limits.page:g} s"
                raise FetchError(url, what, self.advice.too_slow) from None

    async def _get_with_retries(self, url: str, headers: Mapping[str, str]) -> HttpResponse:
        for wait in self.limits.waits:
            outcome = await self._attempt(url, headers)
            if isinstance(outcome, HttpResponse):
                return outcome
            await asyncio.sleep(max(wait, outcome.wait))
        outcome = await self._attempt(url, headers)
        if isinstance(outcome, HttpResponse):
            return outcome
        attempts = len(self.limits.waits) + 1
        raise FetchError(url, f"{outcome.what} ({attempts} attempt{'s' if attempts > 1 else ''})", _CHECK_NETWORK)

    async def _attempt(self, url: str, headers: Mapping[str, str]) -> HttpResponse | _RetryableFault:
        try:
            response = await self._follow_redirects(url, headers)
        except httpx.TransportError as error:
            return _RetryableFault(_describe(error, self.limits))
        except response_body.TooSlow:
            return _RetryableFault(f"the server sends fewer than {self.limits.pace:,} bytes a second")
        if not is_retryable(response.status):
            return response
        what = f"the server answers {response.status_line}"
        wait = retry_after_seconds(response.headers.get("retry-after", ""))
        if wait > self.limits.longest_wait:
            raise FetchError(url, f"{what} and asks to wait {wait:.0f} s", "Run the command again after that.")
        return _RetryableFault(what, wait)

    async def _follow_redirects(self, url: str, headers: Mapping[str, str]) -> HttpResponse:
        location = url
        for _ in range(self.limits.hops + 1):
            self._check_allowed(url, location)
            response = await self._send(url, location, headers)
            if response.status not in _REDIRECTS:
                return response
            location = resolve_link(location, response.headers.get("location", ""))
        next = "Open the URL in a browser to see where it leads."
        raise FetchError(url, f"this redirects more than {self.limits.hops} times, at last to {location}", next)

    def _check_allowed(self, url: str, location: str) -> None:
        """Raise unless *location*, to which *url* led, is on the server and allowed by its `robots.txt`."""
        if origin_of(location) != self.home:
            to = without_password(location)
            what = f"this redirects to another server: {to}" if location != url else "this is on another server"
            raise FetchError(url, what, self.advice.moved)
        if not self.robots.allows(location):
            next = "Ask the owner of the docs, or leave it out with --only '!PATTERN'."
            raise FetchError(url, "`robots.txt` of this server asks programs not to read this", next)

    async def _send(self, url: str, location: str, headers: Mapping[str, str]) -> HttpResponse:
        """Send one request to *location*; faults name *url*, which led there."""
        try:
            async with self._opened(url, location, headers) as response:
                received = {name.lower(): value for name, value in response.headers.items()}
                body = b""
                if response.status_code == HTTPStatus.OK:
                    pieces = response_body.at_pace(response.aiter_raw(), self.limits.read, self.limits.pace)
                    body = await response_body.read_body(pieces, received, self.limits.size)
                self._received += len(body)
                if self._received > self.limits.total_size:
                    raise _Exhausted
                return HttpResponse(response.status_code, received, body, location)
        except httpx.InvalidURL as error:
            raise FetchError(url, f"this leads to something that is not a URL: {error}", TRY_AGAIN) from None
        except response_body.BodyTooLarge:
            raise FetchError(url, f"this is larger than {self.limits.size:,} bytes", self.advice.too_large) from None
        except response_body.BrokenEncoding as error:
            raise FetchError(url, str(error), TRY_AGAIN) from None

    @asynccontextmanager
    async def _opened(self, url: str, location: str, headers: Mapping[str, str]) -> AsyncGenerator[httpx.Response]:
        request = self._http.build_request("GET", location, headers=dict(headers))
        head = self.limits.connect + self.limits.read
        try:
            # Interim responses, such as 103, are each something new, and a server may send them without end.
            async with asyncio.timeout(head):
                response = await self._http.send(request, stream=True)
        except TimeoutError:
            raise FetchError(url, f"no response began within {head:g} s", self.advice.too_slow) from None
        async with aclosing(response):
            yield response


def _describe(error: httpx.TransportError, limits: Limits) -> str:
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return f"the server cannot be reached ({str(error) or 'no answer'})"
    if isinstance(error, httpx.TimeoutException):
        return f"the server sent nothing for {limits.read:g} s"
    return "the connection broke before the response was complete"


@asynccontextmanager
async def connect(home: WebOrigin, limits: Limits, advice: FetchAdvice = PAGES) -> AsyncGenerator[SiteClient]:
    """Open a client for the server *home*, which sends no credentials and keeps no cookies.

    Raises `FetchError` where all requests together take longer, or bring more, than the limits allow.
    """
    timeout = httpx.Timeout(limits.read, connect=limits.connect, pool=None)
    cookies = CookieJar(DefaultCookiePolicy(allowed_domains=[]))
    async with httpx.AsyncClient(headers=_HEADERS, timeout=timeout, cookies=cookies) as client:
        try:
            async with asyncio.timeout(limits.total):
                yield SiteClient(home, limits, client, asyncio.Semaphore(limits.workers), advice)
        except TimeoutError:
            raise FetchError(f"{home.root}/", f"not all came within {limits.total:g} s", advice.too_slow) from None
        except _Exhausted:
            what = f"what this server sent is larger than {limits.total_size:,} bytes in all"
            raise FetchError(f"{home.root}/", what, advice.too_large) from None

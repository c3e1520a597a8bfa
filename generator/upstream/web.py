"""One server over HTTP: the only module of the generator itself that knows the HTTP library.

What it gives is bounded in size and time, comes from the server that was asked for, and was allowed by `robots.txt`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from http import HTTPStatus
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx
from attrs import define, field, frozen

from generator.upstream import decompression
from generator.upstream.address import WebOrigin, absolute, origin_of
from generator.upstream.fetch_errors import TRY_AGAIN, FetchError
from generator.upstream.fetch_limits import Limits
from generator.upstream.retry_policy import asked_wait, is_passing
from generator.upstream.robots import Robots

AGENT = "elevenlabs-agents-generator"
"""The name by which `robots.txt` may speak to us."""

_HEADERS = {
    "User-Agent": f"{AGENT}/0.1.0 (keeps a client as its documentation is) python-httpx/{httpx.__version__}",
    "Accept": "text/markdown, text/plain;q=0.9, */*;q=0.1",
    "Accept-Encoding": "gzip",
}
_REDIRECTS = {301, 302, 303, 307, 308}
_NETWORK = "Look at the network and the URL, and run the command again."
_TOO_MUCH = "A page of documentation is smaller: look at what stands there, and leave it out with --only '!PATTERN'."


@frozen
class HttpResponse:
    """What a server answered; names of *headers* are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def described(self) -> str:
        """Return its status in words, `503 Service Unavailable`."""
        known = {status.value: status.phrase for status in HTTPStatus}
        return f"{self.status} {known.get(self.status, '')}".rstrip()


@frozen
class _Passing:
    """A fault that may be gone at the next attempt, and the seconds for which the server asks to be left alone."""

    what: str
    wait: float = 0


@define
class Web:
    """Asks the server *home*, and no other."""

    home: WebOrigin
    limits: Limits
    _http: httpx.AsyncClient
    _slots: asyncio.Semaphore
    robots: Robots = field(default=Robots(), init=False)

    async def get(self, url: str, conditions: Mapping[str, str]) -> HttpResponse:
        """Return what *url* answers in the end; raises `FetchError` where that cannot be found out."""
        async with self._slots:
            try:
                async with asyncio.timeout(self.limits.page):
                    return await self._persist(url, conditions)
            except TimeoutError:
                next = "The server is too slow: run the command again later. What was fetched so far is kept."
                raise FetchError(url, f"no whole answer within {self.limits.page:g} s", next) from None

    async def _persist(self, url: str, conditions: Mapping[str, str]) -> HttpResponse:
        """Ask again after faults that may pass."""
        for wait in self.limits.waits:
            found = await self._try(url, conditions)
            if isinstance(found, HttpResponse):
                return found
            await asyncio.sleep(max(wait, found.wait))
        found = await self._try(url, conditions)
        if isinstance(found, HttpResponse):
            return found
        times = len(self.limits.waits) + 1
        raise FetchError(url, f"{found.what}, {f'{times} times' if times > 1 else 'once'}", _NETWORK)

    async def _try(self, url: str, conditions: Mapping[str, str]) -> HttpResponse | _Passing:
        try:
            answer = await self._follow(url, conditions)
        except httpx.TransportError as error:
            return _Passing(_told(error, self.limits))
        if not is_passing(answer.status):
            return answer
        what = f"the server answers {answer.described()}"
        wait = asked_wait(answer.headers.get("retry-after", ""))
        if wait > self.limits.longest_wait:
            raise FetchError(url, f"{what} and asks to wait {wait:.0f} s", "Run the command again after that.")
        return _Passing(what, wait)

    async def _follow(self, url: str, conditions: Mapping[str, str]) -> HttpResponse:
        """Follow redirects as long as they stay on the server."""
        at = url
        for _ in range(self.limits.hops + 1):
            self._check(url, at)
            answer = await self._once(url, at, conditions)
            if answer.status not in _REDIRECTS:
                return answer
            at = absolute(at, answer.headers.get("location", ""))
        next = "Open the URL in a browser: where does it lead?"
        raise FetchError(url, f"this redirects more than {self.limits.hops} times, at last to {at}", next)

    def _check(self, url: str, at: str) -> None:
        """Check that *at*, to which *url* led, may be asked."""
        if origin_of(at) != self.home:
            next = "Only the server of the index is read. If the docs have moved, give their index with --index."
            raise FetchError(
                url, f"this redirects to another server: {at}" if at != url else "this is on another server", next
            )
        if not self.robots.allows(at):
            next = "Ask the owner of the docs, or leave it out with --only '!PATTERN'."
            raise FetchError(url, "`robots.txt` of this server asks programs not to read this", next)

    async def _once(self, url: str, at: str, conditions: Mapping[str, str]) -> HttpResponse:
        try:
            async with self._http.stream("GET", at, headers=dict(conditions)) as response:
                headers = {name.lower(): value for name, value in response.headers.items()}
                body = b""
                if response.status_code == HTTPStatus.OK:
                    body = await decompression.whole(response.aiter_raw(), headers, self.limits.size)
                return HttpResponse(response.status_code, headers, body)
        except httpx.InvalidURL as error:
            raise FetchError(url, f"this leads to what is no URL: {error}", TRY_AGAIN) from None
        except decompression.TooLarge:
            raise FetchError(url, f"this is larger than {self.limits.size:,} bytes", _TOO_MUCH) from None
        except decompression.Broken as error:
            raise FetchError(url, str(error), TRY_AGAIN) from None


def _told(error: httpx.TransportError, limits: Limits) -> str:
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return f"cannot be reached ({str(error) or 'no answer'})"
    if isinstance(error, httpx.TimeoutException):
        return f"the server was silent for {limits.read:g} s"
    return "the connection broke before the answer was whole"


@asynccontextmanager
async def connect(home: WebOrigin, limits: Limits) -> AsyncGenerator[Web]:
    """Open what talks to the server *home*: without credentials, and without cookies."""
    times = httpx.Timeout(limits.read, connect=limits.connect, pool=None)
    cookies = CookieJar(DefaultCookiePolicy(allowed_domains=[]))
    async with httpx.AsyncClient(headers=_HEADERS, timeout=times, cookies=cookies) as client:
        yield Web(home, limits, client, asyncio.Semaphore(limits.workers))

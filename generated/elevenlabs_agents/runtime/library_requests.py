"""The requests of an HTTP library, completed as its client would do it: with its headers, cookies, parameters, timeout.

For a plain client this is done here: its own `build_request` merges and checks the same headers anew for each call.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, TypeGuard

from .call import Call
from .compression import readable
from .errors import ClientClosed, InvalidArgument
from .http_arguments import Timeouts, limited, timeouts
from .http_library import HttpLibrary
from .key_place import KeyPlace, keyed_headers, keyed_url, warn_of_plain_text
from .unset import UNSET

_MOST = 64
"""Sets of headers that are kept complete, and URLs that are kept parsed; a caller may give each call others."""


class LibraryRequests:
    """Makes the requests of one client of ours."""

    def __init__(self, library: HttpLibrary) -> None:
        self._library = library
        self._parsed = lru_cache(_MOST)(library.URL)  # it takes longer than the rest of a request
        self._complete: tuple[Any, dict[Any, Any]] = (None, {})
        """Headers of the HTTP client, and what they became with those of calls: one value, as threads share it."""

    def made(self, http: Any, call: Call, content: Any, trace: Any = None) -> Any:
        """The request that *http* sends for *call*; *trace* is an extension for calls with a deadline."""
        if http.is_closed:
            raise call.named(ClientClosed("the client is closed"))
        if call.is_late:
            raise call.too_late()
        place = _place(call)
        if place:
            warn_of_plain_text(call.request.url)
        extensions: dict[str, Any] = trace if call.until is not None and trace else {}
        try:
            if http.params or not self._library.is_plain(http) or (content and content.__class__ is not bytes):
                return self._built(http, call, place, content, extensions)
            return self._held(http, call, place, content or b"", extensions)
        except self._library.InvalidURL as error:
            said = call.settings.hide(str(error))
            raise call.named(InvalidArgument(f"no URL can be made: {said}")) from None

    def _built(self, http: Any, call: Call, place: KeyPlace | None, content: Any, extensions: dict[str, Any]) -> Any:
        """The request as *http* itself builds it."""
        given: dict[str, Any] = {"extensions": extensions} if extensions else {}
        if call.request.timeout is not UNSET or call.left is not None:
            given["timeout"] = _waits(http, call)
        if http.params:  # the library drops the query of the URL as soon as its client has parameters of its own
            given["params"] = _url(call, place).partition("?")[2]
        request = http.build_request(
            call.request.method, _url(call, place), headers=_keyed(call, place), content=content, **given
        )
        _accept_readable(request.headers)
        return request

    def _held(self, http: Any, call: Call, place: KeyPlace | None, content: bytes, extensions: dict[str, Any]) -> Any:
        """The request with a body that is held in memory, empty if there is none."""
        connect, read, write, pool = _waits(http, call)
        request = self._library.Request(
            call.request.method,
            _url(call, place) if _is_in_url(place) else self._parsed(call.request.full_url),
            headers=self._headers(http, call, place, content),
            cookies=http.cookies,
            stream=self._library.ByteStream(content),
            extensions={**extensions, "timeout": {"connect": connect, "read": read, "write": write, "pool": pool}},
        )
        if content and "content-length" not in call.request.headers:
            request.headers["content-length"] = str(len(content))
        request.read()  # for hooks, which may look at it
        return request

    # What holds the key is never in a variable, which tools that report errors may show.
    def _headers(self, http: Any, call: Call, place: KeyPlace | None, content: bytes) -> Any:
        """All headers of *call*, but for how long its body is and for cookies."""
        own, complete = http.headers.raw, self._complete
        if complete[0] != own:
            complete = self._complete = (own, dict[Any, Any]())
        prepared = call.request
        asked = (prepared.url.split("/", 3)[2], prepared.method, not content, place, *prepared.headers.items())
        return complete[1].get(asked) or self._completed(http, call, content, complete[1], asked)

    def _completed(self, http: Any, call: Call, content: bytes, known: dict[Any, Any], asked: Any) -> Any:
        if len(known) >= _MOST:
            known.clear()
        return known.setdefault(asked, self._all_headers(http.headers, call, _place(call), content))

    def _all_headers(self, own: Any, call: Call, place: KeyPlace | None, content: bytes) -> Any:
        headers = self._library.Headers(own)
        headers.update(_keyed(call, place))
        _accept_readable(headers)
        return self._library.Request(call.request.method, call.request.url, headers=headers, content=content).headers


def _waits(http: Any, call: Call) -> Timeouts:
    """How long *http* waits for *call*."""
    if call.request.timeout is not UNSET:
        return limited(timeouts(call.request.timeout), call.left)
    own = http.timeout
    return limited((own.connect, own.read, own.write, own.pool), call.left)


def _accept_readable(headers: Any) -> None:
    """Leave of what *headers* accept as compression only what can be read here."""
    accepted = headers.get("accept-encoding", "")
    if accepted != readable(accepted):
        headers["accept-encoding"] = readable(accepted)


def _place(call: Call) -> KeyPlace | None:
    """Where the key goes; None if it goes nowhere."""
    place = call.operation.key
    if not call.settings.api_key:
        return None
    return call.settings.service.key if place is UNSET else place


def _keyed(call: Call, place: KeyPlace | None) -> dict[str, str]:
    """The headers of *call*, with the key if that is its place."""
    return keyed_headers(place, call.settings.api_key, call.request.headers) if place else call.request.headers


def _url(call: Call, place: KeyPlace | None) -> str:
    url = call.request.full_url
    return keyed_url(place, call.settings.api_key, url) if _is_in_url(place) else url


def _is_in_url(place: KeyPlace | None) -> TypeGuard[KeyPlace]:
    """Whether the key is in the URL, which is not kept then."""
    return place is not None and place.where == "query"

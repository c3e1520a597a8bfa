"""Requests that this client completes itself are those that the HTTP library would have made."""

# How many headers are kept shows nowhere else.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from typing import Any

import httpx
import httpx2
import pytest

from generator.runtime.call import Call
from generator.runtime.http_library import library_of
from generator.runtime.key_place import KeyPlace
from generator.runtime.library_requests import LibraryRequests
from generator.runtime.operation import Operation
from generator.runtime.settings import RequestOptions
from tests.runtime.twins import operation, settings

AT = settings("http://localhost:81/base", default_headers={"X-All": "1"})
OWN: list[dict[str, Any]] = [
    {},
    {"headers": {"X-Own": "2", "x-all": "other", "Accept-Encoding": "br, gzip"}, "cookies": {"c": "d"}, "timeout": 3},
    {"params": {"p": "q"}},
]
ASKED: list[tuple[Operation[Any], RequestOptions]] = [
    (operation(query=(("a", "ü&"),)), {}),
    (operation(method="POST"), {"timeout": 7}),
    (operation(method="POST", body={"a": [1]}), {"headers": {"accept": "text/plain", "Host": "elsewhere"}}),
    (operation(method="PUT", body={"b": 2}), {"headers": {"content-length": "7"}}),
    (operation(method="DELETE", key=None), {"idempotency_key": "i"}),
    (operation(key=KeyPlace("k", "query")), {"query": {"z": 1}}),
    (operation(key=KeyPlace("k", "cookie"), server="https://other.test"), {}),
]


def seen(request: Any) -> Any:
    headers = sorted((name.lower(), value) for name, value in request.headers.multi_items())
    return request.method, str(request.url), headers, request.content, request.extensions, type(request.stream)


@pytest.mark.parametrize("kind", ["Client", "AsyncClient"])
@pytest.mark.parametrize("module", [httpx, httpx2])
@pytest.mark.parametrize("own", OWN)
def test_a_request_is_what_the_library_makes_of_it(module: Any, kind: str, own: dict[str, Any]) -> None:
    plain = getattr(module, kind)(**own)
    changed = type("Changed", (getattr(module, kind),), {})(**own)
    library = library_of(plain, kind)
    assert library.is_plain(plain)
    assert not library.is_plain(changed)
    requests = LibraryRequests(library)
    for added in ("first", "again", "X-New"):
        for http in (plain, changed):
            http.headers.update({added: "3"} if added == "X-New" else {})
        for op, options in ASKED:
            call = Call(op, AT, options)
            content: Any = call.request.content
            made, expected = (seen(requests.made(http, call, content)) for http in (plain, changed))
            assert made == expected, op


def test_what_a_hook_changes_stays_with_its_request() -> None:
    http = httpx.Client()
    requests, call = LibraryRequests(library_of(http, "Client")), Call(operation(), AT, None)
    requests.made(http, call, None).headers["x-all"] = "changed"
    assert requests.made(http, call, None).headers["x-all"] == "1"


def test_headers_and_urls_of_ever_other_calls_are_not_kept_forever() -> None:
    http = httpx.Client()
    requests = LibraryRequests(library_of(http, "Client"))
    for number in range(200):
        call = Call(operation(), AT, {"headers": {"x-number": str(number)}, "query": {"n": number}})
        made = requests.made(http, call, None)
        assert (made.headers["x-number"], made.url.params["n"]) == (str(number), str(number))
    assert len(requests._complete[1]) <= 64
    assert requests._parsed.cache_info().currsize <= 64


def test_no_url_with_the_key_is_kept() -> None:
    http = httpx.Client()
    requests = LibraryRequests(library_of(http, "Client"))
    call = Call(operation(key=KeyPlace("k", "query")), AT, None)
    assert requests.made(http, call, None).url.params["k"] == AT.api_key
    assert requests._parsed.cache_info().currsize == 0

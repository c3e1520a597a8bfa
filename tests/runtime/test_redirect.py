"""Redirects: within the server that was called, and to others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.answer import Answer
from generator.runtime.errors import ServerError, StatusError
from generator.runtime.headers import Headers
from generator.runtime.prepare import prepare
from generator.runtime.redirect import redirected
from tests.runtime.test_retries import FINE, Pipe, form, twins
from tests.runtime.twins import KEY, Twin, operation, settings
from tests.server import Reply, Server


def target(location: str, status: int = 307, method: str = "GET", base: str = "https://h.test:8443/base") -> str | None:
    request = prepare(operation(method=method, query=(("q", "ä"),)), settings(base), None)
    found = redirected(request, Answer(status, Headers([("Location", location)])))
    assert found is None or (found.method, found.headers) == (request.method, request.headers)
    return found.full_url if found else None


@pytest.mark.parametrize(
    "location, to",
    [
        ("/v2/things", "https://h.test:8443/v2/things"),
        ("/v2/things?a=%20b&c", "https://h.test:8443/v2/things?a=%20b&c"),
        ("others/", "https://h.test:8443/base/v1/others/"),
        ("../x#part", "https://h.test:8443/base/x"),
        ("?a=1", "https://h.test:8443/base/v1/things?a=1"),
        ("https://h.test:8443/abs", "https://h.test:8443/abs"),
        ("//h.test:8443/abs", "https://h.test:8443/abs"),
    ],
)
def test_places_on_the_same_server(location: str, to: str) -> None:
    assert target(location) == to


@pytest.mark.parametrize(
    "location",
    [
        "",
        "https://evil.test/",
        "//evil.test/",
        "http://h.test:8443/",
        "https://h.test/",
        "https://h.test:8444/",
        "https://h.test:8443",
        "https://h.test:8443@evil.test/",
        "https://h.test:8443.evil.test/",
        "https://h.test:8443\\@evil.test/",
        "https://user:pass@h.test:8443/",
        "https:\\\\evil.test/",
        "/\\evil.test/",
        "https://H.test:8443/",
        "https://[::1/",
        "javascript:alert(1)",
        "/ä",
        "/a b",
        "/a\tb",
        "\thttps://evil.test/",
        f"/{'a' * 65_500}",
    ],
)
def test_other_places(location: str) -> None:
    assert target(location) is None


@given(st.text(st.sampled_from("htps:/\\@.?#evil[]%0d ")))
def test_no_text_leads_elsewhere(location: str) -> None:
    found = target(location, base="http://h")
    assert found is None or found.startswith("http://h/")


@pytest.mark.parametrize(
    "status, reading, writing",
    [(301, True, False), (302, True, False), (303, True, False), (307, True, True), (308, True, True)]
    + [(status, False, False) for status in (300, 304, 305, 201, 200, 429)],
)
def test_which_status_is_followed(status: int, reading: bool, writing: bool) -> None:
    assert [bool(target("/x", status, method)) for method in ("GET", "HEAD")] == [reading, reading]
    assert [bool(target("/x", status, method)) for method in ("POST", "PUT", "DELETE")] == [writing] * 3


@pytest.fixture(params=[{}, {"follow_redirects": True}], ids=["ours", "theirs"])
def http(request: pytest.FixtureRequest) -> dict[str, Any]:
    found: dict[str, Any] = request.param
    return found


@pytest.fixture(scope="module")
def other() -> Iterator[Server]:
    with Server() as server:
        yield server


@twins
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_the_key_never_reaches_another_host(
    twin: Twin, server: Server, other: Server, status: int, http: dict[str, Any]
) -> None:
    other.answer(FINE)
    unreadable = ("mailto:a@b", "javascript:1", "file:///etc/x", "http://[::1", "http://h.test:99999/")
    for place in (f"{other.url}/steal", server.url.replace("127.0.0.1", "localhost"), *unreadable):
        server.answer(Reply(status, {"Location": place}))
        with pytest.raises(StatusError) as caught:
            twin.send(operation(), settings(server.url, max_retries=2), **http)
        assert str(caught.value) == f"things.get answered {status}: not followed to {place}"
        assert caught.value.headers["location"] == place
        assert len(server.requests()) == 1
    assert other.requests() == []


@twins
def test_a_redirect_on_the_same_server_is_followed(twin: Twin, server: Server, http: dict[str, Any]) -> None:
    server.answer(Reply(308, {"Location": "/v2/things/?a=1"}), FINE)
    op = operation(method="POST", body={"a": [1]}, query=(("q", 1),))
    assert twin.send(op, settings(server.url), **http, params={"p": 1}) == {"fine": True}
    first, second = server.requests()
    assert (second.method, second.body, second.headers["x-key"]) == ("POST", b'{"a":[1]}', KEY)
    assert (first.path, second.path) == ("/v1/things", "/v2/things/")
    assert sorted(second.query) == [("a", "1"), ("p", "1")]


@twins
def test_a_redirect_sends_the_whole_body_or_is_not_followed(twin: Twin, server: Server) -> None:
    server.answer(Reply(307, {"Location": "/v2"}), FINE)
    with pytest.raises(StatusError):
        twin.send(form(Pipe(b"once")), settings(server.url))
    assert len(server.requests()) == 1


@twins
def test_redirects_end_and_retries_go_to_the_last_place(twin: Twin, server: Server) -> None:
    server.answer(Reply(307, {"Location": "/again"}))
    with pytest.raises(StatusError) as caught:
        twin.send(operation(), settings(server.url))
    assert (caught.value.attempts, len(server.requests())) == (1, 6)
    server.answer(Reply(307, {"Location": "/v2"}), Reply(500))
    with pytest.raises(ServerError) as failed:
        twin.send(operation(), settings(server.url, max_retries=1))
    assert failed.value.attempts == 2
    assert [sent.path for sent in server.requests()] == ["/v1/things", "/v2", "/v2"]

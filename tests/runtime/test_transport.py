"""Calls over a real connection, each by the sync and by the async transport."""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
import pickle
import socket
import traceback
import zlib
from contextlib import suppress
from typing import Any

import httpx
import pytest
from attrs import evolve

from generator.runtime.errors import (
    ClientError,
    ConnectionFailed,
    DecodeError,
    InvalidArgument,
    NotFoundError,
    RateLimitError,
    ServerError,
    SettingsError,
    StatusError,
    TimeoutExpired,
)
from generator.runtime.key_place import KeyPlace
from generator.runtime.operation import path
from generator.runtime.prepare import prepare
from generator.runtime.settings import RequestOptions
from generator.runtime.transport import AsyncTransport, Transport
from tests import goldens
from tests.runtime.twins import KEY, TWINS, Twin, operation, settings
from tests.server import Reply, Server

TWO_MEMBERS = gzip.compress(b'{"z": ') + gzip.compress(b"1}")

pytestmark = pytest.mark.parametrize("twin", TWINS, ids=["sync", "async"])


def test_what_is_sent(twin: Twin, server: Server) -> None:
    server.answer(Reply.json({"id": 1}))
    op = operation(method="POST", query=(("q", "ä&=+ /?#"), ("n", [1, True])), headers=(("X-P", 5),), body={"t": "ü"})
    assert twin.send(op, settings(server.url + "/base/", default_headers={"X-D": "d"})) == {"id": 1}
    sent = server.request()
    assert (sent.method, sent.path) == ("POST", "/base/v1/things")
    assert sent.query == [("q", "ä&=+ /?#"), ("n", "1"), ("n", "true")]
    assert sent.body == '{"t":"ü"}'.encode()
    shown = {name: sent.headers.get(name) for name in ("x-key", "x-p", "x-d", "content-type", "accept", "user-agent")}
    assert shown == {
        "x-key": KEY,
        "x-p": "5",
        "x-d": "d",
        "content-type": "application/json",
        "accept": "application/json",
        "user-agent": "tested/1.0",
    }


def test_a_call_without_a_body_sends_none(twin: Twin, server: Server) -> None:
    twin.send(operation(), settings(server.url))
    sent = server.request()
    assert (sent.body, sent.headers.get("content-type"), sent.target) == (b"", None, "/v1/things")


@pytest.mark.parametrize(
    "value, arrived",
    [
        ("a/b", "a%2Fb"),
        ("../../v1/user?x=1", "..%2F..%2Fv1%2Fuser%3Fx%3D1"),
        ("%2e%2e", "%252e%252e"),
        ("..%2f", "..%252f"),
        ("a#b", "a%23b"),
        ("ä ", "%C3%A4%20"),
        ("...", "..."),
        ("..;", "..%3B"),
        ("\\..\\", "%5C..%5C"),
        ("x@y:1", "x%40y%3A1"),
    ],
)
def test_a_value_arrives_in_its_segment(twin: Twin, server: Server, value: str, arrived: str) -> None:
    twin.send(operation(path=path("/v1/things/{id}/parts", value)), settings(server.url))
    assert server.request().target == f"/v1/things/{arrived}/parts"


def listed(value: Any) -> Any:
    return [value]


@pytest.mark.parametrize(
    "reply, got",
    [
        (Reply(200, {}, b'{"a": [1.5, null, "\xc3\xa4"]}'), {"a": [1.5, None, "ä"]}),
        (Reply(201, {}, b'""'), ""),
        (Reply(200, {}, b"null"), None),
        (Reply(200, {}, b""), None),
        (Reply(200, {}, b" \r\n"), None),
        (Reply(204), None),
        (Reply(200, {}, b"\xef\xbb\xbf[]"), []),
        (Reply(200, {"Content-Encoding": "gzip"}, gzip.compress(b'{"z": 1}')), {"z": 1}),
        (Reply(200, {}, chunks=[b'{"a": "\xc3', b'\xa4"}']), {"a": "ä"}),
        (Reply(200, {"Content-Encoding": "gzip"}, TWO_MEMBERS), {"z": 1}),
        (Reply(200, {"Content-Encoding": "gzip"}, chunks=[bytes([byte]) for byte in TWO_MEMBERS]), {"z": 1}),
    ],
)
def test_json_reaches_the_decoder(twin: Twin, server: Server, reply: Reply, got: Any) -> None:
    server.answer(reply)
    assert twin.send(operation(decode=listed), settings(server.url)) == [got]


def test_text_reaches_the_decoder_of_a_text(twin: Twin, server: Server) -> None:
    server.answer(Reply(200, {"Content-Type": "text/html; charset=utf-8"}, "<p>ä".encode()))
    assert twin.send(operation(accept="text/html"), settings(server.url)) == "<p>ä"
    assert server.request().headers["accept"] == "text/html"


def failure(twin: Twin, at: str, **given: Any) -> ClientError:
    with pytest.raises(ClientError) as caught:
        twin.send(operation(), settings(at), **given)
    return caught.value


def refused(value: Any) -> Any:
    raise DecodeError("expected a string, found null", ["x", 0])


def deep(value: Any) -> Any:
    return deep(value)


def test_answers_that_are_not_as_promised(twin: Twin, server: Server) -> None:
    said = ""
    for reply, decode in (
        (Reply(200, {"Request-Id": "r-9"}, b"<!DOCTYPE html>\n\x1b[31m<p>" + b"long " * 90), json.dumps),
        (Reply(200, {}, b'{"a": 1'), json.dumps),
        (Reply(200, {}, b'"\xe4"'), json.dumps),
        (Reply(200, {}, b"[" * 200_000), json.dumps),
        (Reply(200, {}, b"9" * 5_000), json.dumps),
        (Reply(200, {}, b'{"x": null}'), refused),
        (Reply(200, {}, b"{}"), deep),
    ):
        server.answer(reply)
        with pytest.raises(DecodeError) as caught:
            twin.send(operation(decode=decode), settings(server.url))
        error = caught.value
        said += f"{error}\n"
        assert (error.operation, error.status_code, error.raw) == ("things.get", 200, reply.body)
        assert error.request_id == reply.headers.get("Request-Id")
        assert str(pickle.loads(pickle.dumps(error))) == str(error)
    goldens.check("errors/runtime-decode.txt", said)


def test_the_body_of_an_error_is_json_when_it_is_json(twin: Twin, server: Server) -> None:
    server.answer(Reply.json({"detail": {"status": "gone"}}, 404, Request_Id="r-1", X_More="m"))
    error = failure(twin, server.url)
    assert isinstance(error, NotFoundError)
    assert (error.status_code, error.request_id, error.headers["x-more"]) == (404, "r-1", "m")
    assert (error.body, error.raw) == ({"detail": {"status": "gone"}}, b'{"detail": {"status": "gone"}}')
    assert str(error) == 'things.get answered 404 (request r-1): {"detail": {"status": "gone"}}'


@pytest.mark.parametrize(
    "status, body, kind, parsed",
    [
        (429, b"slow down", RateLimitError, "slow down"),
        (599, b"", ServerError, None),
        (418, b"\xff", StatusError, "\N{REPLACEMENT CHARACTER}"),
        (304, b"", StatusError, None),
    ],
)
def test_any_other_status(twin: Twin, server: Server, status: int, body: bytes, kind: type, parsed: Any) -> None:
    server.answer(Reply(status, {}, body))
    error = failure(twin, server.url)
    assert isinstance(error, StatusError)
    assert (type(error), error.body, error.raw, error.status_code) == (kind, parsed, body, status)


def test_nobody_listens(twin: Twin, server: Server) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        error = failure(twin, f"http://127.0.0.1:{unused.getsockname()[1]}")
    assert type(error) is ConnectionFailed
    assert str(error).startswith("things.get: ")
    assert isinstance(error.__cause__, httpx.ConnectError)


@pytest.mark.parametrize(
    "reply",
    [
        Reply(fault="early-reset"),
        Reply(fault="early-close"),
        Reply(200, {"Content-Length": "100"}, b"part", fault="close"),
        Reply(200, {"Content-Length": "100"}, b"part", fault="reset"),
        Reply(chunks=[b"part"], fault="close"),
        Reply(200, {"Content-Encoding": "gzip"}, b"not gzip"),
        Reply(200, {"Content-Encoding": "gzip"}, TWO_MEMBERS[:-1]),
        Reply(200, {"Content-Encoding": "gzip"}, TWO_MEMBERS + b"x"),
        Reply(200, {"Content-Encoding": "gzip"}, TWO_MEMBERS + b"else"),
        Reply(200, {"Content-Encoding": "deflate"}, zlib.compress(b"1") + b"0"),
    ],
)
def test_the_connection_breaks(twin: Twin, server: Server, reply: Reply) -> None:
    server.answer(reply)
    error = failure(twin, server.url)
    assert type(error) is ConnectionFailed
    assert str(error) != "things.get: "
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_a_slow_drip_arrives_whole(twin: Twin, server: Server) -> None:
    """As a whole it takes longer than the time allowed, which is for each piece; a busy machine needs more of it."""
    pieces = [bytes([byte]) for byte in '["d", "ü"]'.encode()]
    for seconds in (1, 10, 100):
        server.answer(Reply(chunks=pieces, delay=seconds * 0.12))
        with suppress(TimeoutExpired):
            assert twin.send(operation(), settings(server.url, timeout=seconds)) == ["d", "ü"]
            return
    pytest.fail("a slow answer runs out of time")


def test_a_drip_that_stops_runs_out_of_time(twin: Twin, server: Server) -> None:
    server.answer(Reply(200, {"Request-Id": "r-4", "Content-Length": "2"}, b"["))
    error = failure(twin, server.url, options={"timeout": 1})
    assert type(error) is TimeoutExpired
    assert (error.status_code, error.request_id, error.sent) == (200, "r-4", True)


def test_the_time_allowed(twin: Twin, server: Server) -> None:
    server.answer(Reply(delay=600))
    error = failure(twin, server.url, options={"timeout": 0.05})
    for longer in (0.5, 5, 50):
        if "no connection was made" in str(error):  # a busy machine needs longer to make one
            error = failure(twin, server.url, options={"timeout": longer})
    assert type(error) is TimeoutExpired
    place = server.url.removeprefix("http://")
    assert str(error) == f"things.get: nothing was received in the time allowed ({place})"
    with pytest.raises(TimeoutExpired):
        twin.send(operation(), settings(server.url, timeout=0.05))
    with pytest.raises(TimeoutExpired):
        twin.send(operation(), settings(server.url), timeout=0.05)  # the timeout of the caller's httpx client


class Seen(Exception):
    """Ends a call before anything is sent."""


@pytest.mark.parametrize(
    "ours, options, theirs, waits",
    [
        ({}, {}, None, (10, 60)),
        ({"timeout": 90}, {}, None, (10, 90)),
        ({"timeout": None}, {}, None, (None, None)),
        ({"timeout": 90}, {"timeout": 4}, None, (4, 4)),
        ({}, {}, 33, (33, 33)),
        ({"timeout": 90}, {}, 33, (10, 90)),
        ({}, {"timeout": None}, 33, (None, None)),
    ],
)
def test_which_timeout_counts(
    twin: Twin, monkeypatch: pytest.MonkeyPatch, ours: Any, options: Any, theirs: Any, waits: Any
) -> None:
    def handle(self: object, request: httpx.Request) -> Any:
        allowed = request.extensions["timeout"]
        raise Seen(allowed["connect"], allowed["read"])

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", handle)
    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", handle)
    with pytest.raises(Seen) as caught:
        twin.send(operation(), settings("http://x.test", **ours), options, **({"timeout": theirs} if theirs else {}))
    assert caught.value.args == waits


def test_what_is_configured_on_the_callers_client_applies(twin: Twin, server: Server) -> None:
    hooked: list[str] = []

    def hook(request: httpx.Request) -> None:
        hooked.append(request.url.path)

    async def async_hook(request: httpx.Request) -> None:
        hook(request)

    twin.send(
        operation(query=(("q", "1"), ("own", "op"))),
        settings(server.url),
        headers={"User-Agent": "theirs/2", "X-Theirs": "yes", "X-Key": "not this"},
        cookies={"c": "1"},
        params={"p": "2", "own": "client"},
        auth=("user", "pass"),
        base_url="http://unused.test/ignored",
        event_hooks={"request": [hook if twin is TWINS[0] else async_hook]},
    )
    sent = server.request()
    assert sent.headers["user-agent"] == "theirs/2"
    assert sent.headers["x-theirs"] == "yes"
    assert sent.headers["x-key"] == KEY
    assert sent.headers["cookie"] == "c=1"
    assert sent.headers["authorization"] == "Basic dXNlcjpwYXNz"
    assert sorted(sent.query) == [("own", "op"), ("p", "2"), ("q", "1")]
    assert hooked == ["/v1/things"]


def test_a_proxy_of_the_callers_client_is_used(twin: Twin, server: Server) -> None:
    twin.send(operation(), settings("http://far.test"), proxy=server.url)
    assert server.request().target == "http://far.test/v1/things"


@pytest.mark.parametrize(
    "place, where, sent",
    [
        (KeyPlace("Authorization", prefix="Bearer "), "authorization", f"Bearer {KEY}"),
        (
            KeyPlace("Authorization", prefix="Basic ", is_basic=True),
            "authorization",
            "Basic c2tfMTIzNDU2Nzg5MGFiY2RlZjo=",
        ),
        (KeyPlace("sid", "cookie"), "cookie", f"a=b; sid={KEY}"),
        (KeyPlace("my key", "query"), "", f"/v1/things?q=1&my%20key={KEY}"),
        (None, "x-key", None),
    ],
)
def test_the_key_goes_where_the_operation_says(
    twin: Twin, server: Server, place: KeyPlace | None, where: str, sent: str | None
) -> None:
    options: RequestOptions = {"headers": {"cookie": "a=b"}, "query": {"q": 1}}
    twin.send(operation(key=place), settings(server.url), options)
    seen = server.request()
    assert (seen.headers.get(where) if where else seen.target) == sent
    assert "x-key" not in seen.headers
    assert place is None or KEY not in settings(server.url).hide(place.value(KEY))


def test_an_operation_has_a_server_of_its_own_unless_the_caller_gives_one(twin: Twin, server: Server) -> None:
    far = evolve(settings("http://far.test"), is_elsewhere=False)
    twin.send(operation(server=server.url), far)
    twin.send(operation(server="http://far.test"), settings(server.url))
    assert len(server.requests()) == 2


def test_the_key_of_one_call_replaces_that_of_the_client(twin: Twin, server: Server) -> None:
    twin.send(operation(), settings(server.url), {"headers": {"X-KEY": "other"}})
    assert server.request().headers["x-key"] == "other"


def test_the_client_of_the_wrong_kind_is_refused(twin: Twin) -> None:
    with httpx.Client() as theirs, pytest.raises(SettingsError, match=r"is Client, but .* needs httpx\.AsyncClient"):
        AsyncTransport(settings("http://x.test"), theirs)  # type: ignore[arg-type]  # the wrong one
    with pytest.raises(SettingsError, match=r"is int, but this client needs httpx\.Client"):
        Transport(settings("http://x.test"), 1)  # type: ignore[arg-type]  # no client


def test_a_url_that_httpx_cannot_make_is_our_error(twin: Twin) -> None:
    with pytest.raises(InvalidArgument, match="too long"):
        twin.send(operation(path="/" + "x" * 70_000), settings("http://x.test"))


def told(error: ClientError) -> str:
    """All that tools show of *error*: also the variables of our frames, and the headers."""
    lines = traceback.TracebackException.from_exception(error, capture_locals=True).format()
    own = [line for line in lines if "/generator/runtime/" in line]
    assert own
    return f"{error} {error!r} {error.headers!r} {''.join(own)}"


def test_a_key_that_the_server_repeats_is_not_shown(
    twin: Twin, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "generator")
    echo = {"Request-Id": KEY, "X-Echo": f"<{KEY}>"}
    for reply in (Reply(401, echo), Reply(200, echo, b"<"), Reply(200, {**echo, "Content-Length": "9"}, fault="close")):
        server.answer(reply)
        error = failure(twin, server.url)
        assert (error.request_id, error.headers["x-echo"]) == ("[API key]", "<[API key]>")
        assert KEY not in told(error)
    assert KEY not in "".join(record.getMessage() for record in caplog.records if record.name == "generator")


def test_the_key_is_never_shown(twin: Twin, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    echo = f"bad key {KEY}".encode()
    for status, body, fault in (
        (401, echo, ""),
        (200, echo, ""),
        (404, b"x" * 180 + echo, ""),
        (200, b"", "early-reset"),
    ):
        server.answer(Reply(status, {}, body, fault=fault))
        assert KEY not in told(failure(twin, server.url))
    assert KEY not in caplog.text
    assert KEY not in repr(prepare(operation(), settings(server.url), None))


def test_connections_are_used_again(twin: Twin, server: Server) -> None:
    server.answer(Reply(404, {}, b"x" * 100_000), Reply.json({}))
    at = settings(server.url)
    if twin is TWINS[0]:
        with Transport(at) as transport:
            for act in (transport.send, transport.download, transport.stream):
                server.answer(Reply(404, {}, b"x"))
                with pytest.raises(NotFoundError):
                    act(operation())
                with pytest.raises(NotFoundError):
                    act(operation())
                assert len({sent.connection for sent in server.requests()}) == 1
        return

    async def main() -> None:
        async with AsyncTransport(at) as transport:
            for act in (transport.send, transport.download, transport.stream):
                server.answer(Reply(404, {}, b"x"))
                with pytest.raises(NotFoundError):
                    await act(operation())
                with pytest.raises(NotFoundError):
                    await act(operation())
                assert len({sent.connection for sent in server.requests()}) == 1

    asyncio.run(main())


def test_a_closed_client_says_so(twin: Twin, server: Server) -> None:
    transport = Transport(settings(server.url))
    transport.close()
    with pytest.raises(ClientError, match=r"^things\.get: the client is closed$"):
        transport.send(operation())

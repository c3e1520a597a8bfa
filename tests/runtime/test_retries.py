"""Calls that fail and are sent again, over a real connection."""

from __future__ import annotations

import asyncio
import io
import itertools
import os
import signal
import socket
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from email.utils import formatdate
from pathlib import Path
from typing import Any

import httpx
import pytest
from attrs import evolve

from generator.runtime.errors import (
    ClientClosed,
    ClientError,
    ConnectionFailed,
    DecodeError,
    RateLimitError,
    ServerError,
    StatusError,
    TimeoutExpired,
)
from generator.runtime.settings import RequestOptions, resolve_settings
from generator.runtime.transport import AsyncTransport, Transport
from tests.runtime.test_concurrency import left
from tests.runtime.twins import KEY, SERVICE, TWINS, Twin, operation, settings
from tests.server import Reply, Server

twins = pytest.mark.parametrize("twin", TWINS, ids=["sync", "async"])

FINE = Reply.json({"fine": True})
SOON = {"Retry-After-Ms": "20"}


def timed(twin: Twin, server: Server, *replies: Reply, method: str = "POST") -> float:
    """How long the call took, which succeeded after all of *replies*."""
    server.answer(*replies, FINE)
    started = time.monotonic()
    assert twin.send(operation(method=method), settings(server.url, max_retries=2)) == {"fine": True}
    assert len(server.requests()) == len(replies) + 1
    return time.monotonic() - started


@twins
def test_too_many_requests_with_each_form_of_retry_after(twin: Twin, server: Server) -> None:
    timed(twin, server, Reply(429))
    assert 0.15 <= timed(twin, server, Reply(429, {"Retry-After-Ms": "150", "Retry-After": "50"})) < 50
    assert timed(twin, server, Reply(429, {"Retry-After": "1"})) >= 1
    wanted = time.time() + 2
    timed(twin, server, Reply(429, {"Retry-After": formatdate(wanted, usegmt=True)}))
    assert int(wanted) - 1 <= time.time() < wanted + 40  # a date has no fractions


@twins
def test_unavailable_twice_then_there(twin: Twin, server: Server) -> None:
    assert timed(twin, server, Reply(503, SOON), Reply(503, SOON)) >= 0.04
    timed(twin, server, Reply(503), Reply(503), method="GET")


@twins
@pytest.mark.parametrize("reply", [Reply(fault="early-reset"), Reply(fault="early-close")], ids=["reset", "close"])
def test_a_request_that_may_have_been_seen_is_sent_again_only_if_that_is_harmless(
    twin: Twin, server: Server, reply: Reply
) -> None:
    timed(twin, server, reply, method="DELETE")
    server.answer(reply, FINE)
    with pytest.raises(ConnectionFailed) as caught:
        twin.send(operation(method="POST"), settings(server.url, max_retries=2))
    assert (caught.value.sent, caught.value.attempts, len(server.requests())) == (True, 1, 1)
    server.answer(reply, FINE)
    options: RequestOptions = {"idempotency_key": "k-1"}
    assert twin.send(operation(method="POST"), settings(server.url, max_retries=2), options) == {"fine": True}
    assert [sent.headers.get("idempotency-key") for sent in server.requests()] == ["k-1", "k-1"]


@twins
@pytest.mark.parametrize(
    "reply",
    [
        Reply(200, {"Content-Length": "100"}, b"part", fault="reset"),
        Reply(200, {"Content-Length": "100"}, b"part", fault="close"),
        Reply(chunks=[b"part"], fault="close"),
        Reply(500, {"Content-Length": "100"}, b"part", fault="reset"),
        Reply(delay=600),
    ],
    ids=["reset", "close", "chunked", "error", "slow"],
)
def test_an_answer_that_breaks_off_is_asked_for_again(twin: Twin, server: Server, reply: Reply) -> None:
    server.answer(reply, FINE)
    at = settings(server.url, max_retries=2, timeout=2 if reply.delay else None)
    assert twin.send(operation(), at) == {"fine": True}
    assert len(server.requests()) == 2


@contextmanager
def opening(after: float) -> Generator[str]:
    """The URL of a server that refuses connections at first, and then answers one request."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.settimeout(120)

        def serve() -> None:
            time.sleep(after)
            listener.listen()
            accepted, _ = listener.accept()
            with accepted:
                received = accepted.recv(65_536)
                while not received.endswith((b"\r\n\r\n{}", b"\r\n0\r\n\r\n")):
                    received += accepted.recv(65_536)
                accepted.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        thread.join()


@twins
def test_a_refused_connection_is_tried_again_whatever_the_method(twin: Twin, server: Server) -> None:
    with opening(after=0.1) as url:
        assert twin.send(operation(method="POST", body={}), settings(url, max_retries=9)) == {}


@twins
def test_the_error_says_how_often_it_was_tried(twin: Twin, server: Server) -> None:
    server.answer(Reply.json({}, 500, Request_Id="r-1"))
    with pytest.raises(ServerError) as caught:
        twin.send(operation(), settings(server.url, max_retries=2))
    assert (caught.value.attempts, len(server.requests())) == (3, 3)
    assert str(caught.value) == "things.get answered 500 (request r-1, 3 attempts): {}"
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        with pytest.raises(ConnectionFailed, match=r"\(2 attempts\)$") as failed:
            twin.send(operation(), settings(f"http://127.0.0.1:{unused.getsockname()[1]}", max_retries=1))
    assert (failed.value.sent, failed.value.attempts) == (False, 2)
    server.answer(Reply(503), Reply(200, {}, b"<html>"))
    with pytest.raises(DecodeError) as wrong:
        twin.send(operation(), settings(server.url, max_retries=1))
    assert wrong.value.attempts == 2


@twins
@pytest.mark.parametrize(
    "client, call, sent",
    [(0, {}, 1), (1, {}, 2), (1, {"max_retries": 3}, 4), (3, {"max_retries": 0}, 1)],
)
def test_the_call_wins_over_the_client(
    twin: Twin, server: Server, client: int, call: RequestOptions, sent: int
) -> None:
    server.answer(Reply(429, {"Retry-After-Ms": "1"}))
    with pytest.raises(RateLimitError) as caught:
        twin.send(operation(), settings(server.url, max_retries=client), call)
    assert (caught.value.attempts, len(server.requests())) == (sent, sent)


def test_two_retries_are_usual() -> None:
    assert resolve_settings(SERVICE, api_key=KEY).retries.max_retries == 2


@twins
@pytest.mark.parametrize(
    "reply",
    [
        Reply(429, {"Retry-After": "3600"}),
        Reply(429, {"X-Should-Retry": "false"}),
        Reply(409),
        Reply(400),
        Reply(200, {"X-Should-Retry": "true"}, b"{"),
    ],
    ids=["too long", "told not to", "conflict", "ours", "success"],
)
def test_what_is_not_sent_again(twin: Twin, server: Server, reply: Reply) -> None:
    server.answer(reply)
    started = time.monotonic()
    with pytest.raises((StatusError, DecodeError)):
        twin.send(operation(), settings(server.url, max_retries=2))
    assert len(server.requests()) == 1
    assert time.monotonic() - started < 40


@twins
def test_the_waits_of_one_call_add_up_to_their_bound(twin: Twin, server: Server) -> None:
    server.answer(Reply(429, {"Retry-After-Ms": "40"}))
    usual = settings(server.url, max_retries=9)
    with pytest.raises(RateLimitError) as caught:
        twin.send(operation(), evolve(usual, retries=evolve(usual.retries, all_waits=0.1)))
    assert caught.value.attempts == 3


@twins
def test_a_conflict_is_sent_again_when_the_server_says_so(twin: Twin, server: Server) -> None:
    timed(twin, server, Reply(409, {"X-Should-Retry": "true", **SOON}))


class Pipe(io.RawIOBase):
    """Bytes that can be read once."""

    def __init__(self, content: bytes) -> None:
        self._inner = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._inner.readinto(buffer)


def form(file: Any) -> Any:
    return operation(method="POST", content_type="multipart/form-data", body={"name": "Ada", "file": file})


@twins
@pytest.mark.parametrize("kind", ["bytes", "path", "opened"])
def test_a_form_is_sent_again_whole(twin: Twin, server: Server, tmp_path: Path, kind: str) -> None:
    content, path = os.urandom(200_000), tmp_path / "song"
    path.write_bytes(b"before:" + content)
    server.answer(Reply(429, SOON), Reply(503, SOON), FINE)
    with path.open("rb") as opened:
        opened.seek(7)
        file = {"bytes": content, "path": path, "opened": opened}[kind]
        assert twin.send(form(file), settings(server.url, max_retries=2)) == {"fine": True}
        assert not opened.closed
    first, second, third = server.requests()
    assert first.body == second.body == third.body
    assert first.headers["content-length"] == str(len(first.body))
    assert b"Ada" in first.body
    assert first.body.count(content) == 1
    assert (b"before:" in first.body) == (kind == "path")


@twins
def test_what_can_be_read_once_is_sent_once(twin: Twin, server: Server) -> None:
    server.answer(Reply(429, SOON), FINE)
    with pytest.raises(RateLimitError) as caught:
        twin.send(form(Pipe(b"once")), settings(server.url, max_retries=2))
    assert caught.value.attempts == 1
    sent = server.request()
    assert sent.headers["transfer-encoding"] == "chunked"
    assert sent.body.count(b"once") == 1
    with opening(after=0.1) as url:  # nothing was read from it before there was a connection
        assert twin.send(form(Pipe(b"once")), settings(url, max_retries=9)) == {}


@twins
def test_downloads_and_streams_are_opened_again(twin: Twin, server: Server) -> None:
    server.answer(Reply(503), Reply.json([1]))
    assert twin.stream(operation(), settings(server.url, max_retries=1)) == [[1]]
    server.answer(Reply(503), Reply(fault="early-reset"), Reply(200, {}, b"sound"))
    assert twin.read(operation(), settings(server.url, max_retries=2))[1] == b"sound"


@twins
def test_a_stream_that_has_begun_is_never_begun_again(twin: Twin, server: Server) -> None:
    server.answer(Reply(200, {"Request-Id": "r-3"}, chunks=[b"[1]", b"[2"], fault="reset"))
    with pytest.raises(ConnectionFailed) as caught:
        twin.stream(operation(), settings(server.url, max_retries=2))
    assert (caught.value.status_code, caught.value.request_id, caught.value.operation) == (200, "r-3", "things.get")
    assert len(server.requests()) == 1


@twins
def test_the_connection_closed_between_two_calls(twin: Twin, crowded: Server) -> None:
    crowded.answer(Reply(200, {}, b"1", fault="close"), Reply(200, {}, b"2", fault="close"), FINE)
    at = settings(crowded.url)
    op = operation(method="POST")
    if twin is TWINS[0]:
        with Transport(at) as transport:
            assert [_closed(crowded, transport.send(op)) for _ in range(3)] == [1, 2, {"fine": True}]
        return

    async def main() -> None:
        async with AsyncTransport(at) as transport:
            assert [_closed(crowded, await transport.send(op)) for _ in range(3)] == [1, 2, {"fine": True}]

    asyncio.run(main())


def _closed(server: Server, value: Any) -> Any:
    """Return *value* when the connection has come to its end, unless it is kept."""
    assert left(server, kept=value == {"fine": True}) <= 1
    return value


def _received(server: Server) -> None:
    """Wait for the first request."""
    while not server.requests():
        time.sleep(0.01)


@twins
def test_a_wait_of_the_pool_counts_as_not_sent(twin: Twin, server: Server) -> None:
    server.answer(Reply(delay=600))
    at = settings(server.url, timeout=0.1)
    limits = httpx.Limits(max_connections=1)
    if twin is TWINS[0]:
        with httpx.Client(limits=limits) as http, Transport(at, http) as transport:
            thread = threading.Thread(target=lambda: transport.send(operation(), {"timeout": None}))
            thread.start()
            _received(server)
            with pytest.raises(TimeoutExpired, match="no connection became free") as caught:
                transport.send(operation())
            server.answer(FINE)
            thread.join()
        assert caught.value.sent is False
        return

    async def main() -> None:
        async with httpx.AsyncClient(limits=limits) as http, AsyncTransport(at, http) as transport:
            busy = asyncio.create_task(transport.send(operation(), {"timeout": None}))
            await asyncio.to_thread(_received, server)
            with pytest.raises(TimeoutExpired, match="no connection became free") as caught:
                await transport.send(operation())
            server.answer(FINE)
            await busy
            assert caught.value.sent is False

    asyncio.run(main())


@twins
@pytest.mark.parametrize("jump", [-1e9, 1e9])
def test_a_clock_that_is_set_while_a_call_waits_changes_nothing(
    twin: Twin, jump: float, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server says its own time, to which the date is relative; the deadline is of the monotonic clock."""
    now = time.time()
    jumps = itertools.count(now, jump)
    busy = Reply(503, {"Date": formatdate(now, usegmt=True), "Retry-After": formatdate(now + 0.9, usegmt=True)})
    server.answer(busy, Reply(503), FINE)
    monkeypatch.setattr(time, "time", lambda: next(jumps))
    assert twin.send(operation(), settings(server.url, max_retries=2, deadline=300)) == {"fine": True}
    assert len(server.requests()) == 3
    assert next(jumps) != now  # it was looked at


@pytest.fixture
def interruptible() -> Iterator[None]:
    """What Ctrl-C does in a terminal, also where a shell started us in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_a_sync_wait_can_be_interrupted(server: Server) -> None:
    server.answer(Reply(429, {"Retry-After": "50"}))
    ident = threading.get_ident()

    def interrupt() -> None:
        _received(server)
        time.sleep(0.3)
        signal.pthread_kill(ident, signal.SIGINT)

    thread = threading.Thread(target=interrupt)
    started = time.monotonic()
    thread.start()
    with Transport(settings(server.url, max_retries=2)) as transport, pytest.raises(KeyboardInterrupt):
        transport.send(operation())
    thread.join()
    assert time.monotonic() - started < 40
    assert len(server.requests()) == 1


def test_an_async_wait_can_be_cancelled(server: Server) -> None:
    server.answer(Reply(429, {"Retry-After": "50"}))

    async def main() -> None:
        async with AsyncTransport(settings(server.url, max_retries=2)) as transport:
            call = asyncio.create_task(transport.send(operation()))
            await asyncio.to_thread(_received, server)
            await asyncio.sleep(0.1)
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call
            assert len(server.requests()) == 1
            server.answer(FINE)
            assert await transport.send(operation()) == {"fine": True}

    asyncio.run(main())


def test_a_client_that_is_closed_while_a_call_waits_ends_the_call(server: Server) -> None:
    server.answer(Reply(429, {"Retry-After-Ms": "1000"}))
    transport = Transport(settings(server.url, max_retries=2))

    def close() -> None:
        _received(server)
        time.sleep(0.1)
        transport.close()

    thread = threading.Thread(target=close)
    thread.start()
    with pytest.raises(ClientClosed) as caught:
        transport.send(operation())
    thread.join()
    assert isinstance(caught.value, ClientError)
    assert caught.value.attempts == 2

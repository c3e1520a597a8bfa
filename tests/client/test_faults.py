"""Every operation, sync and async, against a server that misbehaves: each fault has its error, or none."""

from __future__ import annotations

import asyncio
import gzip
import socket
import time
from collections.abc import Iterator
from typing import Any

import pytest
from attrs import evolve
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs
from elevenlabs_agents.errors import (
    ConnectionFailed,
    DecodeError,
    ElevenLabsError,
    RateLimitError,
    ServerError,
    StatusError,
)

from tests.client.test_samples import AUDIO, CHUNKS, KEY, ROWS, Row, check_result, method
from tests.server import Reply, Server

CALLS = list({row.call: row for row in ROWS}.values())


def sync(row: Row, url: str, **given: Any) -> Any:
    with ElevenLabs(api_key=KEY, base_url=url, **given) as client:
        result = method(client, row.call)(**row.arguments)
        if row.reply is AUDIO:
            return b"".join(result), result.content_type
        return list(result) if row.reply is CHUNKS else result


def awaited(row: Row, url: str, **given: Any) -> Any:
    async def main() -> Any:
        async with AsyncElevenLabs(api_key=KEY, base_url=url, **given) as client:
            result = await method(client, row.call)(**row.arguments)
            if row.reply is AUDIO:
                return b"".join([chunk async for chunk in result]), result.content_type
            return [chunk async for chunk in result] if row.reply is CHUNKS else result

    return asyncio.run(main())


calls = pytest.mark.parametrize("row", CALLS, ids=[row.call.removeprefix("conversational_ai.") for row in CALLS])
both = pytest.mark.parametrize("call", [sync, awaited])


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server() as running:
        yield running


def failure(call: Any, row: Row, url: str, kind: type[ElevenLabsError], **given: Any) -> ElevenLabsError:
    """The error that the call raises, which says whose it is."""
    with pytest.raises(kind) as caught:
        call(row, url, **given)
    assert caught.value.operation == row.call
    assert KEY not in f"{caught.value} {caught.value!r}"
    return caught.value


@both
@calls
def test_nobody_listens(row: Row, call: Any) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"
        assert failure(call, row, url, ConnectionFailed, max_retries=0).attempts == 1


@both
@calls
def test_a_reset_in_the_middle_of_the_body(row: Row, call: Any, server: Server) -> None:
    server.answer(Reply(200, {**row.reply.headers, "Content-Length": "99999"}, row.reply.body[:-1], fault="reset"))
    failure(call, row, server.url, ConnectionFailed, max_retries=0)


@both
@calls
def test_a_slow_drip_and_cuts_inside_characters(row: Row, call: Any, server: Server) -> None:
    pieces = [row.reply.body[at : at + 7] for at in range(0, len(row.reply.body), 7)]
    server.answer(evolve(row.reply, body=b"", chunks=pieces, delay=0.002))
    check_result(row, call(row, server.url))


@both
@calls
@pytest.mark.parametrize("waits", [{"Retry-After-Ms": "1"}, {"Retry-After": "0.001"}], ids=["ms", "seconds"])
def test_too_many_requests_then_an_answer(row: Row, call: Any, server: Server, waits: dict[str, str]) -> None:
    server.answer(Reply(429, waits), row.reply)
    check_result(row, call(row, server.url))
    first, second = server.requests()
    assert (first.target, first.body, first.headers) == (second.target, second.body, second.headers)


@both
@calls
def test_unavailable_twice_then_an_answer(row: Row, call: Any, server: Server) -> None:
    server.answer(*[Reply(503, {"Retry-After-Ms": "1"})] * 2, row.reply)
    check_result(row, call(row, server.url))
    assert len(server.requests()) == 3


@both
@calls
def test_errors_of_the_server_in_the_end(row: Row, call: Any, server: Server) -> None:
    server.answer(Reply.json({"detail": "x"}, 429, Retry_After="3600", Request_Id="r-1"))
    error = failure(call, row, server.url, RateLimitError)
    assert (error.attempts, error.request_id, error.body) == (1, "r-1", {"detail": "x"})
    server.answer(Reply(599, {"Retry-After-Ms": "1"}))
    assert failure(call, row, server.url, ServerError).status_code == 599


@both
@calls
@pytest.mark.parametrize("body", [b'{"a": ', b"<!DOCTYPE html><p>down", b"[7]", b'"text"'])
def test_answers_of_another_kind(row: Row, call: Any, server: Server, body: bytes) -> None:
    server.answer(Reply(200, {}, body))
    if row.reply is AUDIO:
        assert call(row, server.url)[0] == body
    elif row.result == "dict" and body in (b"[7]", b'"text"'):
        call(row, server.url)  # nothing is documented of this answer but that it is JSON
    else:
        failure(call, row, server.url, DecodeError)


@both
@calls
def test_a_redirect_to_another_host(row: Row, call: Any, server: Server) -> None:
    server.answer(Reply(307, {"Location": server.url.replace("127.0.0.1", "localhost") + "/x"}))
    assert failure(call, row, server.url, StatusError).status_code == 307
    assert len(server.requests()) == 1


@both
@calls
def test_gzip(row: Row, call: Any, server: Server) -> None:
    packed = {**row.reply.headers, "Content-Encoding": "gzip"}
    server.answer(evolve(row.reply, headers=packed, body=gzip.compress(row.reply.body)))
    check_result(row, call(row, server.url))


@calls
def test_the_connection_closed_between_two_calls(row: Row, server: Server) -> None:
    server.answer(evolve(row.reply, fault="close"))
    with ElevenLabs(api_key=KEY, base_url=server.url, max_retries=0) as client:
        for _ in range(2):
            result = method(client, row.call)(**row.arguments)
            if row.reply in (AUDIO, CHUNKS):
                list(result)
            time.sleep(0.02)  # until the end of the connection has arrived
    assert len({sent.connection for sent in server.requests()}) == 2

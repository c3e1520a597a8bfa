"""Every operation, sync and async, against a server that misbehaves: each fault has its error, or none."""

from __future__ import annotations

import asyncio
import gzip
import json
import re
import socket
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from email.utils import formatdate
from typing import Any

import pytest
from attrs import evolve
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs
from elevenlabs_agents.errors import (
    ConnectionFailed,
    DecodeError,
    ElevenLabsError,
    RateLimitError,
    ResponseError,
    ServerError,
    StatusError,
    StreamError,
)

from tests.client.test_samples import AUDIO, CHUNKS, KEY, ROWS, Row, check_result, method
from tests.runtime.test_concurrency import left
from tests.server import Reply, Server

CALLS = list({row.call: row for row in ROWS}.values())


def read(row: Row, result: Any) -> Any:
    """What *result* holds: bytes and their type, chunks, or itself."""
    if row.reply is AUDIO:
        return b"".join(result), result.content_type
    return list(result) if row.reply is CHUNKS else result


async def aread(row: Row, result: Any) -> Any:
    if row.reply is AUDIO:
        return b"".join([chunk async for chunk in result]), result.content_type
    return [chunk async for chunk in result] if row.reply is CHUNKS else result


def sync(row: Row, url: str, **given: Any) -> Any:
    with ElevenLabs(api_key=KEY, base_url=url, **given) as client:
        return read(row, method(client, row.call)(**row.arguments))


def awaited(row: Row, url: str, **given: Any) -> Any:
    async def main() -> Any:
        async with AsyncElevenLabs(api_key=KEY, base_url=url, **given) as client:
            return await aread(row, await method(client, row.call)(**row.arguments))

    return asyncio.run(main())


both = pytest.mark.parametrize("call", [sync, awaited])


def failure(call: Any, row: Row, url: str, kind: type[ElevenLabsError], **given: Any) -> ElevenLabsError:
    """The error that the call raises, which says whose it is."""
    with pytest.raises(kind) as caught:
        call(row, url, **given)
    assert caught.value.operation == row.call
    assert KEY not in f"{caught.value} {caught.value!r}"
    return caught.value


@both
def test_nobody_listens(call: Any, subtests: pytest.Subtests) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"
        for row in CALLS:
            with subtests.test(row.call):
                assert failure(call, row, url, ConnectionFailed, max_retries=0).attempts == 1


@both
def test_a_reset_in_the_middle_of_the_body(call: Any, server: Server, subtests: pytest.Subtests) -> None:
    for row in CALLS:
        with subtests.test(row.call):
            longer = {**row.reply.headers, "Content-Length": "99999"}
            server.answer(Reply(200, longer, row.reply.body[:-1], fault="reset"))
            failure(call, row, server.url, ConnectionFailed, max_retries=0)


NOTE = "ä\u20ac\U0001f600"
"""Characters of two, three and four bytes."""


def noted(row: Row) -> Reply:
    """The answer to *row*, each object in it with `NOTE` as one more property."""
    if row.reply is AUDIO:
        return evolve(AUDIO, body=AUDIO.body + NOTE.encode())
    if row.reply is not CHUNKS:
        return evolve(row.reply, body=_noted(row.reply.body))
    parts = row.reply.body.removesuffix(b"\n\n").split(b"\n\n")
    return evolve(row.reply, body=b"".join(b"data: %s\n\n" % _noted(part.removeprefix(b"data: ")) for part in parts))


def _noted(body: bytes) -> bytes:
    return json.dumps({**(json.loads(body) or {}), "note": NOTE}, ensure_ascii=False).encode()


def check_notes(row: Row, result: Any) -> None:
    """Fail unless the characters that `noted` added arrived."""
    if row.reply is AUDIO:
        assert result == (AUDIO.body + NOTE.encode(), "audio/mpeg")
    elif row.result == "dict":
        assert result == {"note": NOTE}
    else:
        models = result if row.reply is CHUNKS else [result]
        assert [model.extra for model in models] == [{"note": NOTE}] * len(models)
        assert {type(model).__name__ for model in models} == {row.result}


@both
def test_a_slow_drip_and_cuts_inside_characters(call: Any, server: Server, subtests: pytest.Subtests) -> None:
    for row in CALLS:
        with subtests.test(row.call):
            reply = noted(row)
            drops = [reply.body[at : at + 1] for at in range(len(reply.body))]
            server.answer(evolve(reply, body=b"", chunks=drops, delay=0.001))
            check_notes(row, call(row, server.url))


@both
@pytest.mark.parametrize("waits", [{"Retry-After-Ms": "1"}, {"Retry-After": "0.001"}], ids=["ms", "seconds"])
def test_too_many_requests_then_an_answer(
    call: Any, server: Server, waits: dict[str, str], subtests: pytest.Subtests
) -> None:
    for row in CALLS:
        with subtests.test(row.call):
            server.answer(Reply(429, waits), row.reply)
            check_result(row, call(row, server.url))
            first, second = server.requests()
            assert (first.target, first.body, first.headers) == (second.target, second.body, second.headers)


@both
def test_too_many_requests_until_a_date(call: Any, server: Server) -> None:
    """All operations at once, as a date is a second away at least."""
    until = int(time.time() + 2)
    busy = Reply(429, {"Retry-After": formatdate(until, usegmt=True)})
    server.answer(
        *(evolve(busy, path=re.escape(row.path)) for row in CALLS),
        *(evolve(row.reply, path=re.escape(row.path)) for row in CALLS),
    )

    def ended(row: Row) -> float:
        check_result(row, call(row, server.url))
        return time.time()

    with ThreadPoolExecutor(len(CALLS)) as pool:
        assert until <= min(pool.map(ended, CALLS))
    assert time.time() < until + 60
    assert Counter(sent.path for sent in server.requests()) == {row.path: 2 for row in CALLS}


@both
def test_unavailable_twice_then_an_answer(call: Any, server: Server, subtests: pytest.Subtests) -> None:
    for row in CALLS:
        with subtests.test(row.call):
            server.answer(*[Reply(503, {"Retry-After-Ms": "1"})] * 2, row.reply)
            check_result(row, call(row, server.url))
            assert len(server.requests()) == 3


@both
def test_errors_of_the_server_in_the_end(call: Any, server: Server, subtests: pytest.Subtests) -> None:
    for row in CALLS:
        with subtests.test(row.call):
            server.answer(Reply.json({"detail": "x"}, 429, Retry_After="3600", Request_Id="r-1"))
            error = failure(call, row, server.url, RateLimitError)
            assert (error.attempts, error.request_id, error.body) == (1, "r-1", {"detail": "x"})
            server.answer(Reply(599, {"Retry-After-Ms": "1"}))
            assert failure(call, row, server.url, ServerError).status_code == 599


@both
@pytest.mark.parametrize(
    "media, body",
    [
        ("application/json", b'{"a": '),
        ("text/html", b"<!DOCTYPE html><p>down"),
        ("", b"<!DOCTYPE html><p>down"),
        ("application/json", b"[7]"),
        ("application/json", b'"text"'),
    ],
    ids=["truncated JSON", "HTML", "HTML, unnamed", "a list", "a text"],
)
def test_answers_of_another_kind(call: Any, server: Server, media: str, body: bytes, subtests: pytest.Subtests) -> None:
    server.answer(Reply(200, {"Content-Type": media} if media else {}, body))
    for row in CALLS:
        with subtests.test(row.call):
            if row.reply is AUDIO and not media:
                assert call(row, server.url)[0] == body  # nothing says that it is no audio
            elif row.result == "dict" and body in (b"[7]", b'"text"'):
                # Nothing is documented of this answer but that it is JSON.
                assert call(row, server.url) == json.loads(body)
            else:
                error = failure(call, row, server.url, ResponseError, strict=True)
                cut = row.reply is CHUNKS and body == b'{"a": '
                assert type(error) is (StreamError if cut else DecodeError)
                assert error.raw
                assert body.startswith(error.raw)  # a stream has it in chunks


@both
def test_a_redirect_to_another_host(call: Any, server: Server, subtests: pytest.Subtests) -> None:
    for row in CALLS:
        with subtests.test(row.call):
            server.answer(Reply(307, {"Location": server.url.replace("127.0.0.1", "localhost") + "/x"}))
            assert failure(call, row, server.url, StatusError).status_code == 307
            assert len(server.requests()) == 1


@both
def test_gzip(call: Any, server: Server, subtests: pytest.Subtests) -> None:
    for row in CALLS:
        with subtests.test(row.call):
            packed = {**row.reply.headers, "Content-Encoding": "gzip"}
            server.answer(evolve(row.reply, headers=packed, body=gzip.compress(row.reply.body)))
            check_result(row, call(row, server.url))


def twice(row: Row, server: Server) -> None:
    """Call one client two times; the first connection is closed in between."""
    with ElevenLabs(api_key=KEY, base_url=server.url, max_retries=0) as client:
        for _ in range(2):
            check_result(row, read(row, method(client, row.call)(**row.arguments)))
            assert left(server) == 0


def twice_awaited(row: Row, server: Server) -> None:
    async def main() -> None:
        async with AsyncElevenLabs(api_key=KEY, base_url=server.url, max_retries=0) as client:
            for _ in range(2):
                check_result(row, await aread(row, await method(client, row.call)(**row.arguments)))
                assert await asyncio.to_thread(left, server) == 0

    asyncio.run(main())


@pytest.mark.parametrize("call", [twice, twice_awaited])
def test_the_connection_closed_between_two_calls(call: Any, crowded: Server, subtests: pytest.Subtests) -> None:
    for row in CALLS:
        with subtests.test(row.call):
            crowded.answer(evolve(row.reply, fault="close"))
            call(row, crowded)
            assert len({sent.connection for sent in crowded.requests()}) == 2

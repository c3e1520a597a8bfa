"""Answers of another kind than documented: a stream, bytes, or an error that holds the body, and never nothing."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest

from generator.runtime.binary import AsyncBinaryResponse, BinaryResponse
from generator.runtime.errors import DecodeError
from generator.runtime.operation import EVENTS, Operation
from generator.runtime.raw import OpenResponse, RawResponse
from generator.runtime.stream import AsyncStream, Stream
from generator.runtime.transport import AsyncTransport, Transport
from tests.runtime.test_bodies import hung_up
from tests.runtime.twins import operation, settings
from tests.server import Reply, Server

Read = tuple[str, Any]
"""What a call returned, and what it holds."""


def sync(url: str, op: Operation[Any], method: str) -> Read:
    with Transport(settings(url)) as transport:
        try:
            found: object = getattr(transport, method)(op)
            while isinstance(found, RawResponse | OpenResponse):
                found = cast("RawResponse[object] | OpenResponse[object]", found).parse()
        except DecodeError as error:
            return "error", error.raw
        if isinstance(found, Stream):
            return "stream", list(cast("Stream[object]", found))
        return ("bytes", found.read()) if isinstance(found, BinaryResponse) else ("value", found)


def awaited(url: str, op: Operation[Any], method: str) -> Read:
    async def main() -> Read:
        async with AsyncTransport(settings(url)) as transport:
            try:
                found: object = await getattr(transport, method)(op)
            except DecodeError as error:
                return "error", error.raw
            if isinstance(found, AsyncStream):
                return "stream", [chunk async for chunk in cast("AsyncStream[object]", found)]
            return ("bytes", await found.read()) if isinstance(found, AsyncBinaryResponse) else ("value", found)

    return asyncio.run(main())


LINES = b'{"a": 1}\n{"a": 2}\n'
BROKEN = b'{"a": 1}\n{"a": '
SOUND = b"\xff\xfbsound"
AS_JSON = [
    ("application/x-ndjson", LINES, ("stream", [{"a": 1}, {"a": 2}])),
    ("application/jsonl; charset=utf-8", LINES, ("stream", [{"a": 1}, {"a": 2}])),
    ("application/json-seq", b"\x1e1\n\x1e2\n", ("stream", [1, 2])),
    (EVENTS, b'data: {"a": 1}\n\ndata: so be it\n\ndata: [DONE]\n\n', ("stream", [{"a": 1}, "so be it"])),
    # Called JSON, all the same:
    ("application/json", LINES, ("stream", [{"a": 1}, {"a": 2}])),
    ("application/json", b"event: x\ndata: 1\n\n", ("stream", [1])),
    ("", LINES, ("stream", [{"a": 1}, {"a": 2}])),
    ("application/json", BROKEN, ("error", BROKEN)),
    ("audio/mpeg", SOUND, ("bytes", SOUND)),
    ("application/zip", b"PK", ("bytes", b"PK")),
    ("text/csv", b"a,b\n", ("bytes", b"a,b\n")),
    ("text/plain", b'{"a": 1}', ("value", {"a": 1})),
    ("application/octet-stream", b'{"a": 1}', ("value", {"a": 1})),
    ("application/octet-stream", SOUND, ("bytes", SOUND)),
    ("text/html", b"<p>down", ("error", b"<p>down")),
]
AS_TEXT = [
    ("application/json", b"{}", ("value", "{}")),
    ("audio/mpeg", b"sound", ("bytes", b"sound")),
    (EVENTS, b"data: 1\n\n", ("stream", ["1"])),
    ("text/plain", b"1\n2", ("value", "1\n2")),
    ("text/plain; charset=latin-1", b"\xe4", ("value", "ä")),
    ('text/plain; charset="UTF-16"', "ä".encode("utf-16"), ("value", "ä")),
    ("text/plain; charset=hex", "\ufeffä".encode(), ("value", "ä")),
    ("text/plain; charset=utf-8", b"\xe4", ("error", b"\xe4")),
]
both = pytest.mark.parametrize("read", [sync, awaited])


@both
@pytest.mark.parametrize(
    "accept, media, body, expected",
    [*(("application/json", *row) for row in AS_JSON), *(("text/plain", *row) for row in AS_TEXT)],
)
def test_what_comes_in_the_place_of_one_value(
    server: Server, read: Any, accept: str, media: str, body: bytes, expected: Read
) -> None:
    server.answer(Reply(200, {"Content-Type": media} if media else {}, body))
    op = operation(accept=accept)
    assert read(server.url, op, "send") == expected
    if read is sync:
        assert read(server.url, op, "send_raw") == read(server.url, op, "open_raw") == expected


@both
@pytest.mark.parametrize(
    "media, body, expected",
    [
        ("audio/mpeg", SOUND, ("bytes", SOUND)),
        ("application/json", LINES, ("stream", [{"a": 1}, {"a": 2}])),
        ("text/plain", b"data: 1\n\n", ("stream", [1])),
        ("text/html", b"<p>down", ("error", b"<p>down")),
    ],
)
def test_what_comes_in_the_place_of_chunks(server: Server, read: Any, media: str, body: bytes, expected: Read) -> None:
    server.answer(Reply(200, {"Content-Type": media}, body))
    kind, found = expected
    if kind == "error":
        with pytest.raises(DecodeError, match="down"):
            read(server.url, operation(accept=EVENTS), "stream")
        return
    assert read(server.url, operation(accept=EVENTS), "stream") == (kind, found)


def test_events_in_the_place_of_json_are_had_as_they_arrive(server: Server) -> None:
    server.answer(Reply(200, {"Content-Type": EVENTS}, chunks=[b"data: 1\n\n"], forever=True))
    with Transport(settings(server.url)) as transport, transport.send(operation()) as stream:
        assert next(stream) == 1
    assert hung_up(server)

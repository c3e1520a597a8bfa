"""Answers read as they arrive: bytes, files, chunks."""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path
from typing import Any

import pytest

from generator.runtime.binary import whole_file
from generator.runtime.errors import BodyConsumed, ConnectionFailed, DecodeError, NotFoundError, StreamError
from generator.runtime.operation import EVENTS
from generator.runtime.transport import AsyncTransport, Transport
from tests.runtime.twins import TWINS, Twin, operation, settings
from tests.server import Reply, Server

pytestmark = pytest.mark.parametrize("twin", TWINS, ids=["sync", "async"])

MP3 = {"Content-Type": "audio/mpeg", "Request-Id": "r-1"}
AUDIO = Reply(200, MP3, chunks=[b"\x00\xff", b"two", b"3"], delay=0.01)
FRAMED = Reply(
    200, {"Content-Type": EVENTS}, chunks=[b'data: {"t": "\xc3', b'\xa4"}\n', b"\ndata: [2]\n\n"], delay=0.01
)
ENDLESS = Reply(200, {"Content-Type": EVENTS}, chunks=[b'data: {"t": "' + b"x" * 9_000 + b'"}\n\n'], forever=True)


def test_bytes_arrive_in_chunks_or_whole(twin: Twin, server: Server) -> None:
    server.answer(AUDIO)
    chunks, whole, content_type = twin.read(operation(accept="audio/mpeg"), settings(server.url))
    assert len(chunks) > 1
    assert b"".join(chunks) == whole == b"\x00\xfftwo3"
    assert content_type == "audio/mpeg"
    assert {sent.headers["accept"] for sent in server.requests()} == {"audio/mpeg"}


def test_a_body_is_saved_whole(twin: Twin, server: Server, tmp_path: Path) -> None:
    server.answer(AUDIO)
    twin.save(operation(), settings(server.url), tmp_path / "a.mp3")
    assert (tmp_path / "a.mp3").read_bytes() == b"\x00\xfftwo3"
    server.answer(Reply(200, {"Content-Length": "9"}, b"part", fault="close"))
    with pytest.raises(ConnectionFailed):
        twin.save(operation(), settings(server.url), tmp_path / "a.mp3")
    with pytest.raises(ConnectionFailed):
        twin.save(operation(), settings(server.url), tmp_path / "b.mp3")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.mp3", b"\x00\xfftwo3")]


@pytest.mark.parametrize(
    "accept, media, fits",
    [
        ("audio/mpeg", "text/html; charset=utf-8", False),
        ("audio/mpeg", "Application/JSON", False),
        ("audio/mpeg", "application/problem+json", False),
        ("audio/mpeg", "application/xhtml+xml", False),
        ("application/hal+json", "text/json", True),
        ("audio/mpeg", "audio/wav", True),
        ("audio/mpeg", "application/octet-stream", True),
        ("application/octet-stream", "application/json", True),
        ("*/*", "text/html", True),
        ("text/html; charset=utf-8", "text/html", True),
    ],
)
def test_a_page_in_the_place_of_bytes_is_an_error(
    twin: Twin, server: Server, accept: str, media: str, fits: bool
) -> None:
    server.answer(Reply(200, {"Content-Type": media, "Request-Id": "r-1"}, b"<p>down"))
    op, at = operation(accept=accept), settings(server.url)
    if fits:
        assert twin.read(op, at)[1:] == (b"<p>down", media)
        return
    with pytest.raises(DecodeError) as caught:
        twin.read(op, at)
    assert str(caught.value) == f"things.get answered 200 (request r-1): $: not audio/mpeg but {media}: <p>down"
    assert (caught.value.raw, caught.value.body) == (b"<p>down", "<p>down")


def got(value: Any) -> Any:
    return "got", value


def test_chunks_are_decoded_as_they_arrive(twin: Twin, server: Server) -> None:
    server.answer(FRAMED)
    assert twin.stream(operation(decode=got, accept=EVENTS), settings(server.url)) == [
        ("got", {"t": "ä"}),
        ("got", [2]),
    ]


@pytest.mark.parametrize("body", [b"", b"\n"])
def test_an_empty_stream_has_no_chunks(twin: Twin, server: Server, body: bytes) -> None:
    server.answer(Reply(200, {}, body))
    assert twin.stream(operation(), settings(server.url)) == []


@pytest.mark.parametrize("read", [Twin.read, Twin.stream])
def test_errors_are_raised_by_the_call(twin: Twin, server: Server, read: Any) -> None:
    server.answer(Reply.json({"detail": "gone"}, 404))
    with pytest.raises(NotFoundError) as caught:
        getattr(twin, read.__name__)(operation(), settings(server.url))
    assert caught.value.body == {"detail": "gone"}


def test_a_bad_chunk_names_the_call_and_comes_after_the_good_ones(twin: Twin, server: Server) -> None:
    server.answer(Reply(200, {"Request-Id": "r-7"}, b'{"a": 1} {"a": 2} <oops>'))
    before: list[Any] = []
    with pytest.raises(DecodeError) as caught:
        twin.stream(operation(decode=before.append), settings(server.url))
    assert before == [{"a": 1}, {"a": 2}]
    assert str(caught.value).startswith("things.get answered 200 (request r-7): $: not JSON (Expecting value")
    assert caught.value.raw == b"<oops>"


def test_a_stream_cut_inside_a_chunk_is_no_shorter_stream(twin: Twin, server: Server) -> None:
    server.answer(Reply(200, {}, b'{"a": 1} {"a": '))
    with pytest.raises(StreamError, match="ended in the middle of a chunk"):
        twin.stream(operation(), settings(server.url))
    server.answer(Reply(200, {}, chunks=[b'{"a": 1}', b'{"a"'], fault="close"))
    with pytest.raises(ConnectionFailed):
        twin.stream(operation(), settings(server.url))


def hung_up(server: Server) -> bool:
    for _ in range(6000):
        if server.request().hung_up:
            return True
        time.sleep(0.01)
    return False


def test_closing_early_closes_the_connection(twin: Twin, server: Server) -> None:
    server.answer(ENDLESS)
    assert len(twin.stream(operation(), settings(server.url), take=2)) == 2
    assert hung_up(server)


@pytest.mark.parametrize(
    "reply, error",
    [
        (Reply(chunks=[b"[1]", b"<oops> "], forever=True), DecodeError),
        (Reply(200, {"Content-Encoding": "gzip"}, chunks=[b"not gzip"], forever=True), ConnectionFailed),
    ],
    ids=["chunk", "gzip"],
)
def test_an_error_while_reading_closes_the_connection(
    twin: Twin, server: Server, reply: Reply, error: type[Exception]
) -> None:
    server.answer(reply)
    at = settings(server.url)
    if twin is TWINS[0]:
        with Transport(at) as transport:
            stream = transport.stream(operation())
            with pytest.raises(error):
                list(stream)
            assert hung_up(server)
        return

    async def main() -> None:
        async with AsyncTransport(at) as transport:
            stream = await transport.stream(operation())
            with pytest.raises(error):
                [chunk async for chunk in stream]
            assert hung_up(server)

    asyncio.run(main())


def test_a_whole_answer_that_cannot_be_unpacked_closes_the_connection(twin: Twin, server: Server) -> None:
    server.answer(Reply(200, {"Content-Encoding": "gzip"}, chunks=[b"not gzip"], forever=True))
    at = settings(server.url)
    if twin is TWINS[0]:
        with Transport(at) as transport:
            with pytest.raises(ConnectionFailed):
                transport.send(operation())
            assert hung_up(server)
        return

    async def main() -> None:
        async with AsyncTransport(at) as transport:
            with pytest.raises(ConnectionFailed):
                await transport.send(operation())
            assert hung_up(server)

    asyncio.run(main())


def test_closing_one_answer_leaves_the_client_open(twin: Twin, server: Server) -> None:
    at = settings(server.url)
    server.answer(ENDLESS)
    if twin is TWINS[0]:
        with Transport(at) as transport:
            with transport.download(operation()) as opened:
                next(iter(opened))
            assert hung_up(server)
            with pytest.raises(BodyConsumed):
                opened.read()
            stream = transport.stream(operation())
            next(stream)
            stream.close()
            with pytest.raises(BodyConsumed, match=r"^things\.get: the stream is closed$"):
                next(stream)
            server.answer(Reply.json(1))
            assert transport.send(operation()) == 1
        return

    async def main() -> None:
        async with AsyncTransport(at) as transport:
            async with await transport.download(operation()) as opened:
                await anext(aiter(opened))
            assert hung_up(server)
            with pytest.raises(BodyConsumed):
                await opened.read()
            stream = await transport.stream(operation())
            await anext(stream)
            await stream.aclose()
            with pytest.raises(BodyConsumed, match=r"^things\.get: the stream is closed$"):
                await anext(stream)
            server.answer(Reply.json(1))
            assert await transport.send(operation()) == 1

    asyncio.run(main())


def test_a_body_is_read_once_unless_it_was_read_whole(twin: Twin, server: Server) -> None:
    server.answer(AUDIO)
    with Transport(settings(server.url)) as transport:
        opened = transport.download(operation())
        assert repr(opened) == "<BinaryResponse 200 audio/mpeg>"
        assert (opened.status_code, opened.request_id, opened.headers["content-type"]) == (200, "r-1", "audio/mpeg")
        list(opened)
        with pytest.raises(BodyConsumed, match=r"^things\.get: the body was already read, or closed$"):
            list(opened)


def joined(start: str, chunk: Any) -> str:
    return "".join([start, chunk])


def test_chunks_are_put_together(twin: Twin, server: Server) -> None:
    server.answer(Reply(200, {}, b'"a" "b" "c"'))
    assert twin.fold(operation(), settings(server.url), "", joined) == "abc"
    server.answer(Reply(200, {}, b'"a" 1'))
    with pytest.raises(TypeError):
        twin.fold(operation(), settings(server.url), "", joined)


def test_the_end_of_a_stream_gives_the_connection_back(twin: Twin, server: Server) -> None:
    server.answer(FRAMED)
    with Transport(settings(server.url)) as transport:
        for _ in range(3):
            assert len(list(transport.stream(operation()))) == 2
            assert len(list(transport.download(operation()))) == 3
    assert len({sent.connection for sent in server.requests()}) == 1


def test_a_folder_that_is_missing_is_named(twin: Twin, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught, whole_file(tmp_path / "nope" / "x.mp3"):
        pass
    assert caught.value.filename == str(tmp_path / "nope")


def test_a_pipe_is_written_to_and_a_link_is_followed(twin: Twin, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        with whole_file(tmp_path / "pipe") as file:
            file.write(b"x")
        assert os.read(reader, 9) == b"x"
    finally:
        os.close(reader)
    assert (tmp_path / "pipe").is_fifo()
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    with whole_file(tmp_path / "link") as file:
        file.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"

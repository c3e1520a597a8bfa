from __future__ import annotations

import json
import time
import tracemalloc
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.framing import Framing, Sniffed

EVENTS = "text/event-stream; charset=utf-8"
LINES = "application/x-ndjson"

CHUNKS: list[Any] = [{"a": 'ü{["\\'}, [1, [2, {}]], "täxt", {"": []}]
COMPACT = [json.dumps(chunk, ensure_ascii=False).encode() for chunk in CHUNKS]
BODIES = {
    "lines": (LINES, b"\n".join(COMPACT) + b"\n"),
    "returns": (LINES, b"\r\n\r\n".join(COMPACT)),
    "concatenated": ("application/json", b"".join(COMPACT)),
    "indented": ("", b"\n ".join(json.dumps(chunk, indent=2).encode() for chunk in CHUNKS)),
    "mark": ("", b"\xef\xbb\xbf" + b"".join(COMPACT)),
    "json in events": (EVENTS, b"\n".join(COMPACT)),
    "events": (EVENTS, b"".join(b"data: " + chunk + b"\n\n" for chunk in COMPACT)),
    "events, returns": (EVENTS, b"".join(b"data:" + chunk + b"\r\n\r\n" for chunk in COMPACT)),
    "events, old": (EVENTS, b"".join(b"data: " + chunk + b"\r\r" for chunk in COMPACT)),
    "events, all fields": (
        EVENTS,
        b"\xef\xbb\xbf: hello\n\n"
        + b"".join(b"id: 1\nevent: x\ndata: " + chunk + b"\nretry: 1\nodd\n\n" for chunk in COMPACT)
        + b"data\n\ndata: [DONE]\n\n",
    ),
    "events, split": (
        EVENTS,
        b"".join(
            b"".join(b"data: " + line + b"\n" for line in json.dumps(chunk, indent=1).encode().split(b"\n")) + b"\n"
            for chunk in CHUNKS
        ),
    ),
    "events, split, returns": (
        EVENTS,
        b"".join(
            b"".join(b"data: " + line + b"\r\n" for line in json.dumps(chunk, indent=1).encode().split(b"\n")) + b"\r\n"
            for chunk in CHUNKS
        ),
    ),
    "events, unclosed": ("", b"event: x\n" + b"\n\n".join(b"data: " + chunk for chunk in COMPACT)),
    "events called json": ("application/json", b"".join(b"data: " + chunk + b"\n\n" for chunk in COMPACT)),
}


def frames(framing: Framing, pieces: Iterator[bytes] | list[bytes]) -> list[Any]:
    found = [json.loads(frame.data) for piece in pieces for frame in framing.feed(piece)]
    return found + [json.loads(frame.data) for frame in framing.end()]


@pytest.mark.parametrize("name", BODIES)
def test_cut_anywhere(name: str) -> None:
    content_type, body = BODIES[name]
    for at in range(len(body) + 1):
        assert frames(Sniffed(content_type), [body[:at], b"", body[at:]]) == CHUNKS, at
    for size in (1, 2, 3, 7):
        pieces = [body[at : at + size] for at in range(0, len(body), size)]
        assert frames(Sniffed(content_type), pieces) == CHUNKS, size


@pytest.mark.parametrize("name", BODIES)
def test_a_chunk_is_had_as_soon_as_it_is_whole(name: str) -> None:
    content_type, body = BODIES[name]
    framing = Sniffed(content_type)
    fed = b""
    for byte in body:
        fed += bytes([byte])
        for frame in framing.feed(bytes([byte])):
            # The ends of two lines close an event; no byte of the next chunk is needed.
            assert len(fed) - len(fed.rstrip(b"\r\n ")) <= 3
            assert fed.rstrip(b"\r\n ").endswith((frame.data[-1:], b"odd"))


@pytest.mark.parametrize(
    "body, found",
    [
        (b"", []),
        (b" \r\n\t ", []),
        (b"1 2\n-3.5e1 null\ntrue", [1, 2, -35.0, None, True]),
        (b'1{"a":1}2[3]', [1, {"a": 1}, 2, [3]]),
        (b'"a""b"', ["a", "b"]),
    ],
)
def test_scalars_and_nothing(body: bytes, found: list[Any]) -> None:
    assert frames(Sniffed(""), [body]) == found
    assert frames(Sniffed(""), [bytes([byte]) for byte in body]) == found


@pytest.mark.parametrize("body", [b'{"a": 1', b'{"a": "', b'{"a": "\\', b"tru", b"]", b"{]", b"<html></html>"])
def test_what_is_no_json_comes_out_for_the_decoder_to_refuse(body: bytes) -> None:
    with pytest.raises(ValueError, match=r"Expecting|Unterminated|Invalid"):
        frames(Sniffed(""), [bytes([byte]) for byte in body])


@pytest.mark.parametrize(
    "content_type, body, found",
    [
        (LINES, b'{"a": 1}\n{x\n[2]\n', [b'{"a": 1}', b"{x", b"[2]"]),
        (LINES, b'"a\\\n{"b": [\r\n3 4\n\n[5]', [b'"a\\', b'{"b": [\r', b"3", b"4", b"[5]"]),
        ("application/json-seq", b'\x1e{"a":\n 1}\n\x1e{x\n\x1e2\n', [b'{"a":\n 1}', b"{x\n", b"2"]),
    ],
)
def test_a_bad_value_ends_where_its_line_or_record_does(content_type: str, body: bytes, found: list[bytes]) -> None:
    for size in (1, 3, len(body)):
        framing = Sniffed(content_type)
        frames = [frame for at in range(0, len(body), size) for frame in framing.feed(body[at : at + size])]
        assert [frame.data for frame in [*frames, *framing.end()]] == found, size
        assert all(frame.whole for frame in frames)


def test_lines_of_one_event_stay_lines() -> None:
    assert [frame.data for frame in Sniffed(EVENTS).feed(b"data: 1\ndata:  2\n\n")] == [b"1\n 2"]


def test_a_name_is_of_one_event_and_an_id_of_all_that_follow() -> None:
    body = (
        b": comment\n\nevent: a\nid: 7\ndata: 1\n\ndata: 2\n\nevent: nothing\n\ndata: 3\nid: x\0y\n\nid\ndata: 4\n\n"
        b"event: error\n\nevent: b\ndata: 5"
    )
    for size in (1, 3, len(body)):
        framing = Sniffed(EVENTS)
        found = [frame for at in range(0, len(body), size) for frame in framing.feed(body[at : at + size])]
        assert [tuple(frame) for frame in [*found, *framing.end()]] == [
            (b"1", "a", "7", True),
            (b"2", "", "7", True),
            (b"3", "", "7", True),
            (b"4", "", "", True),
            (b"", "error", "", True),
            (b"5", "b", "", False),
        ]


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@given(
    st.lists(st.lists(values, max_size=3) | st.dictionaries(st.text(), values, max_size=3)),
    st.sampled_from([b"", b"\n", b"\r\n", b" \n\n"]),
    st.booleans(),
    st.randoms(),
)
def test_any_values_cut_anywhere(chunks: list[Any], between: bytes, ascii: bool, random: Any) -> None:
    body = between.join(json.dumps(chunk, ensure_ascii=ascii).encode("utf-8", "surrogatepass") for chunk in chunks)
    cuts = sorted(random.randint(0, len(body)) for _ in range(5))
    pieces = [body[a:b] for a, b in zip([0, *cuts], [*cuts, len(body)], strict=True)]
    assert frames(Sniffed(""), pieces) == chunks


@pytest.mark.parametrize("head, tail", [(b'{"a": ["', b'"]}'), (b'data: "', b'"\n\n'), (b" ", b"1")])
def test_a_large_chunk_in_tiny_pieces_takes_linear_time(head: bytes, tail: bytes) -> None:
    body = head + (b"x" if head != b" " else b"\n") * 200_000 + tail
    started = time.process_time()
    assert len(frames(Sniffed(""), [bytes([byte]) for byte in body])) == 1
    assert time.process_time() - started < 10  # half a second; minutes if each piece cost what came before it


@pytest.mark.parametrize(
    "content_type, first, more",
    [
        ("", b"[", b"1,"),
        (EVENTS, b"data: ", b"xy"),
        (EVENTS, b"", b"data:12\n"),
        ("application/json-seq", b"\x1e[", b"1,"),
    ],
)
def test_what_is_held_takes_no_more_than_its_bytes_however_many_pieces_it_came_in(
    content_type: str, first: bytes, more: bytes
) -> None:
    framing, pieces = Sniffed(content_type), 20_000
    frames = [*framing.feed(first)]
    tracemalloc.start()
    try:
        for _ in range(pieces):
            frames += framing.feed(bytes(more[:1]) + more[1:])
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert frames == []
    assert held < 1.5 * pieces * len(more)


def test_of_many_values_in_one_piece_each_is_made_when_it_is_asked_for() -> None:
    body = b"1\n" * 500_000
    for content_type in (LINES, "", "application/json-seq"):
        frames = Sniffed(content_type).feed(body)
        tracemalloc.start()
        try:
            assert next(frames).data == b"1"
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert most < 2 * len(body)

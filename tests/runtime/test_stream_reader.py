"""What a stream says beside its chunks: names and ids, signs of life, and errors."""

# A model made by hand reads as the generated ones do.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from attrs import define

from generator.runtime.answer import Answer
from generator.runtime.decode import anything, text, wrong_kind
from generator.runtime.errors import DecodeError, StreamError
from generator.runtime.headers import Headers
from generator.runtime.model import Model, Unknown
from generator.runtime.operation import EVENTS, TEXT
from generator.runtime.stream_reader import StreamEvent, StreamReader
from generator.runtime.transport import AsyncTransport, Transport
from generator.runtime.unset import UNSET, Unset
from generator.runtime.unset_fields import UNFIT, misfit
from tests.runtime.twins import operation, settings
from tests.server import Reply, Server


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class Said(Model):
    """What a stream of words says."""

    word: str
    error: str | Unset | None = UNSET

    @staticmethod
    def _decode(d: Any) -> Said:
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = object.__new__(Said)
        v: Any = None
        try:
            v = d.pop("word")
            o.word = text(v)
        except UNFIT as error:
            misfit(o, "word", v, error)
        o.error = d.pop("error", UNSET)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        d: dict[str, Any] = {"word": self.word}
        if self.error is not UNSET:
            d["error"] = self.error
        return {**d, **(self.extra or {})}


def events(body: bytes, media: str = EVENTS, *, strict: bool = False, **changed: Any) -> list[StreamEvent[Any]]:
    """All events of *body*."""
    answer = Answer(200, Headers([("Content-Type", media)]))
    op = operation(**{"decode": Said._decode, "accept": EVENTS, **changed})
    reader = StreamReader(op, answer, settings("http://x.test", strict=strict))
    return [*reader.feed(body), *reader.end()]


def test_names_and_ids(server: Server) -> None:
    body = b'event: a\nid: 7\ndata: {"word": "x"}\n\ndata: {"word": "y"}\n\n'
    server.answer(Reply(headers={"Content-Type": EVENTS}, body=body))
    op = operation(decode=Said._decode, accept=EVENTS)
    told = [("x", "a", "7"), ("y", "", "7")]
    with Transport(settings(server.url)) as transport, transport.stream(op) as stream:
        assert [(event.data.word, event.event, event.id) for event in stream.events()] == told

    async def main() -> list[tuple[str, str, str]]:
        async with AsyncTransport(settings(server.url)) as transport, await transport.stream(op) as found:
            return [(event.data.word, event.event, event.id) async for event in found.events()]

    assert asyncio.run(main()) == told
    assert [(event.event, event.id) for event in events(b'{"word": "x"}\n', "application/x-ndjson")] == [("", "")]


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize(
    "body, words",
    [
        (b": still here\n\n", []),
        (b"event: ping\n\n", []),
        (b"event: ping\ndata: {}\n\n", []),
        (b"event: ping\ndata:\n\n", []),
        (b'event: heartbeat\ndata: {"type": "ping"}\n\n', []),
        (b"event: keep-alive\ndata: 1700000000\n\n", []),
        (b"event: ping\ndata: [broken\n\n", []),
        (b"data: ping\n\n", []),
        (b'data: {"type": "ping"}\n\n', []),
        (b'event: ping\ndata: {"word": "a chunk"}\n\n', ["a chunk"]),  # documented, so it is one
    ],
)
def test_signs_of_life_are_passed_over(body: bytes, words: list[str], strict: bool) -> None:
    found = events(b'data: {"word": "x"}\n\n' + body + b'data: {"word": "y"}\n\ndata: [DONE]\n\n', strict=strict)
    assert [event.data.word for event in found] == ["x", *words, "y"]


ERRORS: list[tuple[bytes, str, Any]] = [
    (b'event: error\ndata: {"word": "x"}\n\n', EVENTS, {"word": "x"}),
    (b"event: error\ndata: not JSON\n\n", EVENTS, "not JSON"),
    (b"event: error\n\n", EVENTS, None),
    (b'data: {"detail": "gone"}\n\n', EVENTS, {"detail": "gone"}),
    (b'{\n "detail": [1]}\n', "application/json", {"detail": [1]}),
    (
        b'"{\\n \\"error\\": {}, \\"error\\": {\\"a\\": 1}}"\n',
        "application/x-ndjson",
        '{\n "error": {}, "error": {"a": 1}}',
    ),
    (b'data: {"error": "gone", "code": 7, "at": "noon"}\n\n', EVENTS, {"error": "gone", "code": 7, "at": "noon"}),
    (b'{"code": 7, "detail": {"a": 1}}\n', "application/x-ndjson", {"code": 7, "detail": {"a": 1}}),
    (b'{"word": "x', "application/x-ndjson", '{"word": "x'),
    (b'data: {"word": "x', EVENTS, '{"word": "x'),
    (b'data: {"word":\ndata: "x"}\n\ndata: {"wo\n', EVENTS, '{"wo'),
]


@pytest.mark.parametrize("strict", [False, True])
def test_an_error_in_a_stream_is_an_error(strict: bool) -> None:
    for body, media, said in ERRORS:
        with pytest.raises(StreamError) as caught:
            events(body, media, strict=strict)
        assert (caught.value.body, caught.value.status_code, caught.value.operation) == (said, 200, "things.get"), body
    # Plain JSON in the place of something else has no documented property, a union none that all variants have.
    for body in (b'{"error": 1}', b'{"type": "error", "error": {"type": "a", "message": "b"}}'):
        for decode in (anything, Unknown):
            with pytest.raises(StreamError):
                events(body, "application/x-ndjson", decode=decode)


def test_what_is_no_error() -> None:
    documented = events(b'data: {"error": "of the speaker", "word": "x"}\n\n')
    assert documented[0].data.error == "of the speaker"
    assert len(events(b'data: {"word": "x", "detail": "beside what is documented"}\n\n')) == 1
    for later in (b'{"error": 1, "word": "x"}', b'{"error": "said", "type": "variant of a later version"}'):
        assert len(events(later, "application/x-ndjson", decode=Unknown)) == 1
    assert len(events(b'{"error": 1, "word": "x"}', "application/x-ndjson", decode=anything)) == 1
    text_chunks = events(b'data: {"error": "said in a text"}\n\n', decode=text, chunk=TEXT)
    assert text_chunks[0].data == '{"error": "said in a text"}'
    last = events(b'data: {"word": "without an empty line"}')
    assert last[0].data.word == "without an empty line"
    [lenient] = events(b'data: {"error": null}\n\n')
    assert [str(problem) for problem in lenient.data.problems()] == ["$.word: required, but missing"]
    with pytest.raises(DecodeError, match="required, but missing"):
        events(b'data: {"error": null}\n\n', strict=True)

"""Raw answers, and resources over a raw sender."""

from __future__ import annotations

import asyncio
import inspect
from typing import assert_type

import pytest

from generator.runtime.errors import BodyConsumed, DecodeError, NotFoundError
from generator.runtime.raw import AsyncOpenResponse, AsyncOpenStream, OpenResponse, OpenStream, RawResponse
from generator.runtime.rawsender import open_sender, raw_sender
from generator.runtime.transport import AsyncTransport, Transport
from tests.runtime import shop
from tests.runtime.test_bodies import hung_up
from tests.runtime.twins import settings
from tests.server import Reply, Server

LIST = Reply.json(["a", "b"], Request_Id="r-1")
EVENTS = Reply(200, {"Content-Type": "text/event-stream"}, chunks=[b'data: ["a"]\n\n', b'data: ["b"]\n\n'])
ENDLESS = Reply(chunks=[b"x" * 9_000], forever=True)


def test_a_raw_answer_holds_what_came(server: Server) -> None:
    with Transport(settings(server.url, max_retries=1)) as transport:
        things = shop.ThingsWithRawResponse(shop.Things(raw_sender(transport)))
        server.answer(Reply(503), LIST)
        answer = things.find("s", request_options={"query": {"q": 1}})
        assert_type(answer, RawResponse[list[str]])
        assert (answer.status_code, answer.request_id, answer.content_type) == (200, "r-1", "application/json")
        assert answer.content == b'["a", "b"]'
        assert answer.parse() == ["a", "b"]
        assert answer.parse() is not answer.parse()
        assert repr(answer) == "<RawResponse 200 application/json>"
        assert [sent.target for sent in server.requests()] == ["/s?q=1", "/s?q=1"]
        server.answer(Reply(200, {}, b"<html>"))
        wrong = things.find("s")
        assert wrong.content == b"<html>"
        with pytest.raises(DecodeError, match=r"^things\.find answered 200: \$: not JSON"):
            wrong.parse()
        server.answer(Reply(404))
        with pytest.raises(NotFoundError):
            things.find("s")


def test_an_open_answer_is_read_on_demand(server: Server) -> None:
    with Transport(settings(server.url)) as transport:
        things = shop.ThingsWithStreamingResponse(shop.Things(open_sender(transport)))
        server.answer(LIST)
        with things.find("s") as answer:
            assert_type(answer, OpenResponse[list[str]])
            assert (answer.status_code, answer.headers["request-id"]) == (200, "r-1")
            assert answer.parse() == answer.parse() == ["a", "b"]
            assert answer.read() == b"".join(answer) == b'["a", "b"]'
        server.answer(ENDLESS)
        with things.find("s") as answer:
            assert len(next(iter(answer))) >= 9_000
        assert hung_up(server)
        with pytest.raises(BodyConsumed):
            answer.parse()
        server.answer(Reply(404))
        with pytest.raises(NotFoundError):
            things.find("s")


def test_streams_and_bytes_are_open_already(server: Server) -> None:
    with Transport(settings(server.url)) as transport:
        for things in (
            shop.ThingsWithRawResponse(shop.Things(raw_sender(transport))),
            shop.ThingsWithStreamingResponse(shop.Things(open_sender(transport))),
        ):
            server.answer(EVENTS)
            with things.talk() as answer:
                assert_type(answer, OpenStream[list[str]])
                assert answer.content_type == "text/event-stream"
                assert list(answer.parse()) == [["a"], ["b"]]
            assert b"".join(things.talk()) == b"".join(EVENTS.chunks)
            server.answer(Reply(200, {"Content-Type": "audio/mpeg"}, b"sound"))
            assert things.sound().read() == b"sound"


def test_the_awaited_twins(server: Server) -> None:
    async def main() -> None:
        async with AsyncTransport(settings(server.url)) as transport:
            raw = shop.AsyncThingsWithRawResponse(shop.AsyncThings(raw_sender(transport)))
            opened = shop.AsyncThingsWithStreamingResponse(shop.AsyncThings(open_sender(transport)))
            server.answer(LIST)
            answer = await raw.find("s", request_options={"timeout": 9})
            assert_type(answer, RawResponse[list[str]])
            assert (answer.request_id, answer.content, answer.parse()) == ("r-1", b'["a", "b"]', ["a", "b"])
            async with await opened.find("s") as later:
                assert_type(later, AsyncOpenResponse[list[str]])
                assert await later.parse() == ["a", "b"]
            server.answer(EVENTS)
            async with await raw.talk() as talk:
                assert_type(talk, AsyncOpenStream[list[str]])
                assert [chunk async for chunk in talk.parse()] == [["a"], ["b"]]
            async with await opened.talk() as talk:
                assert b"".join([chunk async for chunk in talk]) == b"".join(EVENTS.chunks)
            assert await (await raw.sound()).read() == await (await opened.sound()).read()
            server.answer(ENDLESS)
            async with await opened.find("s") as later:
                await anext(aiter(later))
            assert hung_up(server)

    asyncio.run(main())


def test_a_method_stays_itself(server: Server) -> None:
    with Transport(settings(server.url)) as transport:
        things = shop.Things(raw_sender(transport))
        found = shop.ThingsWithRawResponse(things).find
        first, _, rest = (inspect.getdoc(found) or "").partition("\n\n")
        assert (first, "RawResponse" in rest) == ("All things of a shop.", True)
        assert inspect.signature(found).parameters == inspect.signature(things.find).parameters
        assert inspect.signature(found).return_annotation == "_RawResponse[list[str]]"

"""Answers as they came, from every kind of call: whole, with the body still to be read, in chunks, and as bytes."""

# Deprecated operations are tested like the others.
# mypy: disable-error-code=deprecated
# pyright: reportDeprecated=false

from __future__ import annotations

import asyncio
import inspect
from typing import Any, assert_type

import pytest
from attrs import evolve
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs, NotFoundError
from elevenlabs_agents.models import AgentSimulatedChatTestStreamChunk, GetConversationsPageResponseModel
from elevenlabs_agents.types import (
    AsyncBinaryResponse,
    AsyncOpenResponse,
    AsyncOpenStream,
    BinaryResponse,
    OpenResponse,
    OpenStream,
    RawResponse,
)

from tests.client.test_samples import AUDIO as ROWS_AUDIO
from tests.client.test_samples import CHUNKS as ROWS_CHUNKS
from tests.client.test_samples import IDS, KEY, ROWS, SPECIFICATION, Row, check_result
from tests.client.test_samples import method as found
from tests.server import Reply, Server

PAGE = Reply.json({"conversations": [], "has_more": False}, Request_Id="r-1")
EVENTS = Reply(headers={"Content-Type": "text/event-stream"}, chunks=[b'data: {"simulated_conversation": []}\n\n'] * 2)
AUDIO = Reply(headers={"Content-Type": "audio/mpeg"}, body=b"sound")
FORMS = ("with_raw_response", "with_streaming_response")


def test_a_whole_answer_and_what_it_means(server: Server) -> None:
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        raw = client.conversational_ai.conversations.with_raw_response
        server.answer(PAGE)
        answer = raw.list(page_size=3, request_options={"headers": {"X-Own": "o"}})
        assert_type(answer, RawResponse[GetConversationsPageResponseModel])
        assert (answer.status_code, answer.request_id, answer.content) == (200, "r-1", PAGE.body)
        assert answer.parse() == GetConversationsPageResponseModel(conversations=[], has_more=False)
        assert server.requests()[0].target == "/v1/convai/conversations?page_size=3"
        server.answer(Reply.json({"detail": "gone"}, status=404))
        with pytest.raises(NotFoundError):
            raw.get("c")


def test_an_answer_whose_body_is_still_to_be_read(server: Server) -> None:
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        server.answer(PAGE)
        with client.conversational_ai.conversations.with_streaming_response.list() as answer:
            assert_type(answer, OpenResponse[GetConversationsPageResponseModel])
            assert b"".join(answer) == PAGE.body
        server.answer(PAGE)
        with client.conversational_ai.conversations.with_streaming_response.list() as answer:
            assert answer.parse().has_more is False


def test_streams_and_audio_are_open_in_both_forms(server: Server) -> None:
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        agents, audio = client.conversational_ai.agents, client.conversational_ai.conversations.audio
        for talk in (agents.with_raw_response, agents.with_streaming_response):
            server.answer(EVENTS)
            with talk.simulate_conversation_stream("a", simulation_specification=SPECIFICATION) as stream:
                assert_type(stream, OpenStream[AgentSimulatedChatTestStreamChunk])
                assert [chunk.simulated_conversation for chunk in stream.parse()] == [[], []]
        for sound in (audio.with_raw_response, audio.with_streaming_response):
            server.answer(AUDIO)
            heard = sound.get("c")
            assert_type(heard, BinaryResponse)
            assert (heard.content_type, heard.read()) == ("audio/mpeg", b"sound")


def test_the_awaited_twins(server: Server) -> None:
    async def main() -> None:
        async with AsyncElevenLabs(api_key="k", base_url=server.url) as client:
            conversations, agents = client.conversational_ai.conversations, client.conversational_ai.agents
            server.answer(PAGE)
            whole = await conversations.with_raw_response.list()
            assert_type(whole, RawResponse[GetConversationsPageResponseModel])
            assert (whole.content, whole.parse().has_more) == (PAGE.body, False)
            async with await conversations.with_streaming_response.list() as answer:
                assert_type(answer, AsyncOpenResponse[GetConversationsPageResponseModel])
                assert (await answer.parse()).conversations == []
            server.answer(EVENTS)
            for talk in (agents.with_raw_response, agents.with_streaming_response):
                async with await talk.simulate_conversation_stream(
                    "a", simulation_specification=SPECIFICATION
                ) as stream:
                    assert_type(stream, AsyncOpenStream[AgentSimulatedChatTestStreamChunk])
                    assert [chunk.simulated_conversation async for chunk in stream.parse()] == [[], []]
            server.answer(AUDIO)
            heard = await conversations.audio.with_raw_response.get("c")
            assert_type(heard, AsyncBinaryResponse)
            assert await heard.read() == b"sound"

    asyncio.run(main())


def resources(node: Any) -> list[Any]:
    """All resources below *node*, itself first."""
    names = [name for name, kind in members(node).items() if type(kind).__name__ == "cached_property"]
    below = [getattr(node, name) for name in names if name not in FORMS]
    found = [node] if hasattr(node, FORMS[0]) else []
    return found + [each for other in below for each in resources(other)]


def members(node: Any) -> dict[str, Any]:
    return dict(node.__class__.__dict__)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", [ElevenLabs, AsyncElevenLabs])
def test_every_operation_has_every_form_with_its_arguments_and_words(kind: Any, form: str) -> None:
    count = 0
    for resource in resources(kind(api_key="k")):
        other = getattr(resource, form)
        assert other is getattr(resource, form)
        for name, method in members(resource).items():
            if inspect.isfunction(method) and not name.startswith("_") and hasattr(other, name):
                count += 1
                own, plain = (inspect.signature(getattr(node, name)) for node in (other, resource))
                assert own.parameters == plain.parameters
                texts = [str(inspect.getdoc(one)) for one in (getattr(other, name), method)]  # as editors show them
                assert texts[0].startswith(texts[1])
    assert count == 15


def raw(row: Row, url: str, form: str) -> tuple[Any, bytes, Any]:
    """The answer to a call in *form*, its bytes, and what it is parsed to."""
    with ElevenLabs(api_key=KEY, base_url=url) as client:
        node, _, name = row.call.rpartition(".")

        def ask() -> Any:
            return getattr(getattr(found(client, node), form), name)(**row.arguments)

        answer = ask()
        whole = hasattr(answer, "content")
        content = answer.content if whole else answer.read()
        if row.reply is ROWS_AUDIO:
            return answer, content, (content, answer.content_type)
        parsed = (answer if whole else ask()).parse()
        return answer, content, list(parsed) if row.reply is ROWS_CHUNKS else parsed


def raw_awaited(row: Row, url: str, form: str) -> tuple[Any, bytes, Any]:
    async def main() -> tuple[Any, bytes, Any]:
        async with AsyncElevenLabs(api_key=KEY, base_url=url) as client:
            node, _, name = row.call.rpartition(".")

            async def ask() -> Any:
                return await getattr(getattr(found(client, node), form), name)(**row.arguments)

            answer = await ask()
            if hasattr(answer, "content"):
                return answer, answer.content, answer.parse()
            content = await answer.read()
            if row.reply is ROWS_AUDIO:
                return answer, content, (content, answer.content_type)
            parsed = (await ask()).parse()
            if row.reply is ROWS_CHUNKS:
                return answer, content, [chunk async for chunk in parsed]
            return answer, content, await parsed

    return asyncio.run(main())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("call", [raw, raw_awaited])
def test_every_operation_gives_its_answer_as_it_came(
    call: Any, form: str, server: Server, subtests: pytest.Subtests
) -> None:
    for row, name in zip(ROWS, IDS, strict=True):
        with subtests.test(name):
            server.answer(evolve(row.reply, headers={**row.reply.headers, "Request-Id": "r-1", "X-More": "m"}))
            answer, content, parsed = call(row, server.url, form)
            assert (answer.status_code, answer.request_id, answer.headers["x-more"]) == (200, "r-1", "m")
            assert content == row.reply.body
            check_result(row, parsed)

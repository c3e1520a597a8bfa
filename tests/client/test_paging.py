"""All pages of a list and all that is on them: fetched when asked for, typed, and never in a circle."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any, assert_type

import pytest
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs, NotFoundError
from elevenlabs_agents.models import ConversationSummaryResponseModel, GetConversationsPageResponseModel

from tests.server import Reply, Server

LIST = "/v1/convai/conversations"


def page(*ids: str, **rest: Any) -> Reply:
    own = {
        "agent_id": "a",
        "start_time_unix_secs": 1,
        "call_duration_secs": 2,
        "message_count": 3,
        "status": "done",
        "call_successful": "success",
    }
    return Reply.json({"conversations": [{**own, "conversation_id": each} for each in ids], **rest})


THREE = (
    page("1", "2", has_more=True, next_cursor="A"),
    page(has_more=True, next_cursor="B"),
    page("3", has_more=False, next_cursor="C"),
)
TARGETS = [f"{LIST}?agent_id=x", f"{LIST}?cursor=A&agent_id=x", f"{LIST}?cursor=B&agent_id=x"]


def test_the_items_of_all_pages(server: Server) -> None:
    server.answer(*THREE)
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        found = client.conversational_ai.conversations.list_items(agent_id="x")
        assert_type(found, Iterator[ConversationSummaryResponseModel])
        assert server.requests() == []
        assert [item.conversation_id for item in found] == ["1", "2", "3"]
    assert [sent.target for sent in server.requests()] == TARGETS


def test_a_page_is_fetched_when_it_is_asked_for(server: Server) -> None:
    server.answer(*THREE)
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        found = client.conversational_ai.conversations.list_pages(cursor="start", request_options={"max_retries": 0})
        assert_type(found, Iterator[GetConversationsPageResponseModel])
        assert next(found).next_cursor == "A"
        assert [sent.target for sent in server.requests()] == [f"{LIST}?cursor=start"]
        assert next(found).conversations == []
        assert len(server.requests()) == 2


@pytest.mark.parametrize(
    "replies, count",
    [
        ([page("1", has_more=True, next_cursor="A")], 2),  # the same cursor for ever
        ([page("1", has_more=True, next_cursor=c) for c in "ABA"], 3),  # round and round
        ([page("1", has_more=True, next_cursor=None)], 1),
        ([page("1", has_more=True, next_cursor="")], 1),
        ([page("1", has_more=True)], 1),
        ([page("1", has_more=False, next_cursor="A")], 1),
    ],
)
def test_the_end(server: Server, replies: list[Reply], count: int) -> None:
    server.answer(*replies)
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        assert len(list(client.conversational_ai.conversations.list_pages())) == count
    assert len(server.requests()) == count


def test_the_cursor_that_was_given_counts_too(server: Server) -> None:
    server.answer(page("1", has_more=True, next_cursor="A"))
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        assert len(list(client.conversational_ai.conversations.list_items(cursor="A"))) == 1


def test_an_error_comes_where_its_page_is_asked_for(server: Server) -> None:
    server.answer(THREE[0], Reply(404))
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        found = client.conversational_ai.conversations.list_items()
        assert [next(found).conversation_id, next(found).conversation_id] == ["1", "2"]
        with pytest.raises(NotFoundError):
            next(found)


def test_the_awaited_twin(server: Server) -> None:
    async def main() -> None:
        async with AsyncElevenLabs(api_key="k", base_url=server.url) as client:
            conversations = client.conversational_ai.conversations
            server.answer(*THREE)
            found = conversations.list_items(agent_id="x")
            assert_type(found, AsyncIterator[ConversationSummaryResponseModel])
            assert [item.conversation_id async for item in found] == ["1", "2", "3"]
            assert [sent.target for sent in server.requests()] == TARGETS
            server.answer(page("1", has_more=True, next_cursor="A"))
            walked = conversations.list_pages()
            assert_type(walked, AsyncIterator[GetConversationsPageResponseModel])
            assert len([each async for each in walked]) == 2

    asyncio.run(main())

"""All pages of a list and all that is on them: fetched when asked for, typed, and never in a circle."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any, assert_type

import pytest
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs, InvalidArgument, NotFoundError
from elevenlabs_agents.models import ConversationSummaryResponseModel, GetConversationsPageResponseModel
from elevenlabs_agents.types import AsyncPage, Page

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
        assert_type(found, Iterator[Page[ConversationSummaryResponseModel, GetConversationsPageResponseModel]])
        assert next(found).next_cursor == "A"
        assert [sent.target for sent in server.requests()] == [f"{LIST}?cursor=start"]
        assert next(found).items == []
        assert len(server.requests()) == 2


def test_a_page_knows_its_items_and_the_next_one(server: Server) -> None:
    server.answer(*THREE)
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        page = client.conversational_ai.conversations.list_page(agent_id="x")
        assert_type(page.items, list[ConversationSummaryResponseModel])
        assert_type(page.answer, GetConversationsPageResponseModel)
        assert [item.conversation_id for item in page] == ["1", "2"]
        assert (len(page), page.next_cursor, page.has_next, page.answer.has_more) == (2, "A", True, True)
        second = page.next_page()
        assert_type(second, Page[ConversationSummaryResponseModel, GetConversationsPageResponseModel])
        assert (second.items, bool(second), second.next_cursor) == ([], True, "B")
        last = second.next_page()
        assert (len(last), last.next_cursor, last.has_next) == (1, None, False)
        assert repr(last) == "Page(1 items, next_cursor=None)"
        with pytest.raises(InvalidArgument, match="this is the last page"):
            last.next_page()
        assert [sent.target for sent in server.requests()] == TARGETS
        server.answer(*THREE[:2], Reply(404))
        taken: list[str] = []
        with pytest.raises(NotFoundError) as caught:
            taken += [item.conversation_id for item in client.conversational_ai.conversations.list_items()]
        assert caught.value.cursor == "B"  # where to go on from

    async def main() -> list[str]:
        async with AsyncElevenLabs(api_key="k", base_url=server.url) as client:
            page = await client.conversational_ai.conversations.list_page(cursor="0")
            assert_type(page, AsyncPage[ConversationSummaryResponseModel, GetConversationsPageResponseModel])
            second = await page.next_page()
            last = await second.next_page()
            assert not last.has_next
            return [item.conversation_id for each in (page, second, last) for item in each]

    server.answer(*THREE)
    assert asyncio.run(main()) == ["1", "2", "3"]


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
            assert_type(
                walked, AsyncIterator[AsyncPage[ConversationSummaryResponseModel, GetConversationsPageResponseModel]]
            )
            assert len([each async for each in walked]) == 2

    asyncio.run(main())

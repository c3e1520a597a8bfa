"""All pages of a list and all that is on them: fetched when asked for, typed, never in a circle, and no page missed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any, assert_type

import pytest
from elevenlabs_agents import (
    UNSET,
    AsyncElevenLabs,
    DecodeError,
    ElevenLabs,
    FieldError,
    InvalidArgument,
    NotFoundError,
)
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
        ([page("1", next_cursor="A")], 2),  # the same cursor for ever
        ([page("1", next_cursor=c) for c in "ABA"], 3),  # round and round
        ([page("1", has_more=None, next_cursor=c) for c in ("A", None)], 2),
        ([page("1")], 1),
        ([page("1", has_more=False, next_cursor="A")], 1),
        ([page("1", has_more=False, next_cursor=7)], 1),
    ],
)
def test_the_end(server: Server, replies: list[Reply], count: int) -> None:
    server.answer(*replies)
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        assert len(list(client.conversational_ai.conversations.list_pages())) == count
    assert len(server.requests()) == count


@pytest.mark.parametrize(
    "replies, start, error, reason",
    [
        ([page("1", has_more=True, next_cursor=None)], UNSET, DecodeError, "there are more pages, but sends no cursor"),
        ([page("1", has_more=True, next_cursor="")], UNSET, DecodeError, "there are more pages, but sends no cursor"),
        ([page("1", has_more=True)], UNSET, DecodeError, "there are more pages, but sends no cursor"),
        ([page("1", has_more=True, next_cursor=7)], UNSET, FieldError, "expected a string, found an integer"),
        ([page("1", has_more=True, next_cursor="A")], "A", DecodeError, "a cursor that was followed before"),
        ([page("1", has_more=True, next_cursor=c) for c in "ABA"], UNSET, DecodeError, "that was followed before"),
    ],
)
def test_an_end_that_is_none_is_an_error(
    server: Server, replies: list[Reply], start: Any, error: type[DecodeError], reason: str
) -> None:
    """Half of a list must not look like all of it; what came before the error was handed out."""
    with ElevenLabs(api_key="k", base_url=server.url, max_retries=0) as client:
        server.answer(*replies)
        found: list[str] = []
        with pytest.raises(error, match=reason) as caught:
            found.extend(one.conversation_id for one in client.conversational_ai.conversations.list_items(cursor=start))
        raised = caught.value
        assert type(raised) is error
        assert len(found) == len(server.requests()) == len(replies)
        assert (raised.operation, raised.status_code) == ("conversational_ai.conversations.list", 200)
        assert raised.body["conversations"][0]["conversation_id"] == "1"
        assert raised.headers["content-type"] == "application/json"
        assert raised.cursor == {1: None if start is UNSET else start, 3: "B"}[len(replies)]
        server.answer(*replies)
        assert "next_cursor=" in repr(client.conversational_ai.conversations.list_page(cursor=start))


def test_what_is_no_page_is_an_error(server: Server) -> None:
    bodies = [
        Reply(200, {"Content-Type": "image/png"}, b"\x89PNG"),
        Reply(200, {"Content-Type": "application/json"}, b'{"conversations": 1}'),
    ]
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        for body in bodies:
            server.answer(body)
            with pytest.raises(DecodeError) as caught:
                client.conversational_ai.conversations.list_page(cursor="x")
            known = caught.value
            assert (known.operation, known.status_code, known.cursor, known.raw) == (
                "conversational_ai.conversations.list",
                200,
                "x",
                body.body,
            )


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
            server.answer(page("1", next_cursor="A"))
            walked = conversations.list_pages()
            assert_type(
                walked, AsyncIterator[AsyncPage[ConversationSummaryResponseModel, GetConversationsPageResponseModel]]
            )
            assert len([each async for each in walked]) == 2

    asyncio.run(main())

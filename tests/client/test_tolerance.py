"""What does not fit costs one field: how that reads for callers, in answers, pages, streams, threads and the log."""

# Deprecated operations are tested like the others.
# mypy: disable-error-code=deprecated
# pyright: reportDeprecated=false

from __future__ import annotations

import asyncio
import copy
import json
import logging
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

import attrs
import pytest
from elevenlabs_agents import (
    UNSET,
    AsyncElevenLabs,
    DecodeError,
    ElevenLabs,
    FieldError,
    InvalidArgument,
    ServerError,
    SettingsError,
)
from elevenlabs_agents.models import (
    ConversationHistoryTranscriptResponseModel,
    ConversationSummaryResponseModel,
    GetConversationResponseModel,
    GetConversationsPageResponseModel,
)
from elevenlabs_agents.runtime.log import _warned  # pyright: ignore[reportPrivateUsage]  # once in a process
from elevenlabs_agents.types import Misfit

from tests.client.test_conversation import conversation
from tests.client.test_paging import LIST, page
from tests.server import Reply, Server


def broken() -> dict[str, Any]:
    """A conversation with one misfit of each kind."""
    data: dict[str, Any] = conversation()
    data["agent_id"] = 5
    data["status"] = None
    del data["has_audio"]
    data["transcript"][0]["role"] = {"name": "user"}
    data["transcript"].insert(1, "not a turn")
    data["analysis"]["data_collection_results"]["of me"] = []
    return data


PATHS = [
    "$.agent_id",
    "$.status",
    "$.has_audio",
    "$.transcript[1]",
    "$.transcript[0].role",
    "$.analysis.data_collection_results['of me']",
]


def test_what_does_not_fit_is_an_error_where_it_is_read_and_nowhere_else() -> None:
    call = GetConversationResponseModel.from_dict(broken())
    assert [problem.path for problem in call.problems()] == PATHS
    assert call.problems()[0] == Misfit(("agent_id",), "expected a string, found an integer", 5)
    assert call.problems()[2].found is UNSET
    assert call.to_dict() == broken()
    assert not hasattr(call, "agent_id")
    assert getattr(call, "agent_id", None) is None
    with pytest.raises(FieldError) as caught:
        print(call.agent_id)
    assert isinstance(caught.value, AttributeError)
    assert isinstance(caught.value, DecodeError)
    assert (caught.value.path, caught.value.found) == ("$.agent_id", 5)
    with pytest.raises(AttributeError, match="object has no attribute 'agent_ids'"):
        print(cast("Any", call).agent_ids)
    match cast("object", call):
        case GetConversationResponseModel(agent_id="5" | 5):
            pytest.fail("it has none")
        case GetConversationResponseModel(conversation_id=known):
            assert known == conversation()["conversation_id"]
        case _:
            pytest.fail("it has the class of the model")
    assert [type(turn) for turn in call.transcript[1:]] == [ConversationHistoryTranscriptResponseModel] * (
        len(call.transcript) - 1
    )
    assert len(call.transcript) == len(conversation()["transcript"])


def test_a_model_with_misfits_is_an_object_like_others() -> None:
    call = GetConversationResponseModel.from_dict(broken())
    for twin in (copy.copy(call), copy.deepcopy(call), pickle.loads(pickle.dumps(call))):
        assert twin == call
        assert (twin.__class__, twin.to_dict(), twin.problems()) == (call.__class__, broken(), call.problems())
        assert isinstance(twin, GetConversationResponseModel)
    good = GetConversationResponseModel.from_dict(conversation())
    assert call != good
    assert good != call
    other = GetConversationResponseModel.from_dict({**broken(), "agent_id": 6})
    assert call != other
    with pytest.raises(TypeError, match="unhashable"):
        hash(call)
    assert repr(call).startswith("GetConversationResponseModel(")
    with pytest.raises(FieldError):
        attrs.asdict(call)
    with pytest.raises(FieldError):
        attrs.evolve(call, agent_id="a")
    call.agent_id = "mended"
    assert [problem.path for problem in call.problems()] == PATHS[1:]
    assert call.to_dict() == {**broken(), "agent_id": "mended"}
    link = attrs.evolve(call, status="done", has_audio=True)
    assert type(link) is GetConversationResponseModel
    assert link.to_dict() == {**broken(), "agent_id": "mended", "status": "done", "has_audio": True}


def test_an_answer_of_another_kind_is_an_error_still(server: Server) -> None:
    server.answer(Reply.json([]))
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        with pytest.raises(DecodeError, match=r"\$: expected an object, found an array"):
            client.conversational_ai.conversations.get("c")
        with pytest.raises(InvalidArgument, match="strict is True or False, not 1"):
            client.conversational_ai.conversations.get("c", request_options=cast("Any", {"strict": 1}))
    with pytest.raises(SettingsError, match="strict is True or False, not 'yes'"):
        ElevenLabs(api_key="k", strict=cast("Any", "yes"))


def test_strict_calls_and_others_at_once(server: Server) -> None:
    server.answer(Reply.json(broken()))
    with ElevenLabs(api_key="k", base_url=server.url) as client:

        def call(strict: bool) -> int:
            try:
                found = client.conversational_ai.conversations.get("c", request_options={"strict": strict})
            except DecodeError as error:
                return -len(error.keys)
            return len(found.problems())

        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(call, [True, False] * 16)) == [-1, len(PATHS)] * 16

    async def main() -> list[Any]:
        async with AsyncElevenLabs(api_key="k", base_url=server.url, strict=True) as client:
            get = client.conversational_ai.conversations.get
            calls = [get("c", request_options={"strict": strict}) for strict in [True, False] * 8]
            return await asyncio.gather(*calls, return_exceptions=True)

    kinds = [type(found).__name__ for found in asyncio.run(main())]
    assert kinds == ["DecodeError", "GetConversationResponseModel"] * 8


def test_json_text_is_read_and_written_as_dicts_are() -> None:
    data = broken()
    text = json.dumps(data)
    for given in (text, text.encode(), f"\n{text} "):
        found = GetConversationResponseModel.from_json(given)
        assert found == GetConversationResponseModel.from_dict(data)
        assert json.loads(found.to_json()) == found.to_dict() == data
        assert found.to_json(indent=2).startswith('{\n  "agent_id": ')
        assert "\n" not in found.to_json()
    with pytest.raises(DecodeError, match=r"^\$\.agent_id: |^\$\.[a-z_]+: "):
        GetConversationResponseModel.from_json(text, strict=True)
    for wrong, reason in (("[]", "expected an object, found an array"), ("{", "not JSON: "), (b"\xff", "not JSON: ")):
        with pytest.raises(DecodeError, match=reason):
            GetConversationResponseModel.from_json(wrong)


def test_each_kind_of_misfit_is_one_warning(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    _warned.clear()
    data = broken()
    data["transcript"] += [{**data["transcript"][0], "role": "private text \N{BELL}"}, 7, data["transcript"][0]]
    data["agent_id"] = ["sk_private"]
    server.answer(Reply.json(data))
    with ElevenLabs(api_key="sk_private", base_url=server.url) as client:
        for _ in range(3):
            client.conversational_ai.conversations.get("c")
        client.conversational_ai.conversations.with_raw_response.get("c").parse()
    said = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert [text.split(": ")[:2] for text in said] == [
        ["conversational_ai.conversations.get", path]
        for path in (
            "$.agent_id",
            "$.status",
            "$.has_audio",
            "$.transcript[*]",
            "$.transcript[*].role",
            "$.analysis.data_collection_results[*]",
        )
    ]
    assert "private" not in "".join(said)
    missing, came = "nothing is set there", "what came there is left out, and kept"
    assert [next(end for end in (missing, came) if end in text) for text in said] == [
        came,
        came,
        missing,
        came,
        came,
        came,
    ]
    assert {record.name for record in caplog.records if record.levelno == logging.WARNING} == {"elevenlabs_agents"}


Items = list[ConversationSummaryResponseModel]


def pages(server: Server, found: Items, **given: Any) -> None:
    """Append all items to *found*."""
    with ElevenLabs(api_key="k", base_url=server.url, max_retries=0) as client:
        for item in client.conversational_ai.conversations.list_items(**given):
            found.append(item)


def awaited_pages(server: Server, found: Items, **given: Any) -> None:
    """The awaited twin."""

    async def main() -> None:
        async with AsyncElevenLabs(api_key="k", base_url=server.url, max_retries=0) as client:
            async for item in client.conversational_ai.conversations.list_items(**given):
                found.append(item)

    asyncio.run(main())


def some_page(*items: Any, **rest: Any) -> Reply:
    own = json.loads(page("1").body)["conversations"][0]
    listed = [{**own, "conversation_id": item} if isinstance(item, str) else item for item in items]
    return Reply.json({"conversations": listed, **rest})


@pytest.mark.parametrize("walk", [pages, awaited_pages])
def test_a_walk_goes_on_past_what_does_not_fit_and_can_be_resumed(walk: Callable[..., Any], server: Server) -> None:
    server.answer(
        some_page("1", 7, None, "2", has_more=True, next_cursor="A"), some_page("3", next_cursor="B"), Reply(500)
    )
    found: Items = []
    with pytest.raises(ServerError) as broke:
        walk(server, found)
    assert broke.value.cursor == "B"
    server.answer(some_page("4", has_more=False))
    walk(server, found, cursor="B")
    assert [item.conversation_id for item in found] == ["1", "2", "3", "4"]
    assert server.requests()[-1].target == f"{LIST}?cursor=B"
    # Where the items of a page, or the cursor of the next, cannot be read, nothing is passed over in silence.
    server.answer(Reply.json({"conversations": {}, "has_more": True, "next_cursor": "D"}))
    with pytest.raises(FieldError, match="conversations is not set") as unread:
        walk(server, found, cursor="C")
    assert unread.value.cursor == "C"
    server.answer(some_page("5", has_more=True, next_cursor=6))
    for given, cursor in (({"cursor": "C"}, "C"), ({}, None)):
        with pytest.raises(FieldError, match="next_cursor is not set") as unread:
            walk(server, found, **given)
        assert unread.value.cursor == cursor
    assert [item.conversation_id for item in found[4:]] == ["5", "5"]  # what fits was handed out before


def test_a_page_whose_cursor_does_not_fit_has_its_items(server: Server) -> None:
    server.answer(some_page("1", has_more=True, next_cursor=6))
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        page = client.conversational_ai.conversations.list_page()
        assert [item.conversation_id for item in page.items] == ["1"]
        assert repr(page) == "Page(1 items, next_cursor=UNSET)"
        for read in (lambda: page.has_next, lambda: page.next_cursor, page.next_page):
            with pytest.raises(FieldError, match="next_cursor is not set"):
                read()


def test_a_page_with_misfits_gives_them_back() -> None:
    data = json.loads(some_page("1", 7, has_more="no").body)
    found = GetConversationsPageResponseModel.from_dict(data)
    assert found.to_dict() == data
    assert [str(problem) for problem in found.problems()] == [
        "$.has_more: expected a boolean, found a string",
        "$.conversations[1]: expected an object, found an integer",
    ]

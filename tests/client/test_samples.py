"""Every sample call of the docs, against a real server: what arrives there, sync and async.

The rows are written by hand from the 17 samples of the four upstream files; nothing here is derived from the document.
"""

from __future__ import annotations

import asyncio
from functools import reduce
from typing import Any

import pytest
from attrs import frozen
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs
from elevenlabs_agents.params import ConversationSimulationSpecificationParam

from tests.server import Received, Reply, Server

AGENTS = "/v1/convai/agents/agent_id"
CONVERSATIONS = "/v1/convai/conversations"
KEY = "test-key"
SPECIFICATION: ConversationSimulationSpecificationParam = {"simulated_user_config": {}}


@frozen
class Row:
    """One sample: the call, what the server must receive, and what it answers."""

    call: str
    arguments: dict[str, Any]
    method: str
    path: str
    query: list[tuple[str, str]]
    body: Any = None
    reply: Reply = Reply.json({})
    result: str = "dict"


LINK = Reply.json({"agent_id": "agent_id", "token": None})
CALL = Reply.json(
    {
        "agent_id": "a",
        "status": "done",
        "transcript": [],
        "metadata": {"start_time_unix_secs": 1, "call_duration_secs": 2},
        "conversation_id": "123",
        "has_audio": False,
        "has_user_audio": False,
        "has_response_audio": False,
    }
)
ANALYSIS = {"call_successful": "success", "transcript_summary": "s"}
CHUNKS = Reply(
    headers={"Content-Type": "text/event-stream"},
    body=b'data: {"simulated_conversation": [{"role": "user", "time_in_call_secs": 0}]}\n\n'
    b'data: {"analysis": {"call_successful": "success", "transcript_summary": "s"}}\n\n',
)
AUDIO = Reply(headers={"Content-Type": "audio/mpeg"}, body=b"\xff\xfb audio")

ROWS = [
    Row(
        "conversational_ai.conversations.get",
        {"conversation_id": "123"},
        "GET",
        f"{CONVERSATIONS}/123",
        [],
        reply=CALL,
        result="GetConversationResponseModel",
    ),
    Row(
        "conversational_ai.agents.llm_usage.calculate",
        {"agent_id": "agent_id"},
        "POST",
        "/v1/convai/agent/agent_id/llm-usage/calculate",
        [],
        {},
        Reply.json({"llm_prices": [{"llm": "gpt-4o", "price_per_minute": 0.5}]}),
        "LLMUsageCalculatorResponseModel",
    ),
    Row(
        "conversational_ai.conversations.list",
        {},
        "GET",
        CONVERSATIONS,
        [],
        reply=Reply.json({"conversations": [], "has_more": False}),
        result="GetConversationsPageResponseModel",
    ),
    # The same operation a second time: it stands in two files.
    Row(
        "conversational_ai.conversations.get",
        {"conversation_id": "123"},
        "GET",
        f"{CONVERSATIONS}/123",
        [],
        reply=CALL,
        result="GetConversationResponseModel",
    ),
    Row(
        "conversational_ai.conversations.delete",
        {"conversation_id": "conversation_id"},
        "DELETE",
        f"{CONVERSATIONS}/conversation_id",
        [],
    ),
    Row(
        "conversational_ai.conversations.audio.get",
        {"conversation_id": "conversation_id"},
        "GET",
        f"{CONVERSATIONS}/conversation_id/audio",
        [],
        reply=AUDIO,
        result="bytes",
    ),
    Row(
        "conversational_ai.conversations.get_signed_url",
        {"agent_id": "agent_id"},
        "GET",
        "/v1/convai/conversation/get-signed-url",
        [("agent_id", "agent_id")],
        reply=Reply.json({"signed_url": "wss://x"}),
        result="ConversationSignedUrlResponseModel",
    ),
    Row(
        "conversational_ai.conversations.get_webrtc_token",
        {"agent_id": "agent_id"},
        "GET",
        "/v1/convai/conversation/token",
        [("agent_id", "agent_id")],
        reply=Reply.json({"token": "t"}),
        result="TokenResponseModel",
    ),
    Row(
        "conversational_ai.conversations.feedback.create",
        {"conversation_id": "conversation_id", "feedback": "like"},
        "POST",
        f"{CONVERSATIONS}/conversation_id/feedback",
        [],
        {"feedback": "like"},
    ),
    Row(
        "conversational_ai.tools.list",
        {},
        "GET",
        "/v1/convai/tools",
        [],
        reply=Reply.json({"tools": []}),
        result="ToolsResponseModel",
    ),
    Row(
        "conversational_ai.conversations.analysis.run",
        {"conversation_id": "conversation_id"},
        "POST",
        f"{CONVERSATIONS}/conversation_id/analysis/run",
        [],
        reply=CALL,
        result="GetConversationResponseModel",
    ),
    Row(
        "conversational_ai.agents.delete",
        {"agent_id": "agent_id"},
        "DELETE",
        AGENTS,
        [],
        result="AgentsDeleteResponse",
    ),
    # The docs repeat this sample after the page; the server then answers as the vendor's own wire tests do.
    Row(
        "conversational_ai.agents.delete",
        {"agent_id": "agent_id"},
        "DELETE",
        AGENTS,
        [],
        reply=Reply.json(""),
        result="AgentsDeleteResponse",
    ),
    Row(
        "conversational_ai.agents.duplicate",
        {"agent_id": "agent_id"},
        "POST",
        f"{AGENTS}/duplicate",
        [],
        {},
        Reply.json({"agent_id": "b"}),
        "CreateAgentResponseModel",
    ),
    Row(
        "conversational_ai.agents.link.get",
        {"agent_id": "agent_id"},
        "GET",
        f"{AGENTS}/link",
        [],
        reply=LINK,
        result="GetAgentLinkResponseModel",
    ),
    Row(
        "conversational_ai.agents.simulate_conversation",
        {"agent_id": "agent_id", "simulation_specification": SPECIFICATION},
        "POST",
        f"{AGENTS}/simulate-conversation",
        [],
        {"simulation_specification": SPECIFICATION},
        Reply.json({"simulated_conversation": [], "analysis": ANALYSIS}),
        "AgentSimulatedChatTestResponseModel",
    ),
    Row(
        "conversational_ai.agents.simulate_conversation_stream",
        {"agent_id": "agent_id", "simulation_specification": SPECIFICATION},
        "POST",
        f"{AGENTS}/simulate-conversation/stream",
        [],
        {"simulation_specification": SPECIFICATION},
        CHUNKS,
        "AgentSimulatedChatTestStreamChunk",
    ),
]
IDS = [f"{number}-{row.call.removeprefix('conversational_ai.')}" for number, row in enumerate(ROWS, 1)]


def method(client: object, call: str) -> Any:
    return reduce(getattr, call.split("."), client)


def check_request(row: Row, received: Received) -> None:
    assert (received.method, received.path, received.query) == (row.method, row.path, row.query)
    assert (received.json() if received.body else None) == row.body
    assert received.headers["xi-api-key"] == KEY
    assert ("content-type" in received.headers) == (row.body is not None)


def check_result(row: Row, result: Any) -> None:
    if row.reply is AUDIO:
        assert result == (b"\xff\xfb audio", "audio/mpeg")
    elif row.reply is CHUNKS:
        assert [type(chunk).__name__ for chunk in result] == [row.result] * 2
        assert [type(turn).__name__ for turn in result[0].simulated_conversation] == [
            "ConversationHistoryTranscriptCommonModel"
        ]
        assert result[1].analysis.transcript_summary == "s"
    else:
        assert type(result).__name__ == row.result


def test_there_is_a_row_for_each_of_the_17_samples() -> None:
    assert len(ROWS) == 17
    assert len({(row.method, row.path) for row in ROWS}) == 15


def test_sync(server: Server, subtests: pytest.Subtests) -> None:
    for row, name in zip(ROWS, IDS, strict=True):
        with subtests.test(name):
            server.answer(row.reply)
            with ElevenLabs(api_key=KEY, base_url=server.url) as client:
                result = method(client, row.call)(**row.arguments)
                if row.reply is AUDIO:
                    result = b"".join(result), result.content_type
                elif row.reply is CHUNKS:
                    with result as stream:
                        result = list(stream)
            check_request(row, server.request())
            check_result(row, result)


def test_async(server: Server, subtests: pytest.Subtests) -> None:
    async def run(row: Row) -> Any:
        async with AsyncElevenLabs(api_key=KEY, base_url=server.url) as client:
            result = await method(client, row.call)(**row.arguments)
            if row.reply is AUDIO:
                return b"".join([chunk async for chunk in result]), result.content_type
            if row.reply is CHUNKS:
                async with result as stream:
                    return [chunk async for chunk in stream]
            return result

    for row, name in zip(ROWS, IDS, strict=True):
        with subtests.test(name):
            server.answer(row.reply)
            result = asyncio.run(run(row))
            check_request(row, server.request())
            check_result(row, result)

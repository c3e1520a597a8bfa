"""The chunks of a simulation as one conversation."""

# Deprecated operations are tested like the others.
# mypy: disable-error-code=deprecated
# pyright: reportDeprecated=false

from __future__ import annotations

import asyncio
import json
from typing import Any, assert_type

import pytest
from elevenlabs_agents import UNSET, AsyncElevenLabs, DecodeError, ElevenLabs
from elevenlabs_agents.models import AgentSimulatedChatTestStreamChunk

from tests.client.test_samples import SPECIFICATION
from tests.server import Reply, Server

ANALYSIS = {"call_successful": "success", "transcript_summary": "s"}


def events(*chunks: Any) -> Reply:
    return Reply(
        headers={"Content-Type": "text/event-stream"},
        body=b"".join(b"data: %s\n\n" % json.dumps(chunk).encode() for chunk in chunks),
    )


def turns(*seconds: int) -> list[dict[str, Any]]:
    return [{"role": "user", "time_in_call_secs": second} for second in seconds]


CHUNKS: tuple[dict[str, Any], ...] = (
    {"simulated_conversation": turns(1, 2), "more": {"a": 1}},
    {},
    {"simulated_conversation": turns(3), "more": {"b": 2}, "analysis": None},
    {"simulated_conversation": None, "analysis": ANALYSIS},
    {"analysis": None},
)


def talk(server: Server, *chunks: Any) -> AgentSimulatedChatTestStreamChunk:
    server.answer(events(*chunks))
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        stream = client.conversational_ai.agents.simulate_conversation_stream(
            "a", simulation_specification=SPECIFICATION
        )
        return stream.accumulate()


def test_the_messages_of_all_chunks_and_the_analysis(server: Server) -> None:
    whole = talk(server, *CHUNKS)
    assert_type(whole, AgentSimulatedChatTestStreamChunk)
    assert whole.to_dict()["simulated_conversation"] == turns(1, 2, 3)
    assert whole.to_dict()["analysis"] == ANALYSIS
    assert whole.extra == {"more": {"b": 2}}


def test_a_stream_without_its_end_has_no_analysis(server: Server) -> None:
    assert talk(server, {"simulated_conversation": turns(1)}).analysis is UNSET


def test_a_stream_without_a_chunk_is_an_error(server: Server) -> None:
    with pytest.raises(DecodeError, match="ended before its first chunk"):
        talk(server)


def test_what_was_read_before_is_not_in_it(server: Server) -> None:
    server.answer(events(*CHUNKS))
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        stream = client.conversational_ai.agents.simulate_conversation_stream(
            "a", simulation_specification=SPECIFICATION
        )
        next(stream)
        assert stream.accumulate().to_dict()["simulated_conversation"] == turns(3)


def test_the_awaited_twin(server: Server) -> None:
    async def main() -> None:
        async with AsyncElevenLabs(api_key="k", base_url=server.url) as client:
            agents = client.conversational_ai.agents
            server.answer(events(*CHUNKS))
            stream = await agents.simulate_conversation_stream("a", simulation_specification=SPECIFICATION)
            whole = await stream.accumulate()
            assert_type(whole, AgentSimulatedChatTestStreamChunk)
            assert whole.to_dict()["simulated_conversation"] == turns(1, 2, 3)
            assert whole.to_dict()["analysis"] == ANALYSIS
            server.answer(events())
            empty = await agents.simulate_conversation_stream("a", simulation_specification=SPECIFICATION)
            with pytest.raises(DecodeError, match="ended before its first chunk"):
                await empty.accumulate()

    asyncio.run(main())

"""The chunks of a simulation as one conversation."""

# Deprecated operations are tested like the others.
# mypy: disable-error-code=deprecated
# pyright: reportDeprecated=false

from __future__ import annotations

import asyncio
import json
from typing import Any, assert_type

import pytest
from elevenlabs_agents import UNSET, AsyncElevenLabs, BodyConsumed, DecodeError, ElevenLabs, StreamError
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
        server.answer(events(*CHUNKS))
        stream = client.conversational_ai.agents.simulate_conversation_stream(
            "a", simulation_specification=SPECIFICATION
        )
        assert len(list(stream)) == len(CHUNKS)
        with pytest.raises(BodyConsumed, match="the stream was read"):
            stream.accumulate()


BROKEN: list[tuple[bytes, str]] = [
    (b'event: error\ndata: {"code": "overloaded"}\n\n', "the server reported an error: "),
    (b"event: error\n\n", "the server reported an error"),
    (b'data: {"detail": {"status": "too_late"}}\n\n', "the server reported an error: "),
    (b'data: "{\\"error\\": \\"sk_key\\"}"\n\n', "the server reported an error: "),
    (b'data: {"simulated_conv', "the stream ended in the middle of a chunk: "),
]


@pytest.mark.parametrize("strict", [False, True])
def test_an_error_has_what_came_before_it(strict: bool, server: Server) -> None:
    for tail, said in BROKEN:
        server.answer(Reply(headers={"Content-Type": "text/event-stream"}, body=events(*CHUNKS).body + tail))
        with ElevenLabs(api_key="sk_key", base_url=server.url, strict=strict) as client:
            agents = client.conversational_ai.agents
            for act in ("accumulate", "fold"):
                stream = agents.simulate_conversation_stream("a", simulation_specification=SPECIFICATION)
                with pytest.raises(StreamError) as caught:
                    stream.accumulate() if act == "accumulate" else stream.fold(0, lambda count, _: count + 1)
                assert said in str(caught.value)
                assert "sk_key" not in str(caught.value)
                assert caught.value.operation == "conversational_ai.agents.simulate_conversation_stream"
                if act == "fold":
                    assert caught.value.partial == len(CHUNKS)
                else:
                    assert caught.value.partial.to_dict()["simulated_conversation"] == turns(1, 2, 3)
                    assert caught.value.partial.to_dict()["analysis"] == ANALYSIS
                with pytest.raises(BodyConsumed):  # which is not the end
                    next(stream)


def test_what_does_not_fit_in_a_chunk_costs_its_field(server: Server) -> None:
    data = [{"simulated_conversation": [*turns(1), 7]}, {"simulated_conversation": turns(2)}, {"analysis": "none"}]
    whole = talk(server, *data)
    assert whole.to_dict() == {"simulated_conversation": [*turns(1), 7, *turns(2)], "analysis": "none"}
    assert [problem.path for problem in whole.problems()] == ["$.analysis", "$.simulated_conversation[1]"]
    assert talk(server, *data, {}, {"analysis": ANALYSIS}).to_dict()["analysis"] == ANALYSIS


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
            body = events(*CHUNKS).body + BROKEN[0][0]
            server.answer(Reply(headers={"Content-Type": "text/event-stream"}, body=body))
            broken = await agents.simulate_conversation_stream("a", simulation_specification=SPECIFICATION)
            with pytest.raises(StreamError) as caught:
                await broken.accumulate()
            assert caught.value.partial.to_dict()["analysis"] == ANALYSIS
            assert (caught.value.body, caught.value.code) == ({"code": "overloaded"}, "overloaded")
            server.answer(events(*CHUNKS))
            read = await agents.simulate_conversation_stream("a", simulation_specification=SPECIFICATION)
            assert len([chunk async for chunk in read]) == len(CHUNKS)
            with pytest.raises(BodyConsumed, match="the stream was read"):
                await read.accumulate()
            with pytest.raises(BodyConsumed):
                await anext(broken)

    asyncio.run(main())

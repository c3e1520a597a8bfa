"""The stream of a simulation and the audio of a conversation: as they arrive, cut anywhere, closed early, saved."""

# Deprecated operations are tested like the others.
# mypy: disable-error-code=deprecated
# pyright: reportDeprecated=false

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from elevenlabs_agents import AsyncElevenLabs, DecodeError, ElevenLabs
from elevenlabs_agents.models import AgentSimulatedChatTestStreamChunk

from tests.client.test_samples import SPECIFICATION
from tests.runtime.test_bodies import hung_up
from tests.server import Reply, Server

CHUNKS: list[dict[str, Any]] = [
    {"simulated_conversation": [{"role": "user", "time_in_call_secs": 0, "message": "Grüße, 世界 \U0001f600"}]},
    {"simulated_conversation": [{"role": "agent", "time_in_call_secs": 2, "message": '"{[\\'}]},
    {"analysis": {"call_successful": "success", "transcript_summary": "ж"}},
]
WRITTEN = [json.dumps(chunk, ensure_ascii=False).encode() for chunk in CHUNKS]
FRAMED = {
    "events": ("text/event-stream", b"".join(b"data: %s\n\n" % chunk for chunk in WRITTEN)),
    "events of other systems": (
        "text/event-stream",
        b": hi\r\n\r\n" + b"".join(b"data:%s\r\n\r\n" % w for w in WRITTEN),
    ),
    "lines": ("application/x-ndjson", b"\n".join(WRITTEN)),
    "concatenated": ("application/json", b"".join(WRITTEN)),
    "lines of text": ("text/event-stream", b"\n".join(json.dumps(w.decode()).encode() for w in WRITTEN)),
    "lists of messages": (
        "application/json",
        b"".join([*(json.dumps(chunk["simulated_conversation"]).encode() for chunk in CHUNKS[:2]), WRITTEN[2]]),
    ),
}
ENDLESS = Reply(headers={"Content-Type": "text/event-stream"}, chunks=[b"data: %s\n\n" % WRITTEN[0]], forever=True)
AUDIO = Reply(headers={"Content-Type": "audio/mpeg"}, chunks=[b"\xff\xfb", b"sound", b"!"], delay=0.02)


def sync(server: Server, take: int = -1) -> list[AgentSimulatedChatTestStreamChunk]:
    """All chunks of a simulation, or the first *take* of a stream that must then hang up, the client still open."""
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        stream = client.conversational_ai.agents.simulate_conversation_stream(
            "a", simulation_specification=SPECIFICATION
        )
        with stream:
            found = list(stream) if take < 0 else [next(stream) for _ in range(take)]
        assert take < 0 or hung_up(server)
        return found


def awaited(server: Server, take: int = -1) -> list[AgentSimulatedChatTestStreamChunk]:
    async def main() -> list[AgentSimulatedChatTestStreamChunk]:
        async with AsyncElevenLabs(api_key="k", base_url=server.url) as client:
            agents = client.conversational_ai.agents
            async with await agents.simulate_conversation_stream("a", simulation_specification=SPECIFICATION) as stream:
                found = [chunk async for chunk in stream] if take < 0 else [await anext(stream) for _ in range(take)]
            assert take < 0 or hung_up(server)
            return found

    return asyncio.run(main())


both = pytest.mark.parametrize("call", [sync, awaited])


@both
@pytest.mark.parametrize("framing", FRAMED)
def test_chunks_are_typed_however_they_are_framed_and_cut(call: Any, server: Server, framing: str) -> None:
    media, body = FRAMED[framing]
    for size in (1, 2, 3, 1000):
        pieces = [body[at : at + size] for at in range(0, len(body), size)]
        server.answer(Reply(headers={"Content-Type": media}, chunks=pieces))
        chunks = call(server)
        assert {type(chunk) for chunk in chunks} == {AgentSimulatedChatTestStreamChunk}, size
        assert [chunk.to_dict() for chunk in chunks] == CHUNKS, size


def test_a_chunk_of_other_text_is_an_error(server: Server) -> None:
    server.answer(Reply(headers={"Content-Type": "application/x-ndjson"}, chunks=[b'"1"\n']))
    with pytest.raises(DecodeError, match=r"expected an object, found a string"):
        sync(server)


@both
def test_chunks_arrive_while_the_server_still_speaks_and_closing_early_hangs_up(call: Any, server: Server) -> None:
    server.answer(ENDLESS)
    assert [chunk.to_dict() for chunk in call(server, take=3)] == [CHUNKS[0]] * 3


def test_audio_in_chunks_or_as_a_file_with_its_content_type(server: Server, tmp_path: Path) -> None:
    server.answer(AUDIO)
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        audio = client.conversational_ai.conversations.audio
        with audio.get("c") as heard:
            assert heard.content_type == "audio/mpeg"
            chunks = list(heard)
        assert len(chunks) > 1
        assert b"".join(chunks) == audio.get("c").read() == b"\xff\xfbsound!"
        audio.get("c").save(tmp_path / "call.mp3")
    assert (tmp_path / "call.mp3").read_bytes() == b"\xff\xfbsound!"
    assert {sent.headers["accept"] for sent in server.requests()} == {"audio/mpeg"}


def test_awaited_audio(server: Server, tmp_path: Path) -> None:
    async def main() -> None:
        async with AsyncElevenLabs(api_key="k", base_url=server.url) as client:
            audio = client.conversational_ai.conversations.audio
            async with await audio.get("c") as heard:
                assert heard.content_type == "audio/mpeg"
                chunks = [chunk async for chunk in heard]
            assert len(chunks) > 1
            assert b"".join(chunks) == await (await audio.get("c")).read() == b"\xff\xfbsound!"
            await (await audio.get("c")).save(tmp_path / "call.mp3")

    server.answer(AUDIO)
    asyncio.run(main())
    assert (tmp_path / "call.mp3").read_bytes() == b"\xff\xfbsound!"


LONG = Reply(headers={"Content-Type": "audio/mpeg"}, chunks=[b"x" * 9_000], forever=True)


def test_audio_without_end_is_not_waited_for(server: Server) -> None:
    server.answer(LONG)
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        with client.conversational_ai.conversations.audio.get("c") as heard:
            assert next(iter(heard))
        assert hung_up(server)


def test_awaited_audio_without_end_is_not_waited_for(server: Server) -> None:
    async def main() -> None:
        async with AsyncElevenLabs(api_key="k", base_url=server.url) as client:
            async with await client.conversational_ai.conversations.audio.get("c") as heard:
                assert await anext(aiter(heard))
            assert hung_up(server)

    server.answer(LONG)
    asyncio.run(main())

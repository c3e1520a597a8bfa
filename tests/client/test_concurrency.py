"""Two hundred calls at once on one client, and thirty-two threads on another: nothing lost, mixed up or left open."""

# Deprecated operations are tested like the others.
# mypy: disable-error-code=deprecated
# pyright: reportDeprecated=false

from __future__ import annotations

import asyncio
import random
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from attrs import evolve
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs

from tests.client.test_samples import SPECIFICATION
from tests.effort import THOROUGH
from tests.runtime.test_concurrency import left, results
from tests.server import Reply, Server

KEY = "sk_1234567890abcdef"
BUSY = [Reply(429, {"Retry-After-Ms": "5"})] * 40
KEPT = 20
"""Connections that httpx keeps for later calls."""
JSON = {"Content-Type": "application/json"}
CONVERSATIONS = "/v1/convai/conversations"
REPLIES = (
    Reply(headers=JSON, body=b'{"agent_id": %s, "token": null}', echo=True, path=r".*/link"),
    Reply(headers={"Content-Type": "audio/mpeg"}, body=b"%s", echo=True, path=r".*/audio"),
    Reply(
        headers={"Content-Type": "text/event-stream"},
        chunks=[b'data: {"said": ', b'%s, "simulated_', b'conversation": []}\n\n'] * 3,
        echo=True,
        path=r".*/stream",
    ),
    Reply(headers=JSON, body=b"%s", echo=True),
)
"""Each holds the path that was asked for, so that a mixed-up answer shows."""


def settings(server: Server) -> dict[str, Any]:
    """Settings of a client that waits for its turn, however long."""
    return {"api_key": KEY, "base_url": server.url, "max_retries": len(BUSY), "timeout": None}


def expected(number: int) -> Any:
    return [
        f"/v1/convai/agents/{number}/link",
        f'"{CONVERSATIONS}/{number}/audio"'.encode(),
        [f"/v1/convai/agents/{number}/simulate-conversation/stream"] * 3,
        f"{CONVERSATIONS}/{number}",
    ][number % 4]


def call(client: ElevenLabs, number: int) -> Any:
    ai, own = client.conversational_ai, str(number)
    match number % 4:
        case 0:
            return ai.agents.link.get(own).agent_id
        case 1:
            with ai.conversations.audio.get(own) as heard:
                return heard.read()
        case 2:
            with ai.agents.simulate_conversation_stream(own, simulation_specification=SPECIFICATION) as stream:
                return [(chunk.extra or {})["said"] for chunk in stream]
        case _:
            return ai.conversations.delete(own)


async def acall(client: AsyncElevenLabs, number: int) -> Any:
    ai, own = client.conversational_ai, str(number)
    match number % 4:
        case 0:
            return (await ai.agents.link.get(own)).agent_id
        case 1:
            async with await ai.conversations.audio.get(own) as heard:
                return await heard.read()
        case 2:
            async with await ai.agents.simulate_conversation_stream(
                own, simulation_specification=SPECIFICATION
            ) as stream:
                return [(chunk.extra or {})["said"] async for chunk in stream]
        case _:
            return await ai.conversations.delete(own)


def test_200_calls_at_once_on_one_awaited_client(crowded: Server) -> None:
    async def main() -> list[Any]:
        async with AsyncElevenLabs(**settings(crowded)) as client:
            return await asyncio.gather(*(acall(client, number) for number in range(200)))

    crowded.answer(*BUSY, *REPLIES)
    assert asyncio.run(main()) == [expected(number) for number in range(200)]
    assert len(crowded.requests()) == 200 + len(BUSY)
    assert left(crowded) == 0


def test_32_threads_on_one_client(crowded: Server) -> None:
    crowded.answer(*BUSY, *REPLIES)
    with (
        ElevenLabs(**settings(crowded)) as client,
        ThreadPoolExecutor(32) as pool,
    ):
        found = list(pool.map(partial(call, client), range(640)))
        assert crowded.connections() <= 32
    assert found == [expected(number) for number in range(640)]
    assert len(crowded.requests()) == 640 + len(BUSY)
    assert left(crowded) == 0


def test_cancelled_calls_leave_nothing(crowded: Server) -> None:
    """Cancelled at any moment; the client, whose pool has a hundred connections, is as good as new after each round."""
    chance = random.Random(7)

    async def main() -> None:
        async with AsyncElevenLabs(**settings(crowded)) as client:
            for delay in (0.05, 0.002, 0.0) if THOROUGH else (0.05, 0.0):
                endless = (evolve(reply, delay=delay, forever=bool(reply.chunks), pause=0.02) for reply in REPLIES)
                crowded.answer(*BUSY, *endless)
                tasks = [asyncio.create_task(acall(client, number)) for number in range(120)]
                for task in chance.sample(tasks, 120):
                    await asyncio.sleep(chance.random() / 300)
                    task.cancel()
                ends = await asyncio.gather(*tasks, return_exceptions=True)
                assert sum(isinstance(end, asyncio.CancelledError) for end in ends) > 10
                assert [end for end in ends if isinstance(end, Exception)] == []
                crowded.answer(*REPLIES)
                calls = (acall(client, number) for number in range(100))
                assert await results(calls) == [expected(number) for number in range(100)]
                assert asyncio.all_tasks() == {asyncio.current_task()}
                # What is not in use is closed, but for some that wait to be used again: a lost one would be neither.
                assert left(crowded, KEPT) <= KEPT

    asyncio.run(main())
    assert left(crowded) == 0

"""Many calls on one client: none is lost, mixed up or left behind."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Coroutine, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import httpx

from generator.runtime.operation import Operation
from generator.runtime.settings import RequestOptions
from generator.runtime.transport import AsyncTransport, Transport
from tests.runtime.twins import operation, settings
from tests.server import Reply, Server

T = TypeVar("T")

BUSY = [Reply(429, {"Retry-After-Ms": "5"})] * 40
ECHO = Reply(200, {"Content-Type": "application/json"}, echo=True)
ENDLESS = Reply(chunks=[b'"x"\n'], forever=True, pause=0.02)
PATIENCE = 120
"""Seconds without any progress after which there will be none."""


def left(server: Server, kept: int = 0) -> int:
    """How many connections stay open, when they become no fewer for a while if they are more than *kept*."""
    fewest, waited = server.connections(), 0
    while fewest > kept and waited < 3000:
        time.sleep(0.01)
        fewest, waited = min(fewest, now := server.connections()), 0 if now < fewest else waited + 1
    return server.connections()


async def results(calls: Iterable[Coroutine[Any, Any, T]]) -> list[T]:
    """What all *calls* return, in order; they must end one after the other, however long all of them take."""
    tasks = waiting = [asyncio.ensure_future(call) for call in calls]
    while waiting:
        ended, rest = await asyncio.wait(waiting, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        assert ended, f"{len(rest)} calls wait in vain"
        waiting = list(rest)
    return [task.result() for task in tasks]


def asking(number: int) -> Operation[object]:
    return operation(path=f"/v1/things/{number}", method="POST", body={"number": number})


def answered(numbers: range) -> list[str]:
    return [f"/v1/things/{number}" for number in numbers]


def test_threads(crowded: Server) -> None:
    crowded.answer(*BUSY, ECHO)
    numbers = range(640)
    with Transport(settings(crowded.url, max_retries=len(BUSY), timeout=None)) as transport:

        def call(number: int) -> object:
            if number % 3 == 0:
                return transport.send(asking(number))
            if number % 3 == 1:
                with transport.stream(asking(number)) as stream:
                    return next(stream)
            with transport.download(asking(number)) as answer:
                return answer.read().decode().strip('"')

        with ThreadPoolExecutor(32) as pool:
            assert list(pool.map(call, numbers)) == answered(numbers)
        assert crowded.connections() <= 32
    sent = [request.json()["number"] for request in crowded.requests()]
    assert sorted(set(sent)) == list(numbers)
    assert len(sent) == 640 + 40
    assert left(crowded) == 0


def test_tasks(crowded: Server) -> None:
    crowded.answer(*BUSY, ECHO)
    numbers = range(200)

    async def main() -> list[object]:
        async with AsyncTransport(settings(crowded.url, max_retries=len(BUSY), timeout=None)) as transport:

            async def call(number: int) -> object:
                if number % 2:
                    return await transport.send(asking(number))
                async with await transport.stream(asking(number)) as stream:
                    return await anext(stream)

            return await asyncio.gather(*map(call, numbers))

    assert asyncio.run(main()) == answered(numbers)
    assert len(crowded.requests()) == 240
    assert left(crowded) == 0


def test_cancelled_tasks(crowded: Server) -> None:
    """Cancelled anywhere: waiting for a connection, for the answer, between attempts, within a stream."""
    chance = random.Random(5)
    limits = httpx.Limits(max_connections=10)

    async def main() -> None:
        async with httpx.AsyncClient(limits=limits) as http:
            transport = AsyncTransport(settings(crowded.url, max_retries=len(BUSY), timeout=None), http)

            async def call(number: int) -> None:
                if number % 2:
                    await transport.send(asking(number))
                    return
                async with await transport.stream(asking(number)) as stream:
                    async for _ in stream:
                        pass

            for last in (delayed(0.05), delayed(0.002), ENDLESS):
                crowded.answer(*BUSY, last)
                tasks = [asyncio.create_task(call(number)) for number in range(100)]
                for task in chance.sample(tasks, 100):
                    await asyncio.sleep(chance.random() / 200)
                    task.cancel()
                ends = await asyncio.gather(*tasks, return_exceptions=True)
                assert {type(end) for end in ends} <= {asyncio.CancelledError, type(None)}
                assert asyncio.CancelledError in {type(end) for end in ends}
            # Were a connection lost to the pool, these would wait for it in vain.
            crowded.answer(ECHO)
            options: RequestOptions = {"timeout": None, "max_retries": 0}
            assert await results(transport.send(asking(number), options) for number in range(50)) == answered(range(50))

    asyncio.run(main())
    assert left(crowded) == 0


def delayed(delay: float) -> Reply:
    return Reply(200, {"Content-Type": "application/json"}, echo=True, delay=delay)

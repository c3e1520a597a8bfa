"""From the first call of a client to its end: processes, event loops, what nobody closes, copies."""

from __future__ import annotations

import asyncio
import copy
import gc
import os
import pickle
import socket
import subprocess
import sys
import threading
import warnings
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import trio
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs
from elevenlabs_agents.api.conversational_ai_agents.simulate_conversation_stream import build
from elevenlabs_agents.errors import ClientClosed, ForeignConnections, TimeoutExpired
from elevenlabs_agents.runtime import connections
from elevenlabs_agents.runtime.event_loop import is_over

from tests.effort import LONG
from tests.runtime.test_concurrency import left
from tests.server import Reply, Server

LINK = Reply(200, {"Content-Type": "application/json"}, b'{"agent_id": %s}', echo=True)
AUDIO = Reply(200, {"Content-Type": "audio/mpeg"}, b"x" * 70_000)
SHORT = Reply(200, {"Content-Type": "audio/mpeg"}, b"x" * 100)
KEY = "sk_1234567890abcdef"
MANY = 1000 if LONG else 250
SOME = 250 if LONG else 120
"""Still more than the 100 connections of a pool."""


@pytest.fixture(scope="module", name="server")
def _server() -> Iterator[Server]:
    """A server of these tests alone: they count connections, and tests of other things may have left some open."""
    with Server() as server:
        yield server


def asked(client: ElevenLabs, agent_id: str) -> bool:
    """Whether the answer is that of the question."""
    return client.conversational_ai.agents.link.get(agent_id).agent_id == f"/v1/convai/agents/{agent_id}/link"


async def awaited(client: AsyncElevenLabs, agent_id: str) -> bool:
    found = await client.conversational_ai.agents.link.get(agent_id)
    return found.agent_id == f"/v1/convai/agents/{agent_id}/link"


@pytest.fixture(scope="module", autouse=True)
def _little_to_collect() -> None:
    """Look only at what these tests leave: to look through all that a process of tests has takes seconds each time."""
    gc.freeze()


@contextmanager
def warned(times: int, of: str) -> Generator[None]:
    """Expect *times* warnings of resources, and no other; pytest itself would swallow those of finalisers."""
    gc.collect()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield
        gc.collect()
    found = [str(one.message) for one in caught]
    assert len(found) == times, found
    assert all(of in text for text in found), found
    assert all(one.category is ResourceWarning for one in caught)


def run(script: str, *arguments: str) -> str:
    """What *script* prints, in a process of its own in which every warning is an error."""
    root = Path(__file__).parents[2]
    command = [sys.executable, "-W", "error", "-c", script, *arguments]
    env = {**os.environ, "PYTHONPATH": f"{root}{os.pathsep}{root / 'generated'}"}
    done = subprocess.run(command, env=env, cwd=root, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


FORKS = """
import asyncio, os, sys
import httpx
from tests.client.test_life_cycle import AsyncElevenLabs, ElevenLabs, ForeignConnections, KEY, asked, awaited

url = sys.argv[1]
client = ElevenLabs(api_key=KEY, base_url=url)
assert asked(client, "before")

def both(act, times):
    pid = os.fork()
    found = sum(act(f"{'p' if pid else 'c'}-{n}") for n in range(times))
    if not pid:
        os._exit(found)
    return found, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])

print(both(lambda name: asked(client, name), 30))
client.close()

awaiting = AsyncElevenLabs(api_key=KEY, base_url=url)
async def several(name):
    return all(await asyncio.gather(*(awaited(awaiting, f"{name}-{n}") for n in range(3))))
def act(name):
    with asyncio.Runner() as own:
        found = own.run(several(name))
        own.run(awaiting._transport._connections.drop())
    return found
print(both(act, 5))

with httpx.Client() as theirs:
    mine = ElevenLabs(api_key=KEY, base_url=url, http_client=theirs)
    if pid := os.fork():
        asked(mine, "first")
        assert not os.waitpid(pid, 0)[1]
    else:
        os._exit(not asked(mine, "child"))  # nothing was sent before: nothing is shared
    if pid := os.fork():
        print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
    else:
        try:
            asked(mine, "child")
        except ForeignConnections:
            os._exit(7)
        os._exit(1)
"""


def test_a_forked_process_opens_connections_of_its_own(server: Server) -> None:
    server.answer(LINK)
    assert run(FORKS, server.url).split("\n")[:3] == ["(30, 30)", "(5, 5)", "7"]


def test_each_event_loop_has_connections_of_its_own(server: Server) -> None:
    server.answer(LINK)
    client = AsyncElevenLabs(api_key=KEY, base_url=server.url)

    async def several(name: str) -> bool:
        return all(await asyncio.gather(*(awaited(client, f"{name}-{n}") for n in range(5))))

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # of connections whose loop has ended
        assert [asyncio.run(several(f"one{n}")) for n in range(3)] == [True] * 3
        with ThreadPoolExecutor(4) as pool:
            assert list(pool.map(asyncio.run, map(several, "tuvw"))) == [True] * 4
        asyncio.run(client.aclose())
        gc.collect()
    with pytest.raises(ClientClosed):
        asyncio.run(several("late"))
    assert left(server) == 0


def test_two_threads_may_forget_the_same_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both find it over before either forgets it."""
    client: Any = AsyncElevenLabs(api_key=KEY)
    own = client._transport._connections
    both = threading.Barrier(2, timeout=300)

    async def used() -> None:
        own.client()

    def found_over(loop: Any) -> bool:
        both.wait()
        return is_over(loop)

    asyncio.run(used())
    monkeypatch.setattr(connections, "is_over", found_over)
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(asyncio.run, (used(), used()))) == [None, None]
    assert len(own._own) == 2  # those of the threads; that of the first loop is forgotten
    asyncio.run(client.aclose())


def test_an_http_client_of_the_callers_is_refused_in_a_second_event_loop(server: Server) -> None:
    server.answer(LINK)
    theirs = httpx.AsyncClient()
    client = AsyncElevenLabs(api_key=KEY, base_url=server.url, http_client=theirs)
    with asyncio.Runner() as first:
        assert first.run(awaited(client, "a"))
        with asyncio.Runner() as second, pytest.raises(ForeignConnections, match="another event loop: give each loop"):
            second.run(awaited(client, "b"))
        assert first.run(awaited(client, "c"))
        first.run(theirs.aclose())
    mock = httpx.MockTransport(lambda request: httpx.Response(200, json={"agent_id": request.url.path}))
    client = AsyncElevenLabs(api_key=KEY, base_url=server.url, http_client=httpx.AsyncClient(transport=mock))
    assert [asyncio.run(awaited(client, str(n))) for n in range(2)] == [True, True]  # nothing of a loop in it


def test_trio(server: Server) -> None:
    client = AsyncElevenLabs(api_key=KEY, base_url=server.url)

    async def main() -> None:
        server.answer(Reply(429, {"Retry-After-Ms": "5"}), LINK)
        assert await awaited(client, "again")
        server.answer(LINK)
        async with trio.open_nursery() as nursery:
            for n in range(20):
                nursery.start_soon(awaited, client, str(n))
        server.answer(AUDIO)
        audio = client.conversational_ai.conversations.audio
        async with await audio.get("a") as answer:
            assert len(await answer.read()) == 70_000
        with warned(1, "an answer was dropped"):
            await audio.get("a")
        with socket.create_server(("127.0.0.1", 0)) as silent:
            url = f"http://127.0.0.1:{silent.getsockname()[1]}"
            with pytest.raises(TimeoutExpired):
                await awaited(client.with_options(base_url=url, timeout=0.05, max_retries=0), "slow")

    async def last() -> None:
        await main()
        await client.aclose()

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # of connections whose run has ended
        trio.run(main)
        trio.run(last)
        gc.collect()
    assert left(server) == 0


def test_answers_that_nobody_reads_hold_no_connection(server: Server) -> None:
    """The pool has room for 100, all of them taken only by answers that are kept and large."""
    server.answer(AUDIO)
    with ElevenLabs(api_key=KEY, base_url=server.url) as client:
        get = client.conversational_ai.conversations.audio.get
        with warned(MANY, "an answer was dropped without having been read or closed"):
            for _ in range(MANY):
                assert get("a").status_code == 200
        server.answer(SHORT)  # read with the call, so that it may be kept unread
        kept = [get("a") for _ in range(200)]
        assert {answer.read() for answer in kept} == {SHORT.body}
        server.answer(AUDIO)
        kept += [get("a") for _ in range(100)]
        impatient = client.with_options(timeout=0.2, max_retries=0).conversational_ai.conversations.audio
        with pytest.raises(TimeoutExpired, match="answers that are not read use all"):
            impatient.get("a")
        for answer in kept:
            answer.close()
    assert left(server) == 0


def test_awaited_answers_that_nobody_reads_hold_no_connection(server: Server) -> None:
    async def main() -> None:
        server.answer(AUDIO)
        async with AsyncElevenLabs(api_key=KEY, base_url=server.url) as client:
            get = client.conversational_ai.conversations.audio.get
            with warned(SOME, "an answer was dropped without having been read or closed"):
                for _ in range(SOME):
                    assert (await get("a")).status_code == 200
            server.answer(SHORT)
            kept = [await get("a") for _ in range(200)]
            assert {await answer.read() for answer in kept} == {SHORT.body}

    asyncio.run(main())
    assert left(server) == 0


def test_a_client_that_is_dropped_closes_its_connections(server: Server) -> None:
    server.answer(LINK)
    with warned(1, "a client was dropped without having been closed"):
        client = ElevenLabs(api_key=KEY, base_url=server.url)
        assert asked(client, "a")
        other = client.with_options(timeout=3)
        del client
        assert asked(other, "b")  # what is shared is open as long as somebody has it
        del other
    assert left(server) == 0

    async def main() -> None:
        client = AsyncElevenLabs(api_key=KEY, base_url=server.url)
        assert await awaited(client, "a")
        with warned(1, "a client was dropped without having been closed"):
            del client
        await asyncio.sleep(0.01)

    asyncio.run(main())
    assert left(server) == 0
    with warned(0, ""):
        ElevenLabs(api_key=KEY)
        AsyncElevenLabs(api_key=KEY)


STREAM = Reply(200, {"Content-Type": "text/event-stream"}, b'data: {"simulated_conversation": []}\n\n' * 20_000)


def test_a_stream_that_is_dropped_is_closed_at_once(server: Server) -> None:
    """With its last reference, and not when the garbage collector next finds it."""
    server.answer(STREAM)
    asked = build(agent_id="a", simulation_specification={"simulated_user_config": {}})

    async def main() -> None:
        async with AsyncElevenLabs(api_key=KEY, base_url=server.url) as client:
            own: Any = client
            transport = own._transport
            await transport.stream(asked)
            await anext(await transport.stream(asked))

    with warned(4, "an answer was dropped"), ElevenLabs(api_key=KEY, base_url=server.url) as client:
        gc.disable()
        try:
            own: Any = client
            transport = own._transport
            transport.stream(asked)
            next(transport.stream(asked))
            transport.stream(asked).close()
            assert transport._connections.client()._transport._pool.connections == []
            asyncio.run(main())
        finally:
            gc.enable()
    assert left(server) == 0


LEFT_OPEN = """
import sys
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs

client = ElevenLabs(api_key="a key", base_url=sys.argv[1])
answer = client.conversational_ai.conversations.audio.get("a")
awaiting = AsyncElevenLabs(api_key="a key")
print("done")
"""
LEFT_AT_WORK = """
import asyncio, socket, sys, threading, warnings
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs

warnings.simplefilter("ignore", ResourceWarning)  # of what this script leaves open: sockets, and an event loop
# What Python 3.13 says of each asynchronous generator in an event loop that nobody shuts down.
warnings.filterwarnings("ignore", "coroutine method 'aclose' of .* was never awaited")
client = ElevenLabs(api_key="a key", base_url=sys.argv[1])
half = iter(client.conversational_ai.conversations.audio.get("a"))
next(half)

awaiting = AsyncElevenLabs(api_key="a key", base_url=sys.argv[1])
loop = asyncio.new_event_loop()
opened = loop.run_until_complete(awaiting.conversational_ai.conversations.audio.get("a"))
begun = aiter(loop.run_until_complete(awaiting.conversational_ai.conversations.audio.get("a")))
loop.run_until_complete(anext(begun))

silent = socket.create_server(("127.0.0.1", 0))
waiting = ElevenLabs(api_key="a key", base_url=f"http://127.0.0.1:{silent.getsockname()[1]}")
threading.Thread(target=waiting.conversational_ai.conversations.get, args=("a",), daemon=True).start()
asked, _ = silent.accept()
asked.recv(1)
print("done")
"""


@pytest.mark.parametrize("script", [LEFT_OPEN, LEFT_AT_WORK], ids=["open", "at work"])
def test_the_end_of_the_interpreter_is_quiet(script: str, server: Server) -> None:
    server.answer(AUDIO)
    assert run(script, server.url) == "done\n"


@pytest.mark.parametrize("kind", [ElevenLabs, AsyncElevenLabs])
def test_copies_have_the_settings_and_no_connections(kind: Any, server: Server) -> None:
    server.answer(LINK)
    client = kind(api_key=KEY, base_url=server.url, default_headers={"X-A": "1"}, deadline=50, max_retries=1)
    assert client.conversational_ai.agents.link
    for other in (copy.deepcopy(client), pickle.loads(pickle.dumps(client))):
        assert type(other) is kind
        if kind is ElevenLabs:
            assert asked(client, "own")
            assert asked(other, "copied")
            assert server.requests()[-1].headers["x-a"] == "1"
            other.close()
            assert asked(client, "own")
        assert other._transport._settings == client._transport._settings
    if kind is ElevenLabs:
        client.close()
    http: Any = httpx.Client() if kind is ElevenLabs else httpx.AsyncClient()
    theirs = kind(api_key=KEY, http_client=http)
    for act in (copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError, match="cannot be copied or pickled: make one where it is used"):
            act(theirs)

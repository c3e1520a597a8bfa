"""What is run in each environment, by nothing but the client: every module is imported, every kind of call is made."""

from __future__ import annotations

import asyncio
import copy
import importlib
import json
import pickle
import pkgutil
import sys
from importlib.metadata import version
from typing import Any

import elevenlabs_agents
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs, NotFoundError
from elevenlabs_agents.testing import FakeServer

SEEDS = 5


def main(libraries: list[str]) -> None:
    """Try the client with each of *libraries*."""
    imported = 0
    for module in pkgutil.walk_packages(elevenlabs_agents.__path__, "elevenlabs_agents."):
        importlib.import_module(module.name)
        imported += 1
    calls = 0
    for library in libraries:
        for seed in range(SEEDS):
            with FakeServer(seed=seed) as server:
                given: dict[str, Any] = {"api_key": "KEY", "base_url": server.url, "http_client": library}
                with ElevenLabs(**given) as client:
                    _call(client)
                    missing = client.with_options(base_url=f"{server.url}/missing")
                    try:
                        missing.conversational_ai.agents.link.get("a")
                    except NotFoundError as error:
                        pickle.loads(pickle.dumps(error))
                    else:
                        raise SystemExit("a server answered what it does not have")
                asyncio.run(_await(given))
                calls += len(server.requests)
    names = ("attrs", "httpx", "python-dateutil", "httpx2")
    found = " ".join(f"{name} {version(name)}" for name in names if name in ("attrs", "python-dateutil", *libraries))
    print(f"Python {sys.version.split()[0]}, {found}: {imported} modules, {calls} calls")


def _call(client: ElevenLabs) -> None:
    ai: Any = client.conversational_ai
    call: Any = ai.conversations.get(conversation_id="c")
    again = call.from_dict(call.to_dict())
    assert call == copy.deepcopy(call) == pickle.loads(pickle.dumps(call)) == again
    assert json.dumps(call.to_dict())
    assert [*ai.conversations.list_items()]
    assert ai.conversations.with_raw_response.get(conversation_id="c").parse() is not None
    assert ai.conversations.audio.get(conversation_id="c").read()
    simulated: Any = {"simulated_user_config": {}}
    with ai.agents.simulate_conversation_stream(agent_id="a", simulation_specification=simulated) as stream:
        assert [*stream]


async def _await(given: dict[str, Any]) -> None:
    async with AsyncElevenLabs(**given, deadline=60) as client:
        ai: Any = client.conversational_ai
        await ai.conversations.get(conversation_id="c")
        assert [item async for item in ai.conversations.list_items()]
        assert await (await ai.conversations.audio.get(conversation_id="c")).read()
        simulated: Any = {"simulated_user_config": {}}
        async with await ai.agents.simulate_conversation_stream(
            agent_id="a", simulation_specification=simulated
        ) as stream:
            assert [chunk async for chunk in stream]


if __name__ == "__main__":
    main(sys.argv[1:])

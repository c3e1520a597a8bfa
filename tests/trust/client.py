"""The client under attack: `tests.attack` at length, and the largest bodies that it must read."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from tempfile import TemporaryDirectory
from typing import Any

from elevenlabs_agents import AsyncElevenLabs, ElevenLabs

from tests.attack import attacks, faults, keys
from tests.attack.attacks import Trial
from tests.attack.forms import FORMS
from tests.attack.raw_server import RawServer, answer, says
from tests.trust.areas import Part, Row

TURNS = 100_000
TURN = b'{"role":"user","message":"m","time_in_call_secs":1,"tool_calls":[],"tool_results":[]}'
AREAS: dict[str, Callable[[], Iterable[Trial]]] = {
    "compressed bodies": attacks.bombs,
    "bodies without an end": attacks.endless,
    "bodies of many small values": attacks.dense,
    "a byte at a time": attacks.drips,
    "broken answers": lambda: attacks.heads([form for form in FORMS if form.name in ("send", "stream", "save")]),
    "exceptions of the libraries": faults.exceptions,
    "calls that are cancelled": lambda: faults.cancelled(40),
    "connections that are closed between calls": lambda: faults.races(200),
    "the key in errors, logs and copies": keys.leaks,
    "redirects to other servers": keys.elsewhere,
    "100,000 turns": lambda: large(),
}


def parts() -> dict[str, Part]:
    """Return each row."""
    return {name: partial(_row, name) for name in AREAS}


def _row(name: str) -> Iterator[Row]:
    with TemporaryDirectory() as certificates:
        # Nobody speaks TLS, and to read those of the machine takes a new client of httpx most of its time.
        os.environ |= {"SSL_CERT_DIR": certificates}
        tried = [*AREAS[name]()]
    yield Row(name, len(tried), len(tried), tuple(attacks.failed(tried)))


def large() -> Iterator[Trial]:
    """A conversation of `TURNS` turns, by both clients."""
    body = b'{"agent_id":"a","conversation_id":"c","transcript":[' + b",".join([TURN] * TURNS) + b"]}"
    with RawServer(says(answer(body, "Content-Type: application/json"))) as server:
        given: dict[str, Any] = {"api_key": "sk_1234567890abcdef", "base_url": server.url}
        with ElevenLabs(**given) as client:
            yield _counted("sync", client.conversational_ai.conversations.get("c"))

        async def main() -> Any:
            async with AsyncElevenLabs(**given) as client:
                return await client.conversational_ai.conversations.get("c")

        yield _counted("async", asyncio.run(main()))


def _counted(what: str, call: Any) -> Trial:
    wrong = len(call.transcript) != TURNS or call.to_dict()["transcript"][-1]["message"] != "m"
    return Trial(what, f"{len(call.transcript)} turns" * wrong)

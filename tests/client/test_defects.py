"""The defects of the vendor's own SDK (2.78.0), found by running it: none of them is here.

`simulate_conversation_stream` returning nothing is `test_samples`; the iterators over pages have tests of their own.
"""

# Deprecated operations are tested like the others.
# mypy: disable-error-code=deprecated
# pyright: reportDeprecated=false

from __future__ import annotations

import asyncio
import json
import logging
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx
import pytest
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs, models
from elevenlabs_agents.errors import (
    BadRequestError,
    ConnectionFailed,
    DecodeError,
    InvalidArgument,
    MissingApiKey,
    StatusError,
)

from tests import kitchen_sink
from tests.client.test_samples import CALL, CHUNKS, LINK, SPECIFICATION
from tests.runtime.test_concurrency import left
from tests.server import Reply, Server

KEY = "sk_1234567890abcdef"


@pytest.fixture
def client(server: Server) -> Iterator[ElevenLabs]:
    with ElevenLabs(api_key=KEY, base_url=server.url) as found:
        yield found


def test_a_retry_of_a_multipart_body_keeps_the_form_fields(server: Server, tmp_path: Path) -> None:
    kitchen_sink.client()
    package: Any = import_module("kitchen_sink_client")
    (tmp_path / "f.bin").write_bytes(b"content of the file")
    server.answer(Reply(429, {"Retry-After-Ms": "1"}), Reply.json(["fine"]))
    with (
        package.KitchenSink(api_key=KEY, base_url=server.url) as sink,
        (tmp_path / "f.bin").open("rb") as opened,
    ):
        assert sink.shops.things.files.upload(name="Ada", file=opened) == ["fine"]
    first, second = server.requests()
    assert first.body == second.body
    assert b'name="name"\r\n\r\nAda\r\n' in second.body
    assert b"content of the file" in second.body


@pytest.mark.parametrize("value", ["../../v1/user?x=1", "a/b", "a?b=c", "a#b", "%2e%2e%2f"])
def test_a_path_parameter_stays_in_its_segment(client: ElevenLabs, server: Server, value: str) -> None:
    server.answer(LINK)
    client.conversational_ai.agents.link.get(value)
    assert server.request().path.count("/") == 5
    assert server.request().query == []


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_what_cannot_be_a_segment_is_refused(client: ElevenLabs, server: Server, value: str) -> None:
    with pytest.raises(InvalidArgument):
        client.conversational_ai.agents.link.get(value)
    assert server.requests() == []


def test_retry_after_ms_is_read(client: ElevenLabs, server: Server) -> None:
    server.answer(Reply(429, {"Retry-After-Ms": "150", "Retry-After": "50"}), LINK)
    started = time.monotonic()
    client.conversational_ai.agents.link.get("a")
    assert 0.15 <= time.monotonic() - started < 5
    assert len(server.requests()) == 2


def test_a_failed_connection_is_tried_again() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"
        with ElevenLabs(api_key=KEY, base_url=url) as client, pytest.raises(ConnectionFailed) as caught:
            client.conversational_ai.agents.duplicate("a")
    assert (caught.value.attempts, caught.value.sent) == (3, False)


def test_the_key_reaches_no_log_no_repr_and_no_error(
    client: ElevenLabs, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.answer(Reply(400, {"X-Echo": KEY}, f"no such key: {KEY}".encode()))
    with pytest.raises(BadRequestError) as caught:
        client.conversational_ai.agents.link.get("a")
    own = [record.getMessage() for record in caplog.records if record.name.startswith("elevenlabs")]
    assert own
    inner: list[dict[str, Any]] = [
        vars(client),
        vars(client.conversational_ai.agents),
        vars(vars(client)["_transport"]),
    ]
    assert KEY not in f"{own} {caught.value} {caught.value!r} {client!r} {inner!r}"


def test_the_key_follows_no_redirect_to_another_host(server: Server) -> None:
    with Server() as other, httpx.Client(follow_redirects=True) as http:
        other.answer(LINK)
        for theirs in (None, http):
            server.answer(Reply(307, {"Location": f"{other.url}/v1/convai/agents/a/link"}))
            client = ElevenLabs(api_key=KEY, base_url=server.url, http_client=theirs)
            with pytest.raises(StatusError) as caught:
                client.conversational_ai.agents.link.get("a")
            client.close()
            assert caught.value.status_code == 307
        assert other.requests() == []


def test_the_simulation_stream_has_chunks(client: ElevenLabs, server: Server) -> None:
    server.answer(CHUNKS)
    stream = client.conversational_ai.agents.simulate_conversation_stream("a", simulation_specification=SPECIFICATION)
    with stream:
        assert [type(chunk) for chunk in stream] == [models.AgentSimulatedChatTestStreamChunk] * 2


def test_a_client_closes_its_connections() -> None:
    async def main() -> None:
        async with AsyncElevenLabs(api_key=KEY, base_url=server.url) as client:
            await client.conversational_ai.agents.link.get("a")
            assert server.connections() == 1

    with Server() as server:
        server.answer(LINK)
        with ElevenLabs(api_key=KEY, base_url=server.url) as client:
            client.conversational_ai.agents.link.get("a")
            assert server.connections() == 1
        assert left(server) == 0
        asyncio.run(main())
        assert left(server) == 0


_LATE = """
import os
import elevenlabs_agents as package
from elevenlabs_agents import ElevenLabs, MissingApiKey
os.environ["ELEVENLABS_API_KEY"] = "late"
assert ElevenLabs()._transport._settings.api_key == "late"
del os.environ["ELEVENLABS_API_KEY"]
try:
    ElevenLabs()
except MissingApiKey:
    print("fine")
"""


def test_the_key_is_read_when_the_client_is_built() -> None:
    environment = {name: value for name, value in os.environ.items() if name != "ELEVENLABS_API_KEY"}
    environment["PYTHONPATH"] = str(Path(import_module("elevenlabs_agents").__path__[0]).parent)
    done = subprocess.run([sys.executable, "-c", _LATE], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "fine\n"
    assert issubclass(MissingApiKey, ValueError)


def turn(result: dict[str, Any]) -> Reply:
    """A conversation of one turn with one tool result."""
    said = {"role": "agent", "time_in_call_secs": 1, "tool_results": [result]}
    return Reply.json({**json.loads(CALL.body), "transcript": [said]})


def test_an_unknown_variant_is_not_the_first_class(client: ElevenLabs, server: Server) -> None:
    raw = {"type": "telepathy", "request_id": "r", "thought": 1}
    server.answer(turn(raw))
    [said] = client.conversational_ai.conversations.get("c").transcript
    [result] = said.tool_results or []
    assert type(result).__name__.startswith("Unknown")
    assert result.to_dict() == raw


def test_a_required_field_that_is_missing_is_an_error(client: ElevenLabs, server: Server) -> None:
    server.answer(Reply.json({"token": None}))
    with pytest.raises(DecodeError) as caught:
        client.conversational_ai.agents.link.get("a")
    assert (caught.value.path, caught.value.operation) == ("$.agent_id", "conversational_ai.agents.link.get")

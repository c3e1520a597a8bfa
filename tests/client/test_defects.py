"""The defects of the vendor's own SDK (2.78.0), found by running it: none of them is here."""

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
    FieldError,
    InvalidArgument,
    MissingApiKey,
    StatusError,
)

from tests import kitchen_sink
from tests.client.test_paging import THREE
from tests.client.test_samples import CALL, CHUNKS, LINK, SPECIFICATION
from tests.runtime.test_concurrency import left
from tests.server import Reply, Server

KEY = "sk_1234567890abcdef"


@pytest.fixture
def client(server: Server) -> Iterator[ElevenLabs]:
    with ElevenLabs(api_key=KEY, base_url=server.url) as found:
        yield found


@pytest.mark.parametrize("prefix", ["", "Async"], ids=["sync", "async"])
def test_a_retry_of_a_multipart_body_keeps_the_form_fields(server: Server, tmp_path: Path, prefix: str) -> None:
    """No operation of the vendor's pages has such a body; the client of the kitchen sink has, on the same runtime."""
    kitchen_sink.client()
    package: Any = import_module("kitchen_sink_client")
    kind = getattr(package, f"{prefix}KitchenSink")
    (tmp_path / "f.bin").write_bytes(b"content of the file")
    server.answer(Reply(429, {"Retry-After-Ms": "1"}), Reply(503, {"Retry-After-Ms": "1"}), Reply.json(["fine"]))
    with (tmp_path / "f.bin").open("rb") as opened:
        form: dict[str, Any] = {"name": "Ada", "file": opened, "labels": {"a": "b"}}
        if prefix:

            async def main() -> Any:
                async with kind(api_key=KEY, base_url=server.url) as sink:
                    return await sink.shops.things.files.upload(**form)

            assert asyncio.run(main()) == ["fine"]
        else:
            with kind(api_key=KEY, base_url=server.url) as sink:
                assert sink.shops.things.files.upload(**form) == ["fine"]
    first, second, third = server.requests()
    assert first.body == second.body == third.body
    assert b'name="name"\r\n\r\nAda\r\n' in third.body
    assert b'{"a":"b"}' in third.body
    assert b"content of the file" in third.body


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
    assert 0.15 <= time.monotonic() - started < 40
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
    async def main(*, own: bool) -> None:
        async with (
            httpx.AsyncClient(follow_redirects=True) as theirs,
            AsyncElevenLabs(api_key=KEY, base_url=server.url, http_client=None if own else theirs) as client,
        ):
            await client.conversational_ai.agents.link.get("a")

    with Server() as other, httpx.Client(follow_redirects=True) as http:
        other.answer(LINK)
        server.answer(Reply(307, {"Location": f"{other.url}/v1/convai/agents/a/link"}))
        for theirs in (None, http):
            client = ElevenLabs(api_key=KEY, base_url=server.url, http_client=theirs)
            with pytest.raises(StatusError) as caught:
                client.conversational_ai.agents.link.get("a")
            client.close()
            assert caught.value.status_code == 307
        for own in (True, False):
            with pytest.raises(StatusError) as caught:
                asyncio.run(main(own=own))
            assert caught.value.status_code == 307
        assert other.requests() == []
        assert len(server.requests()) == 4


def test_the_simulation_stream_has_chunks(client: ElevenLabs, server: Server) -> None:
    server.answer(CHUNKS)
    stream = client.conversational_ai.agents.simulate_conversation_stream("a", simulation_specification=SPECIFICATION)
    with stream:
        assert [type(chunk) for chunk in stream] == [models.AgentSimulatedChatTestStreamChunk] * 2


def test_pages_are_walked_for_the_caller(client: ElevenLabs, server: Server) -> None:
    server.answer(*THREE)
    found = client.conversational_ai.conversations.list_items(agent_id="x")
    assert [item.conversation_id for item in found] == ["1", "2", "3"]
    server.answer(*THREE)
    assert [one.has_next for one in client.conversational_ai.conversations.list_pages()] == [True, True, False]


def test_a_client_is_a_context_manager_and_closes_its_connections() -> None:
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


def test_a_required_field_that_is_missing_is_an_error_where_it_is_read(client: ElevenLabs, server: Server) -> None:
    server.answer(Reply.json({"token": None}))
    link = client.conversational_ai.agents.link.get("a")
    assert link.token is None
    with pytest.raises(FieldError) as caught:
        print(link.agent_id)
    assert caught.value.path == "$.agent_id"

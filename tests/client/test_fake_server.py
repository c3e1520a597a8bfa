"""The fake server of the client: every operation, and what it refuses."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from elevenlabs_agents import (
    AsyncElevenLabs,
    AuthenticationError,
    ElevenLabs,
    NotFoundError,
    UnprocessableEntityError,
    models,
)
from elevenlabs_agents.runtime.testing.routes import routes, uniform
from elevenlabs_agents.runtime.testing.schemas import Schemas
from elevenlabs_agents.testing import FakeServer

from tests.vendor import calling
from tests.vendor.building import Made

ROOT = Path(__file__).parents[2]
GET = "conversational_ai.conversations.get"


@pytest.fixture(name="fake")
def _fake() -> Iterator[FakeServer]:
    with FakeServer(seed=3) as server:
        yield server


@pytest.fixture(name="client")
def _client(fake: FakeServer) -> Iterator[ElevenLabs]:
    with ElevenLabs(api_key="KEY", base_url=fake.url, max_retries=0) as client:
        yield client


def test_every_operation_is_answered_and_read_into_the_right_classes() -> None:
    document = yaml.load((ROOT / "spec" / "openapi.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    assert calling.check(Made(ROOT, "elevenlabs_agents", "ElevenLabs", document, "")) == 15


def test_one_seed_gives_the_same_answers_and_another_gives_others() -> None:
    def answers(seed: int) -> list[bytes]:
        with FakeServer(seed=seed) as server, ElevenLabs(api_key="KEY", base_url=server.url) as client:
            for _ in range(2):
                client.conversational_ai.conversations.get(conversation_id="c")
            return [request.answer for request in server.requests]

    first = answers(1)
    assert first == answers(1) != answers(2)
    assert first[0] != first[1]


def test_pages_streams_and_bytes_end(fake: FakeServer, client: ElevenLabs) -> None:
    pages = [*client.conversational_ai.conversations.list_pages(agent_id="a")]
    assert [page.answer.has_more for page in pages] == [True, True, False]
    assert all(page.items for page in pages)
    assert [dict(request.query).get("cursor") for request in fake.requests] == [None, "page-2", "page-3"]
    assert len(client.conversational_ai.conversations.audio.get(conversation_id="c").read()) == len(
        fake.requests[-1].answer
    )
    specification: Any = {"simulated_user_config": {}}
    agents: Any = client.conversational_ai.agents
    stream = agents.simulate_conversation_stream(agent_id="a", simulation_specification=specification)
    assert [type(chunk).__name__ for chunk in stream] == ["AgentSimulatedChatTestStreamChunk"] * 3


def test_what_a_test_sets_is_answered_and_what_it_sent_can_be_read(fake: FakeServer, client: ElevenLabs) -> None:
    fake.answer(GET, {"detail": "gone"}, status=404)
    with pytest.raises(NotFoundError, match="gone"):
        client.conversational_ai.conversations.get(conversation_id="c/d")
    [sent] = fake.requests
    assert (sent.operation, sent.method, sent.path) == (GET, "GET", "/v1/convai/conversations/c%2Fd")
    assert (sent.headers["xi-api-key"], sent.status, json.loads(sent.answer)) == ("KEY", 404, {"detail": "gone"})
    fake.clear()
    assert client.conversational_ai.conversations.get(conversation_id="c/d").conversation_id == "c/d"
    with pytest.raises(ValueError, match="no operation of the document"):
        fake.answer("conversations.get", {})


def test_what_the_document_does_not_allow_is_refused(fake: FakeServer, client: ElevenLabs) -> None:
    with ElevenLabs(api_key="other", base_url=fake.url) as keyless, FakeServer(key="KEY") as locked:
        assert keyless.conversational_ai.tools.list().tools is not None
        with ElevenLabs(api_key="other", base_url=locked.url) as wrong, pytest.raises(AuthenticationError):
            wrong.conversational_ai.tools.list()
    with pytest.raises(UnprocessableEntityError) as caught:
        client.conversational_ai.agents.llm_usage.calculate(
            agent_id="a", request_options={"extra_body": {"prompt_length": "x"}}
        )
    assert [(each.loc, each.type) for each in caught.value.errors] == [(("body", "prompt_length"), "integer_type")]
    headers = {"xi-api-key": "KEY"}
    rows: tuple[tuple[str, str, Any, int], ...] = (
        ("GET", "/v1/convai/nothing", None, 404),
        ("PATCH", "/v1/convai/tools", None, 405),
        ("POST", "/v1/convai/agents/a/simulate-conversation", None, 422),
        ("POST", "/v1/convai/agents/a/simulate-conversation", {}, 422),
        ("GET", "/v1/convai/conversation/get-signed-url", None, 422),
        ("GET", "/v1/convai/conversation/get-signed-url?agent_id=a", None, 200),
    )
    for method, path, body, status in rows:
        assert httpx.request(method, fake.url + path, json=body, headers=headers).status_code == status, path
    bodies = (b"{broken", 422, ""), (b'{"feedback": "like"}', 200, ""), (b'{"feedback": "like"}', 422, "text/plain")
    for sent, status, media in bodies:
        typed = {**headers, **({"Content-Type": media} if media else {})}
        url = f"{fake.url}/v1/convai/conversations/c/feedback"
        assert httpx.post(url, content=sent, headers=typed).status_code == status, sent
    queries = {
        "page_size=x": ("integer_type", "page_size"),
        "summary_mode=includ": ("enum", "summary_mode"),
        "call_start_before_unix=1.5": ("integer_type", "call_start_before_unix"),
        "page_size=10&summary_mode=include&call_start_before_unix=5&cursor=7&user_id=true&more=1": None,
    }
    for query, kind in queries.items():
        said = httpx.get(f"{fake.url}/v1/convai/conversations?{query}", headers=headers).json()
        found = [(one["type"], one["loc"][1]) for one in said.get("detail", ())]
        assert found == ([kind] if kind else []), query
    assert httpx.get(f"{fake.url}/v1/convai/tools").status_code == 401


def test_of_several_templates_that_fit_a_path_the_one_with_the_most_text_is_asked() -> None:
    templates = ["/v1/{id}", "/v1/{id}:cancel", "/v1/{id}.json", "/v1/me", "/{id}", "/{a}-{b}", "/{id}.{ext}"]
    for order in (templates, templates[::-1]):
        known = routes(Schemas({"paths": {template: {"get": {}} for template in order}}))
        for template in templates:
            path = template.translate({ord("{"): None, ord("}"): None})
            found = next(route for route in known if route.pattern.fullmatch(uniform(path)))
            assert found.template == template


def test_many_clients_at_once(fake: FakeServer) -> None:
    async def calls() -> list[Any]:
        async with AsyncElevenLabs(api_key="KEY", base_url=fake.url) as client:
            return await asyncio.gather(*[client.conversational_ai.tools.list() for _ in range(20)])

    assert len(asyncio.run(calls())) == len(fake.requests) == 20


def test_the_program_says_where_it_listens() -> None:
    command = [sys.executable, "-m", "elevenlabs_agents.testing", "--seed", "2"]
    environment = {"PYTHONPATH": str(ROOT / "generated")}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout
        said = process.stdout.readline()
        try:
            request = urllib.request.Request(f"{said.split()[0]}/v1/convai/tools", headers={"xi-api-key": "KEY"})
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request) as response:
                assert json.load(response)["tools"] is not None
        finally:
            process.terminate()
    assert said.endswith("answers 15 operations; Ctrl-C ends it\n")


def test_nothing_of_it_is_imported_by_the_client_and_closing_ends_its_thread() -> None:
    source = "import sys, elevenlabs_agents as e; e.ElevenLabs(api_key='k'); e.models.GetConversationResponseModel"
    check = (
        f"{source}; print([m for m in sys.modules if 'testing' in m or 'http.server' in m or m.endswith('document')])"
    )
    environment = {"PYTHONPATH": str(ROOT / "generated")}
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout == "[]\n"
    before = threading.active_count()
    with FakeServer():
        pass
    assert threading.active_count() == before


def test_the_json_schema_of_a_model_allows_what_the_model_reads() -> None:
    import jsonschema  # type: ignore[import-untyped]  # it ships no types

    schema = models.GetConversationResponseModel.model_json_schema()
    judge: Any = jsonschema.Draft202012Validator(schema)
    judge.check_schema(schema)
    with FakeServer() as server, ElevenLabs(api_key="KEY", base_url=server.url) as client:
        answer = client.conversational_ai.conversations.get(conversation_id="c").to_dict()
    assert [*judge.iter_errors(answer)] == []
    assert {error.validator for error in judge.iter_errors({**answer, "status": 5})} == {"type", "enum"}
    assert "#/components" not in json.dumps(schema)
    assert "$defs" not in models.AgentMetadata.model_json_schema()

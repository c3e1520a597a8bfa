"""Programs as users write them, on the fake server, by both HTTP libraries; `make types` checks them."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs, ServerError
from elevenlabs_agents.models import GetConversationResponseModel
from elevenlabs_agents.testing import FakeServer

from tests.client.programs import application, command, export, rows

LIST, GET = "conversational_ai.conversations.list", "conversational_ai.conversations.get"


@pytest.fixture(scope="module", name="server")
def _server() -> Iterator[FakeServer]:
    with FakeServer(seed=7) as server:
        yield server


@pytest.fixture(params=["httpx", "httpx2"])
def library(request: pytest.FixtureRequest, server: FakeServer) -> Any:
    server.clear()
    return request.param


@pytest.fixture
def client(server: FakeServer, library: Literal["httpx", "httpx2"]) -> Iterator[ElevenLabs]:
    with ElevenLabs(api_key="k", base_url=server.url, http_client=library, max_retries=0) as made:
        yield made


def test_export(client: ElevenLabs, server: FakeServer) -> None:
    conversations, out = client.conversational_ai.conversations, io.StringIO()
    assert export.export(conversations, out) is None
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    asked = [sent.operation for sent in server.requests]
    assert (asked.count(LIST), asked.count(GET)) == (3, len(lines))  # a list of the fake server has three pages
    assert all({"conversation_id", "transcript"} <= line.keys() for line in lines)
    second = conversations.list_page().next_cursor
    server.answer(LIST, {"detail": "not now"}, status=500)
    assert export.export(conversations, out, second) == second is not None
    server.clear()
    assert export.export(conversations, out, second) is None
    assert [sent.operation for sent in server.requests].count(LIST) == 2
    server.answer(GET, {"detail": "not now"}, status=500)
    with pytest.raises(ServerError):
        export.export(conversations, out)


def test_the_service_in_the_guide(server: FakeServer) -> None:
    # Imported where it is used: each process imports this module, and one of them runs it.
    from fastapi.testclient import TestClient

    text = Path("generated/README.md").read_text("utf-8")
    [code] = [code for code in re.findall(r"(?ms)^```py\n(.*?)^```$", text) if "lifespan" in code]
    assert Path("tests/client/programs/guide_fastapi.py").read_text("utf-8") == code, "copy it there for `make types`"
    server.clear()
    names: dict[str, Any] = {"__name__": "recipe"}
    here = code.replace("AsyncElevenLabs()", f'AsyncElevenLabs(api_key="k", base_url="{server.url}", max_retries=0)')
    exec(compile(here, "README.md", "exec"), names)
    with TestClient(names["app"]) as asked:
        done = asked.get("/answer")
        assert (done.status_code, done.json()["conversation_id"] != "") == (200, True)
        server.answer(GET, {"detail": {"status": "gone", "message": "No such call"}}, status=404)
        assert (asked.get("/answer").status_code, asked.get("/answer").json()) == (502, {"detail": "No such call"})


def test_service(server: FakeServer, library: Literal["httpx", "httpx2"]) -> None:
    from fastapi.testclient import TestClient

    from tests.client.programs import service

    api = AsyncElevenLabs(api_key="k", base_url=server.url, http_client=library, max_retries=0)
    with TestClient(service.service(api)) as browser:
        shown = browser.get("/calls/c")
        assert (shown.status_code, shown.json()) == (200, json.loads(json.dumps(shown.json())))
        assert not GetConversationResponseModel.from_dict(shown.json()).problems()
        server.answer(GET, {"detail": {"message": "no such call"}}, status=404)
        missing = browser.get("/calls/c")
        assert (missing.status_code, missing.json()) == (404, {"detail": "no such call"})
        right: dict[str, Any] = {"simulated_user_config": {"first_message": "hello"}}
        assert browser.post("/checks", json=right).json() == {"first": "hello"}
        assert browser.post("/checks", json={"simulated_user_config": 1}).status_code == 422
        paths = browser.get("/openapi.json").json()["paths"]
        assert "GetConversationResponseModel" in json.dumps(paths["/calls/{call}"])


def test_command(client: ElevenLabs, server: FakeServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["list", "--successful", "success"], client) == 0
    assert capsys.readouterr().out
    assert [(sent.operation, sent.status) for sent in server.requests] == [(LIST, 200)] * 3
    assert command.main(["audio", "c", str(tmp_path / "call.mp3")], client) == 0
    assert (tmp_path / "call.mp3").stat().st_size > 0
    server.answer(LIST, {"detail": "no"}, status=403)
    assert command.main(["list"], client) == 1
    assert f"calls: {LIST} answered 403" in capsys.readouterr().err


def test_rows(client: ElevenLabs, server: FakeServer) -> None:
    file = io.StringIO()
    rows.write(client.conversational_ai.conversations, file)
    table = list(csv.DictReader(io.StringIO(file.getvalue())))
    assert len(table) > 3
    assert tuple(table[0]) == rows.COLUMNS
    assert not any(row["problems"] for row in table)
    broken = {"conversation_id": "c", "transcript": [{"role": 1, "message": "m"}]}
    [row] = rows.turns(GetConversationResponseModel.from_dict(broken))
    assert (row["role"], row["message"], row["at"]) == ("", "m", None)
    assert row["problems"].startswith("$.role: expected a string")


def test_application(client: ElevenLabs, server: FakeServer) -> None:
    assert application.with_a_mock() == "a"
    first, second, third = application.with_the_fake_server(server, client)
    assert (bool(first), second, third) == (True, "b", "nobody")

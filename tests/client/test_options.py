"""Settings of a client and copies of it with others: addresses, parameters, retries, deadlines, secrets in errors."""

from __future__ import annotations

import asyncio
import time
import traceback
from typing import Any

import pytest
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs
from elevenlabs_agents.errors import (
    ConnectionFailed,
    ElevenLabsError,
    RateLimitError,
    SettingsError,
    TimeoutExpired,
)
from elevenlabs_agents.types import RetryPolicy

from tests.server import Reply, Server

KEY = "sk_1234567890abcdef"
LINK = Reply.json({"agent_id": "a"})
BUSY = Reply(429, {"Retry-After-Ms": "1"})


def ask(client: Any, options: Any = None, *, drops: bool = True) -> Any:
    """Make one call, however the client makes it."""
    if not isinstance(client, AsyncElevenLabs):
        try:
            return client.conversational_ai.agents.link.get("a", request_options=options)
        finally:
            if drops:
                attributes: dict[str, Any] = client.__dict__
                attributes["_transport"]._connections.drop()

    async def main() -> Any:
        try:
            return await client.conversational_ai.agents.link.get("a", request_options=options)
        finally:
            await vars(client)["_transport"]._connections.drop()

    return asyncio.run(main())


@pytest.fixture(params=[ElevenLabs, AsyncElevenLabs])
def kind(request: pytest.FixtureRequest) -> Any:
    return request.param


def test_a_copy_has_other_settings_and_the_same_connections(kind: Any, server: Server) -> None:
    server.answer(LINK)
    client = kind(api_key=KEY, base_url="http://far.test", default_headers={"X-A": "1", "X-B": "1"})
    agents = client.conversational_ai.agents
    near = client.with_options(
        base_url=server.url,
        api_key="sk_another",
        timeout=3,
        deadline=30,
        max_retries=0,
        default_headers={"x-b": "2"},
        default_query={"team": "x", "n": [1, 2]},
    )
    assert type(near) is kind
    ask(near, drops=False)
    ask(near.with_options(default_query={"team": "y"}))
    first, second = server.requests()
    assert {name: first.headers[name] for name in ("xi-api-key", "x-a", "x-b")} == {
        "xi-api-key": "sk_another",
        "x-a": "1",
        "x-b": "2",
    }
    assert first.query == [("team", "x"), ("n", "1"), ("n", "2")]
    assert second.query == [("n", "1"), ("n", "2"), ("team", "y")]
    assert near.conversational_ai.agents is not agents
    assert client.conversational_ai.agents is agents
    assert near._transport._connections is client._transport._connections
    if kind is ElevenLabs:
        assert first.connection == second.connection
        near.close()
        with pytest.raises(ElevenLabsError, match="the client is closed"):
            ask(client)
    for wrong in ({"region": "moon"}, {"base_url": "x"}, {"timeout": 0}, {"deadline": -1}, {"retries": 3}):
        with pytest.raises(SettingsError):
            client.with_options(**wrong)


def test_a_subclass_stays_what_it_is(kind: Any) -> None:
    class Mine(kind):  # type: ignore[misc]  # one of two classes
        team = ""

    mine = Mine(api_key=KEY)
    mine.team = "ours"
    other = mine.with_options(timeout=1)
    assert (type(other), other.team) == (Mine, "ours")


def test_the_environment_says_where_the_api_is(kind: Any, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    server.answer(LINK)
    monkeypatch.setenv("ELEVENLABS_BASE_URL", f"{server.url}/env")
    ask(kind(api_key=KEY))
    ask(kind(api_key=KEY, base_url=f"{server.url}/given"))
    assert [sent.path.split("/")[1] for sent in server.requests()] == ["env", "given"]
    assert kind(api_key=KEY, region="eu")._transport._settings.base_url.startswith("https://api.eu.")
    monkeypatch.setenv("ELEVENLABS_BASE_URL", "nowhere")
    with pytest.raises(SettingsError, match="ELEVENLABS_BASE_URL"):
        kind(api_key=KEY)


def test_a_parameter_of_a_call_wins_over_those_of_the_client(kind: Any, server: Server) -> None:
    server.answer(LINK)
    client = kind(api_key=KEY, base_url=server.url, default_query={"team": "x", "none": None})
    ask(client, {"query": {"team": "z"}})
    assert server.request().query == [("team", "z")]


def test_retries_are_a_value(kind: Any, server: Server) -> None:
    policy = RetryPolicy(max_retries=4, first_wait=0.001)
    server.answer(BUSY)
    client = kind(api_key=KEY, base_url=server.url, retries=policy)
    for options, attempts in (
        ({}, 5),
        ({"max_retries": 1}, 2),
        ({"retries": RetryPolicy(max_retries=0)}, 1),
        ({"retries": RetryPolicy(longest_wait=0.0001)}, 1),
    ):
        with pytest.raises(RateLimitError) as caught:
            ask(client, options)
        assert caught.value.attempts == attempts, options
    with pytest.raises(RateLimitError) as caught:
        ask(client.with_options(max_retries=2))
    assert caught.value.attempts == 3
    with pytest.raises(ValueError, match="max_retries"):
        RetryPolicy(max_retries=-1)


def test_a_deadline_is_for_all_attempts_and_waits(kind: Any, server: Server) -> None:
    """Each call would take minutes without it; a busy machine needs a longer one for several attempts."""
    patient = RetryPolicy(max_retries=1000, longest_wait=0.05)
    client = kind(api_key=KEY, base_url=server.url, retries=patient, timeout=60)
    server.answer(Reply(429, {"Retry-After": "0.02"}))

    def attempts(deadline: float) -> int:
        with pytest.raises((RateLimitError, TimeoutExpired)) as refused:
            ask(client.with_options(deadline=deadline))
        return int(refused.value.attempts)

    assert 2 < next((many for deadline in (0.3, 3, 30) if (many := attempts(deadline)) > 2), 0) < 1000
    began = time.monotonic()
    for endless in (Reply(delay=600), Reply(chunks=[b" "], forever=True)):
        server.answer(endless)
        with pytest.raises(TimeoutExpired, match=r"the deadline of 0\.2 seconds has passed"):
            ask(client, {"deadline": 0.2})
    assert time.monotonic() - began < 500
    server.answer(LINK)
    assert ask(client, {"deadline": 60}).agent_id == "a"
    assert ask(client.with_options(deadline=0.000001), {"deadline": None}).agent_id == "a"


def test_host_and_port_stand_in_errors_of_connections(kind: Any) -> None:
    with pytest.raises(ConnectionFailed, match=r"\(127\.0\.0\.1:1\)"):
        ask(kind(api_key=KEY, base_url="http://127.0.0.1:1", max_retries=0))
    with pytest.raises(ConnectionFailed, match=r"\(nobody\.invalid:443\)"):
        ask(kind(api_key=KEY, base_url="https://user:pw@nobody.invalid/v1", max_retries=0))


def test_errors_of_a_constructor_do_not_hold_the_key(kind: Any) -> None:
    secret = {"api_key": KEY, "default_headers": {"X-A": KEY}, "default_query": {"a": KEY}}
    good = kind(api_key="other")
    for build in (kind, good.with_options):
        for wrong in ({"base_url": f"nowhere?{KEY}"}, {"timeout": -1}, {"region": "moon"}, {"api_key": f"{KEY}\n"}):
            with pytest.raises(ElevenLabsError) as caught:
                build(**{**secret, **wrong})
            error = caught.value.with_traceback(caught.tb.tb_next)  # without the frame of this test
            told = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
            assert "client.py" in told
            assert KEY not in told

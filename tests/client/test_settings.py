"""Settings of a client and of a call, what the caller's httpx client keeps, and what a request leaves out."""

from __future__ import annotations

import asyncio
import base64
import json
from contextlib import suppress
from typing import Any

import httpx
import pytest
from elevenlabs_agents import UNSET, AsyncElevenLabs, ElevenLabs
from elevenlabs_agents.errors import (
    DecodeError,
    InvalidArgument,
    RateLimitError,
    SettingsError,
    StatusError,
    TimeoutExpired,
)

from tests.client.document import kinds
from tests.client.filler import Filler
from tests.client.test_samples import LINK
from tests.contract.calls import OPERATIONS, Operation, method
from tests.server import Reply, Server

KEY = "sk_1234567890abcdef"
CALL = "conversational_ai.agents.link.get"
BUSY = Reply(429, {"Retry-After-Ms": "1"})


def sync(call: str, arguments: dict[str, Any], http: dict[str, Any] | None = None, **given: Any) -> Any:
    """Make one call, with an httpx client of the caller's that is made from *http*."""
    theirs = None if http is None else httpx.Client(**http)
    try:
        with ElevenLabs(api_key=KEY, http_client=theirs, **given) as client:
            return method(client, call)(**arguments)
    finally:
        if theirs:
            assert not theirs.is_closed
            theirs.close()


def awaited(call: str, arguments: dict[str, Any], http: dict[str, Any] | None = None, **given: Any) -> Any:
    async def main() -> Any:
        theirs = None if http is None else httpx.AsyncClient(**http)
        try:
            async with AsyncElevenLabs(api_key=KEY, http_client=theirs, **given) as client:
                return await method(client, call)(**arguments)
        finally:
            if theirs:
                assert not theirs.is_closed
                await theirs.aclose()

    return asyncio.run(main())


both = pytest.mark.parametrize("call", [sync, awaited])


def link(call: Any, server: Server, options: Any = None, **given: Any) -> Any:
    """Ask for the link of an agent."""
    return call(CALL, {"agent_id": "a", "request_options": options}, base_url=server.url, **given)


@both
@pytest.mark.parametrize(
    "given, url",
    [
        ({}, "https://api.elevenlabs.io/v1/convai/agents/a/link"),
        ({"region": "us"}, "https://api.us.elevenlabs.io/v1/convai/agents/a/link"),
        ({"region": "eu"}, "https://api.eu.residency.elevenlabs.io/v1/convai/agents/a/link"),
        ({"base_url": "https://proxy.test/eleven/"}, "https://proxy.test/eleven/v1/convai/agents/a/link"),
    ],
    ids=["default", "us", "eu", "base_url"],
)
def test_where_the_client_connects(call: Any, given: Any, url: str) -> None:
    seen: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(str(request.url))
        return httpx.Response(200, content=LINK.body)

    call(CALL, {"agent_id": "a"}, {"transport": httpx.MockTransport(handle)}, **given)
    assert seen == [url]


@pytest.mark.parametrize("kind", [ElevenLabs, AsyncElevenLabs])
@pytest.mark.parametrize(
    "given", [{"region": "moon"}, {"region": "eu", "base_url": "https://x.test"}, {"base_url": "x"}]
)
def test_no_such_place(kind: Any, given: Any) -> None:
    with pytest.raises(SettingsError):
        kind(api_key=KEY, **given)


@both
def test_what_the_client_is_set_up_with(call: Any, server: Server) -> None:
    server.answer(LINK)
    link(call, server, default_headers={"X-Team": "ours"})
    assert server.request().headers["x-team"] == "ours"
    server.answer(Reply(delay=600))
    with pytest.raises(TimeoutExpired):
        link(call, server, timeout=0.05, max_retries=0)
    server.answer(BUSY, BUSY, BUSY, LINK)
    assert link(call, server, max_retries=3).agent_id == "agent_id"
    server.answer(BUSY)
    for retries in (0, 1):
        with pytest.raises(RateLimitError) as caught:
            link(call, server, max_retries=retries)
        assert caught.value.attempts == retries + 1


@both
def test_what_one_call_may_change(call: Any, server: Server) -> None:
    server.answer(LINK)
    link(call, server, {"headers": {"X-Team": "other"}, "query": {"a": [1, True]}}, default_headers={"X-Team": "ours"})
    sent = server.request()
    assert (sent.headers["x-team"], sent.query) == ("other", [("a", "1"), ("a", "true")])
    server.answer(Reply(delay=600))
    with pytest.raises(TimeoutExpired):
        link(call, server, {"timeout": 0.05, "max_retries": 0})
    server.answer(BUSY)
    with pytest.raises(RateLimitError) as caught:
        link(call, server, {"max_retries": 4})
    assert caught.value.attempts == 5
    server.answer(Reply(500, {"Retry-After-Ms": "1"}), Reply.json({"agent_id": "b"}))
    options = {"extra_body": {"more": None, "name": "other"}, "idempotency_key": "k-1"}
    duplicate = "conversational_ai.agents.duplicate"
    call(duplicate, {"agent_id": "a", "name": "own", "request_options": options}, base_url=server.url)
    first, second = server.requests()
    assert first.json() == second.json() == {"name": "other", "more": None}
    assert [sent.headers["idempotency-key"] for sent in (first, second)] == ["k-1", "k-1"]


@both
def test_headers_cookies_auth_and_parameters_of_the_callers_client_apply(call: Any, server: Server) -> None:
    server.answer(LINK)
    http: dict[str, Any] = {
        "headers": {"User-Agent": "theirs/2", "X-Theirs": "yes"},
        "cookies": {"session": "s-1"},
        "auth": ("ada", "lovelace"),
        "params": {"p": "2"},
    }
    link(call, server, {"query": {"q": 1}}, http=http)
    sent = server.request()
    assert (sent.headers["user-agent"], sent.headers["x-theirs"]) == ("theirs/2", "yes")
    assert sent.headers["cookie"] == "session=s-1"
    assert sent.headers["authorization"] == f"Basic {base64.b64encode(b'ada:lovelace').decode()}"
    assert sent.headers["xi-api-key"] == KEY
    assert sorted(sent.query) == [("p", "2"), ("q", "1")]


@both
def test_cookies_that_the_server_sets_are_kept_by_the_callers_client(call: Any, server: Server) -> None:
    server.answer(Reply(503, {"Set-Cookie": "node=n-7", "Retry-After-Ms": "1"}), LINK)
    link(call, server, http={})
    assert [sent.headers.get("cookie") for sent in server.requests()] == [None, "node=n-7"]


@both
def test_event_hooks_of_the_callers_client_see_every_attempt(call: Any, server: Server) -> None:
    seen: list[str] = []

    def note(about: httpx.Request | httpx.Response) -> None:
        seen.append(about.method if isinstance(about, httpx.Request) else str(about.status_code))

    async def note_awaited(about: httpx.Request | httpx.Response) -> None:
        note(about)

    hook = note if call is sync else note_awaited
    server.answer(BUSY, LINK)
    link(call, server, http={"event_hooks": {"request": [hook], "response": [hook]}})
    assert seen == ["GET", "429", "GET", "200"]


@both
def test_a_proxy_of_the_callers_client_is_used(call: Any, server: Server) -> None:
    server.answer(LINK)
    call(CALL, {"agent_id": "a"}, {"proxy": server.url}, base_url="http://far.test")
    assert server.request().target == "http://far.test/v1/convai/agents/a/link"


@both
def test_timeouts_of_the_callers_client_apply_until_another_is_given(call: Any, server: Server) -> None:
    server.answer(Reply(delay=600))
    with pytest.raises(TimeoutExpired):
        link(call, server, {"max_retries": 0}, http={"timeout": 0.05})
    server.answer(Reply(200, LINK.headers, LINK.body, delay=0.2))
    link(call, server, {"timeout": 60}, http={"timeout": 0.05})
    link(call, server, http={"timeout": 0.05}, timeout=60)


@both
@pytest.mark.parametrize("status", [429, 503])
def test_retries_work_with_any_client_of_the_callers(call: Any, status: int) -> None:
    """No line of ours stands below httpx's client: its transport is whatever the caller has."""
    attempts: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        attempts.append(request.method)
        if len(attempts) == 1:
            raise httpx.ConnectError("refused", request=request)
        if len(attempts) == 2:
            return httpx.Response(status, headers={"Retry-After-Ms": "1"})
        return httpx.Response(200, json={"agent_id": "b"})

    found = call("conversational_ai.agents.duplicate", {"agent_id": "a"}, {"transport": httpx.MockTransport(handle)})
    assert (found.agent_id, attempts) == ("b", ["POST"] * 3)


@both
def test_a_redirect_to_another_host_is_not_followed_by_the_callers_client_either(call: Any, server: Server) -> None:
    server.answer(Reply(307, {"Location": server.url.replace("127.0.0.1", "localhost")}))
    with pytest.raises(StatusError):
        link(call, server, http={"follow_redirects": True})
    assert len(server.requests()) == 1


BROKEN = "a\r\nX-Injected: b"


@pytest.mark.parametrize("kind", [ElevenLabs, AsyncElevenLabs])
@pytest.mark.parametrize("broken", [BROKEN, "a\n", "\rb", "a\nb"])
def test_a_line_break_in_a_header_of_the_client_is_refused(kind: Any, broken: str) -> None:
    for given in ({"api_key": broken}, {"api_key": KEY, "default_headers": {"X-A": broken}}):
        with pytest.raises(SettingsError, match="has a line break in its value") as caught:
            kind(**given)
        assert broken not in str(caught.value)


@both
@pytest.mark.parametrize("options", [{"headers": {"X-A": BROKEN}}, {"idempotency_key": BROKEN}])
def test_a_line_break_in_a_header_of_a_call_is_refused(call: Any, server: Server, options: Any) -> None:
    with pytest.raises(InvalidArgument, match="has a line break in its value") as caught:
        link(call, server, options)
    assert caught.value.operation == CALL
    assert server.requests() == []


@both
def test_unset_is_not_sent_and_none_is_null(call: Any, server: Server, subtests: pytest.Subtests) -> None:
    for operation in OPERATIONS:
        with subtests.test(operation.call):
            check_unset_and_none(operation, call, server)


def check_unset_and_none(operation: Operation, call: Any, server: Server) -> None:
    least = operation.arguments(Filler(0.0))
    inputs = operation.inputs["properties"]
    optional = [name for name in inputs if name not in operation.inputs["required"]]

    def sent(**more: Any) -> tuple[dict[str, Any], set[str]]:
        server.answer(Reply.json(None))
        with suppress(DecodeError):  # the answer is of no interest here
            call(operation.call, {**least, **more}, base_url=server.url)
        received = server.request()
        return (json.loads(received.body) if received.body else {}), {name for name, _ in received.query}

    body = {name: least[name] for name in operation.named("body") & least.keys()}
    query = operation.named("query") & least.keys()
    assert sent() == (body, query)
    assert sent(**dict.fromkeys(optional, UNSET)) == (body, query)
    for name in optional:
        if "null" in kinds(inputs[name]):
            # In a URL nothing stands for null, so a parameter that is None is left out.
            assert sent(**{name: None}) == (body | ({name: None} if name in operation.named("body") else {}), query)

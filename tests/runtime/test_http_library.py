"""Either HTTP library does: the tests of the transport that matter, by the other one, and which of them is taken."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import httpx
import httpx2
import pytest

from generator.runtime.connections import AsyncConnections, Connections
from generator.runtime.errors import ClientClosed, ConnectionFailed, SettingsError
from generator.runtime.http_arguments import http_defaults
from generator.runtime.transport import Transport
from tests.runtime import test_transport
from tests.runtime.twins import OTHERS, SERVICE, Twin, operation, settings
from tests.server import Reply, Server

MODULES: list[tuple[str, Any]] = [("httpx", httpx), ("httpx2", httpx2)]
AT = settings("http://x.test")


@pytest.mark.parametrize("twin", OTHERS, ids=["sync", "async"])
@pytest.mark.parametrize(
    "test",
    [
        test_transport.test_what_is_sent,
        test_transport.test_a_slow_drip_arrives_whole,
        test_transport.test_a_drip_that_stops_runs_out_of_time,
        test_transport.test_the_time_allowed,
        test_transport.test_a_proxy_of_the_callers_client_is_used,
        test_transport.test_a_url_that_httpx_cannot_make_is_our_error,
        test_transport.test_a_key_that_the_server_repeats_is_not_shown,
        test_transport.test_the_key_is_never_shown,
    ],
    ids=lambda test: test.__name__.removeprefix("test_"),
)
def test_the_other_library_does_the_same(
    test: Any, twin: Twin, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    given = {"twin": twin, "server": server, "caplog": caplog}
    test(**{name: given[name] for name in test.__annotations__ if name in given})


@pytest.mark.parametrize("twin", OTHERS, ids=["sync", "async"])
def test_faults_by_the_other_library(twin: Twin, server: Server) -> None:
    patient = settings(server.url, max_retries=3)
    server.answer(Reply(fault="early-reset"), Reply(503, {"Retry-After-Ms": "1"}), Reply.json({"id": 1}))
    assert twin.send(operation(), patient) == {"id": 1}
    server.answer(Reply(200, {"Content-Length": "9"}, b"[1", fault="close"))
    for url in (server.url, "http://127.0.0.1:1", "http://nobody.invalid"):
        with pytest.raises(ConnectionFailed):
            twin.send(operation(), settings(url))
    server.answer(Reply(200, {}, b"ab" * 50_000))
    assert twin.read(operation(), settings(server.url))[1] == b"ab" * 50_000
    server.answer(Reply(chunks=[b'{"a": 1}\n', b'{"a": 2}\n']))
    assert twin.stream(operation(), settings(server.url)) == [{"a": 1}, {"a": 2}]


def made(name: str | None) -> str:
    """The name of the library of our own client."""
    connections = Connections(http_defaults(AT), name)
    try:
        return str(type(connections.client()).__module__)
    finally:
        connections.close()


def test_which_library_is_taken() -> None:
    for name, module in MODULES:
        assert made(name) == name
        with module.Client() as theirs:
            assert Connections(http_defaults(AT), theirs).client() is theirs
        with pytest.raises(SettingsError, match=r"is AsyncClient, but this client needs httpx\.Client"):
            Connections(http_defaults(AT), module.AsyncClient())
        with pytest.raises(SettingsError, match=r"is Client, but this client needs httpx\.AsyncClient"):
            AsyncConnections(http_defaults(AT), module.Client())
        with pytest.raises(ClientClosed):
            Transport(AT, theirs).send(operation())
    assert made(None) == "httpx"
    with pytest.raises(SettingsError, match="http_client is 'requests', but there are httpx and httpx2"):
        Connections(http_defaults(AT), "requests")


def test_the_defaults_fit_both() -> None:
    for _, module in MODULES:
        for theirs in (module.Client(**http_defaults(AT)), module.AsyncClient(**http_defaults(AT))):
            assert theirs.headers["user-agent"] == SERVICE.user_agent
            waits = theirs.timeout
            assert (waits.connect, waits.read, waits.write, waits.pool) == (10, 60, 60, 60)


ONLY = """
import sys
sys.modules[sys.argv[1]] = None
from generator.runtime.connections import Connections
from generator.runtime.http_arguments import defaults
print(type(Connections(defaults("x")).client()).__module__)
"""


@pytest.mark.parametrize("absent, taken", [("httpx", "httpx2"), ("httpx2", "httpx")])
def test_where_only_one_is_installed(absent: str, taken: str) -> None:
    done = subprocess.run([sys.executable, "-c", ONLY, absent], capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == (f"{taken}\n", 0), done.stderr

"""What is logged, and what is not."""

from __future__ import annotations

import logging
import re

import pytest

from generator.runtime.errors import ClientError
from generator.runtime.key_place import PACKING
from generator.runtime.log import LOGGER
from generator.runtime.transport import Transport
from tests import goldens
from tests.runtime.test_retries import FINE, twins
from tests.runtime.twins import KEY, Twin, operation, settings
from tests.server import Reply, Server

SECRETS = (KEY, "hunter2", "private")
TOLD = {"Request-Id": f"r-{KEY}", "Set-Cookie": "c=private", "X-Secret": "private", "Retry-After-Ms": "1"}


@twins
def test_each_attempt_is_a_line_without_secrets(twin: Twin, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, LOGGER.name)
    server.answer(Reply(429, {**TOLD}, b"private"), Reply(fault="early-reset"), FINE)
    op = operation(method="PUT", body={"a": "private"}, query=(("q", "private"),), headers=(("X-P", "private"),))
    at = settings(server.url.replace("//", "//user:hunter2@"), max_retries=2, default_headers={"X-D": "private"})
    twin.send(op, at)
    server.answer(Reply(404, {}, b"private"))
    with pytest.raises(ClientError):
        twin.send(op, at)
    ours = [record for record in caplog.records if record.name == LOGGER.name]
    text = "".join(f"{record.levelname} {record.getMessage()}\n" for record in ours)
    assert not [secret for secret in SECRETS if secret in text]
    for varies, shown in (
        (r"'date': '[^']*'", "'date': '...'"),
        (r"\d+\.\d+ seconds", "N seconds"),
        (r"(ConnectionFailed: ).*", r"\1..."),
    ):
        text = re.sub(varies, shown, text)
    goldens.check("runtime-log.txt", text)


@twins
def test_nothing_is_logged_unless_asked_for(twin: Twin, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, LOGGER.name)
    server.answer(Reply(503), FINE)
    twin.send(operation(), settings(server.url, max_retries=1))
    assert [record for record in caplog.records if record.name == LOGGER.name] == []


def test_what_packs_headers_for_http2_is_not_heard_at_debug(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    server.answer(FINE)
    with Transport(settings(server.url)) as transport:
        transport.send(operation())
    for name in PACKING:
        logging.getLogger(name).debug("Adding %r to the header table", SECRETS[0])
        logging.getLogger(name).warning("still heard: %s", name)
    assert not any(SECRETS[0] in record.getMessage() for record in caplog.records)
    assert sum("still heard" in record.getMessage() for record in caplog.records) == len(PACKING)


def test_there_is_one_logger_with_the_name_of_the_package() -> None:
    assert LOGGER.name == "generator"
    from elevenlabs_agents.runtime.log import LOGGER as THEIRS

    assert THEIRS.name == "elevenlabs_agents"

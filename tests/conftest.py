"""Fixtures that many tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.server import Reply, Server


@pytest.fixture(scope="session")
def running_server() -> Iterator[Server]:
    with Server() as server:
        yield server


@pytest.fixture
def server(running_server: Server) -> Server:
    """A real HTTP server in another process, which answers `{}` until told otherwise."""
    running_server.answer(Reply.json({}))
    return running_server

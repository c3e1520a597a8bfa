"""Fixtures that many tests share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build.pipeline import Built
from tests import project
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


@pytest.fixture(scope="session")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Built]:
    """A project that was built from the pages of this repository, for all tests to read and none to change."""
    folder = project.copy_inputs(tmp_path_factory.mktemp("project"))
    return folder, project.build(folder)

"""Fixtures that many tests share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from generator.build.pipeline import BuildResult
from tests import project
from tests.server import Reply, Server

settings.register_profile(
    "short",
    max_examples=25,
    derandomize=True,  # the same examples in every run
    database=None,
    deadline=None,  # limits by the clock fail on a busy machine
    suppress_health_check=[HealthCheck.too_slow],  # the same
)
settings.register_profile("long", settings.get_profile("short"), max_examples=200, derandomize=False, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))


@pytest.fixture(scope="session", autouse=True)
def _without_certificates(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test speaks TLS, and to read the certificates of the machine takes a new httpx client most of its time."""
    with pytest.MonkeyPatch.context() as environment:
        environment.delenv("SSL_CERT_FILE", raising=False)
        environment.setenv("SSL_CERT_DIR", str(tmp_path_factory.mktemp("certificates")))
        yield


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
def first_build(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuildResult]:
    """A project that was built from the pages of this repository, for all tests to read and none to change."""
    folder = project.copy_inputs(tmp_path_factory.mktemp("project"))
    return folder, project.build(folder)

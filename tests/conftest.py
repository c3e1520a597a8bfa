"""Fixtures that many tests share."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from generator.base import config
from generator.base.progress import Step
from generator.build import pipeline
from generator.build.pipeline import BuildResult
from generator.build.project import Project
from tests import project
from tests.server import Reply, Server
from tests.synthetic import SyntheticBuild, write

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


@pytest.fixture
def at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let file names in messages be relative to the repository."""
    monkeypatch.chdir(project.ROOT)


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
def crowded() -> Iterator[Server]:
    """A server for tests that count connections: no call that another test gave up is still answered."""
    with Server() as server:
        yield server


@pytest.fixture(scope="session")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuildResult]:
    """A project that was built from the pages of this repository, for all tests to read and none to change."""
    folder = project.copy_inputs(tmp_path_factory.mktemp("project"))
    return folder, project.build(folder)


@pytest.fixture(scope="session")
def few_pages(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuildResult]:
    """A project of three small pages that was built, for all tests to read and to copy, and none to change."""
    folder = project.copy_few(tmp_path_factory.mktemp("few"))
    return folder, project.build(folder)


@pytest.fixture(scope="session")
def synthetic_build(tmp_path_factory: pytest.TempPathFactory) -> SyntheticBuild:
    """A project of pages that nobody wrote, and what building it said, for all tests to read and none to change."""
    folder = tmp_path_factory.mktemp("synthetic")
    written = write(folder, 12)
    steps: list[Step] = []
    with contextlib.chdir(folder):
        own = Project(Path(), config.load(Path("generator.toml")))
        return SyntheticBuild(folder, written, pipeline.build(own, steps.append), steps)

"""Fixtures of the tests about drift."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import project
from tests.drift import little
from tests.drift.upstream import Docs, Upstream, shrink


@pytest.fixture(scope="session")
def running_upstream() -> Iterator[Upstream]:
    with Upstream() as upstream:
        yield upstream


@pytest.fixture
def upstream(running_upstream: Upstream) -> Upstream:
    """A real server in another process that says what the snapshots of this repository say, until told otherwise."""
    running_upstream.serve(Docs.ours())
    return running_upstream


@pytest.fixture(scope="session")
def built_little(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of three pages that was built, for all tests to copy and none to change."""
    return little.make(tmp_path_factory.mktemp("little"))


@pytest.fixture
def little_project(built_little: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a project of three pages."""
    project.copy_built(built_little, tmp_path / "project")
    monkeypatch.chdir(tmp_path / "project")
    monkeypatch.setenv("NO_PROXY", "*")


@pytest.fixture(name="here")
def whole_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of this repository's project, and its folder to work in."""
    folder = project.copy_built(project.ROOT, tmp_path / "whole")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("NO_PROXY", "*")
    return folder


@pytest.fixture
def small_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a project of which nothing was built, with the pages that are read in no time."""
    monkeypatch.chdir(project.copy_inputs(tmp_path))
    shrink(Path("spec"))


@pytest.fixture
def docs(small_pages: None) -> Docs:
    """What the snapshots of that project say, to be changed and then served."""
    return Docs.ours(Path("spec"))

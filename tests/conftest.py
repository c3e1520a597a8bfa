"""Fixtures that many tests share, the profiles of Hypothesis, and the order of the modules.

What fixtures use is imported in them: the process that hands out the tests runs none.
"""

from __future__ import annotations

import contextlib
import gc
import os
import tempfile
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies

from tests import quick_disk

if TYPE_CHECKING:
    from generator.base.progress import Step
    from generator.build.pipeline import BuildResult
    from tests.server import Server
    from tests.synthetic import SyntheticBuild

settings.register_profile(
    "short",
    max_examples=15,
    derandomize=True,  # the same examples in every run
    database=None,
    deadline=None,  # limits by the clock fail on a busy machine
    suppress_health_check=[HealthCheck.too_slow],  # the same
)
settings.register_profile("ci", settings.get_profile("short"))
settings.register_profile("long", settings.get_profile("short"), max_examples=200, derandomize=False, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))

# Tests make trees and drop them whole: to look through all of them for circles took a fifth of the time of a run.
gc.set_threshold(100_000, 50, 100)

if quick := quick_disk.temporary_root():
    os.environ.setdefault("TMPDIR", str(quick))
    tempfile.tempdir = None  # or else the folder that was found before

TOGETHER = {
    **dict.fromkeys(("test_build", "test_determinism", "test_losses", "test_recovery"), "first_build"),
    **dict.fromkeys(("test_progress", "test_provenance", "test_synthetic"), "synthetic_build"),
    **dict.fromkeys(("test_explain", "test_overlay_files", "test_report", "test_shape_elevenlabs"), "consolidated"),
}
"""Modules that run in one process, one after the other, as what they begin with would else be made in several."""
LONGEST = (
    *("test_retries", "test_losses", "test_workflows", "test_report", "test_vendor", "test_shared_schemas"),
    *("test_list_captures", "test_installed", "test_drift_document", "test_interruptions", "test_readme"),
    *("test_faults", "test_history_properties", "test_diff_properties", "test_drift_redialect", "test_drift_news"),
    *("test_provenance", "test_last_build", "test_vendor_options"),
)
"""Modules that take longest, or what is together with them, the longest first; some of them wait for most of that."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Start one process more than there are cores: some tests wait most of the time, for an answer or for a retry."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores + 1


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Hand out whole modules, and those of `TOGETHER` as if they were one."""
    if config.getoption("dist") != "loadfile":
        return None
    scheduler = import_module("xdist.scheduler").LoadFileScheduling(config, log)
    module_of: Callable[[str], str] = scheduler._split_scope

    def group_of(test: str) -> str:
        module = module_of(test)
        return TOGETHER.get(Path(module).stem, module)

    scheduler._split_scope = group_of
    return scheduler


@pytest.hookimpl(trylast=True)
def pytest_sessionstart() -> None:
    """Let Hypothesis begin while there are few objects: with its first example, it looks through all of them."""
    _begin_with_hypothesis()


@given(strategies.none())
def _begin_with_hypothesis(_: None) -> None:
    pass


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Start with the longest modules: at the end one process would be busy with them, and the others would wait."""
    order = {name: number for number, name in enumerate(LONGEST)}
    items.sort(key=lambda item: order.get(item.path.stem, len(order)))


def pytest_collection_finish() -> None:
    """Leave all that was imported out of garbage collections from here on: there is much of it, and it stays."""
    gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave out of the last collection what one of several processes has: it tells nobody what it finds there."""
    if hasattr(config, "workerinput"):
        gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _without_waits(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test speaks TLS: to read the certificates of the machine takes a new httpx client most of its time.

    Nor does one cut the power: a build waits until the disk has each of its files, a hundred times.
    """
    with pytest.MonkeyPatch.context() as environment:
        environment.delenv("SSL_CERT_FILE", raising=False)
        environment.setenv("SSL_CERT_DIR", str(tmp_path_factory.mktemp("certificates")))
        environment.setattr(os, "fsync", _written_at_once)
        yield


def _written_at_once(_: int) -> None:
    pass


@pytest.fixture
def at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let file names in messages be relative to the repository."""
    monkeypatch.chdir(Path(__file__).parent.parent)


@pytest.fixture(scope="session")
def running_server() -> Iterator[Server]:
    from tests.server import Server

    with Server() as server:
        yield server


@pytest.fixture
def server(running_server: Server) -> Server:
    """A real HTTP server in another process, which answers `{}` until told otherwise."""
    from tests.server import Reply

    running_server.answer(Reply.json({}))
    return running_server


@pytest.fixture(scope="session")
def crowded() -> Iterator[Server]:
    """A server for tests that count connections: no call that another test gave up is still answered."""
    from tests.server import Server

    with Server() as server:
        yield server


@pytest.fixture(scope="session")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuildResult]:
    """A project that was built from the pages of this repository, for all tests to read and none to change."""
    from tests import project

    folder = project.copy_inputs(tmp_path_factory.mktemp("project"))
    return folder, project.build(folder)


@pytest.fixture(scope="session")
def few_pages(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuildResult]:
    """A project of three small pages that was built, for all tests to read and to copy, and none to change."""
    from tests import project

    folder = project.copy_few(tmp_path_factory.mktemp("few"))
    return folder, project.build(folder)


@pytest.fixture(scope="session")
def synthetic_build(tmp_path_factory: pytest.TempPathFactory) -> SyntheticBuild:
    """A project of pages that nobody wrote, and what building it said, for all tests to read and none to change."""
    from generator.build import pipeline
    from tests import project
    from tests.synthetic import SyntheticBuild, write

    folder = tmp_path_factory.mktemp("synthetic")
    written = write(folder, 12)
    steps: list[Step] = []
    with contextlib.chdir(folder):
        return SyntheticBuild(folder, written, pipeline.build(project.own(), steps.append), steps)

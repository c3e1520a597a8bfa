"""Fixtures of the tests about drift."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.drift.upstream import Docs, Upstream


@pytest.fixture(scope="session")
def running_upstream() -> Iterator[Upstream]:
    with Upstream() as upstream:
        yield upstream


@pytest.fixture
def upstream(running_upstream: Upstream) -> Upstream:
    """A real server in another process that says what the snapshots of this repository say, until told otherwise."""
    running_upstream.serve(Docs.ours())
    return running_upstream

"""Each command that changes a project is cut off in each way, a few times; `make trust` does so at each change."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from generator.build.pipeline import BuildResult
from tests.effort import THOROUGH
from tests.interruptions import cases, proof
from tests.interruptions.cases import CASES, Case, Room

TIMES = {"kill": 3 if THOROUGH else 1, "full": 2 if THOROUGH else 0, "read-only": 1, "two at once": 1}


@pytest.fixture(name="room", scope="module")
def _room(few_pages: tuple[Path, BuildResult]) -> Generator[Room]:
    with cases.room(few_pages[0]) as room:
        yield room


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_command_that_is_cut_off_leaves_the_old_files_or_the_new(case: Case, room: Room) -> None:
    # A build takes as long as all others together; two at once, and a lock, are tried elsewhere.
    times = {"kill": 1, "full": 1} if case.name == "build" else TIMES
    found = [fault for mode, count in times.items() for fault in proof.faults(room, case, mode, count)]
    assert [fault for fault in found if fault] == []
    assert TIMES.keys() == {*proof.MODES}

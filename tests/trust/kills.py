"""Commands that are killed, at random moments and at changes of files, meet a full disk, or run twice at once."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests import project
from tests.interruptions import cases, proof
from tests.interruptions.cases import CASES, Case, Room
from tests.trust.areas import Part, Row

EACH = 50
"""Kills of each command at random moments."""
MODES = {"kill": 60, "full": 60, "read-only": 1, "two at once": 10}
"""Changes of the file system, of each command, at which it is cut off so, and how often two run at once."""


def parts() -> dict[str, Part]:
    """Return each command."""
    return {case.name: partial(_rows, case) for case in CASES}


def _rows(case: Case) -> Iterator[Row]:
    with TemporaryDirectory() as name:
        built = project.copy_few(Path(name) / "built")
        project.build(built)
        with cases.room(built) as room:
            yield _at_random(case, room)
            for mode, times in MODES.items():
                found = [*proof.faults(room, case, mode, times)]
                yield Row(f"{case.name}, {mode}", len(found), len(found), tuple(filter(None, found)))


def _at_random(case: Case, room: Room) -> Row:
    old, new = cases.files(room.before(case)), room.whole(case).found
    # What is read first takes longer.
    again = room.tried(case)
    failures = [] if again.found == new else ["it does something else the second time"]
    moments, ended = random.Random(case.name), 0
    for moment in [moments.uniform(0, again.seconds) for _ in range(EACH)]:
        outcome = room.tried(case, moment=moment)
        ended += outcome.found == new
        fault = proof.left(outcome, (old, new))
        failures += [f"killed after {moment:.2f} s: {fault}"] if fault else []
    return Row(f"{case.name}, at random", EACH, EACH, tuple(failures), details=(f"new files in {ended} of {EACH}",))

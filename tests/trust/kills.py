"""Commands that are killed at random moments: real processes, which leave the old files or the new ones."""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.base import folder_lock
from tests import project
from tests.interruptions import cases, proof
from tests.interruptions.cases import CASES, Case, Room, files
from tests.project import Tree
from tests.trust.areas import Part, Row

EACH = 50
"""Kills of each command."""
MODES = {"kill": 60, "full": 60, "read-only": 1, "two at once": 10}
"""Changes of the file system, of each command, at which it is cut off so, and how often two run at once."""


def parts() -> dict[str, Part]:
    """Return each command: killed `EACH` times, then cut off at each change of the file system."""
    return {case.name: partial(_rows, case) for case in CASES}


def _rows(case: Case) -> Iterator[Row]:
    with TemporaryDirectory() as name:
        built = project.copy_few(Path(name) / "built")
        project.build(built)
        with cases.room(built) as room:
            yield _row(case, room, Path(name))
            for mode, times in MODES.items():
                found = [*proof.faults(room, case, mode, times)]
                yield Row(f"{case.name}, {mode}", len(found), len(found), tuple(filter(None, found)))


def _row(case: Case, room: Room, folder: Path, each: int = EACH) -> Row:
    before, after = room.before(case), folder / "after"
    shutil.copytree(before, after)
    start = time.monotonic()
    failures = [] if _end(room.arguments(case), after) == 0 else ["it fails without a kill, too"]
    seconds = time.monotonic() - start
    trees = files(before), files(after)
    shutil.rmtree(after)
    moments = random.Random(case.name)
    ended = 0
    for _ in range(each):
        moment = moments.uniform(0, seconds)
        found, leftovers = _killed(room.arguments(case), before, folder / "killed", moment)
        ended += found == trees[1]
        if found not in trees:
            failures.append(f"killed after {moment:.2f} s: neither the old files nor the new: {_mixture(found, trees)}")
        if leftovers:
            failures.append(f"killed after {moment:.2f} s: the next command leaves {', '.join(leftovers)}")
    details = (f"new files in {ended} of {each}",)
    return Row(f"{case.name}, at random", each, each, tuple(failures), details=details)


def _end(arguments: list[str], where: Path) -> int:
    process = project.start(*arguments, project=where, NO_PROXY="*")
    process.communicate()
    return process.returncode


def _killed(arguments: list[str], before: Path, where: Path, moment: float) -> tuple[Tree, tuple[str, ...]]:
    """Return the files that the command leaves when it is killed at this *moment*, and what the next one leaves."""
    shutil.copytree(before, where)
    try:
        process = project.start(*arguments, project=where, NO_PROXY="*")
        time.sleep(moment)
        process.kill()
        process.communicate()
        # What every command does first.
        folder_lock.end_what_was_left(where, "next")
        return files(where), cases.leftovers(where)
    finally:
        shutil.rmtree(where)


def _mixture(found: Tree, trees: tuple[Tree, Tree]) -> str:
    """Return the files that differ from the old tree, and from the new one."""
    old, new = ({name for name in found.keys() | tree.keys() if found.get(name) != tree.get(name)} for tree in trees)
    return f"not old: {', '.join(sorted(old)[:3])}; not new: {', '.join(sorted(new)[:3])}"

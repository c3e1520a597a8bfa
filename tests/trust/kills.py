"""Commands that are killed at random moments: real processes, which leave the old files or the new ones."""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.base import folder_lock
from tests import project
from tests.interruptions import cases, proof
from tests.interruptions.cases import CASES, Case, Room, files
from tests.project import Tree
from tests.trust.areas import Row

EACH = 50
"""Kills of each command."""
AT_CHANGES = 60
"""Changes of the file system, of each command, at which it is killed, and at which the disk is full."""


def run(each: int = EACH) -> Iterator[Row]:
    """Kill each command *each* times, then cut it off at each change of the file system."""
    with TemporaryDirectory() as name:
        built = project.copy_few(Path(name) / "built")
        project.build(built)
        with cases.room(built) as room:
            for case in CASES:
                yield _row(case, room, Path(name), each)
            for mode, times in (("kill", AT_CHANGES), ("full", AT_CHANGES), ("read-only", 1), ("two at once", 10)):
                found = [(case, fault) for case in CASES for fault in proof.faults(room, case, mode, times)]
                failures = tuple(f"{case.name}: {fault}" for case, fault in found if fault)
                yield Row(f"{mode}, all commands", len(found), len(found), failures)


def _row(case: Case, room: Room, folder: Path, each: int) -> Row:
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


def _killed(arguments: list[str], before: Path, where: Path, moment: float) -> tuple[Tree, list[str]]:
    """Return the files that the command leaves when it is killed at this *moment*, and what the next one leaves."""
    shutil.copytree(before, where)
    try:
        process = project.start(*arguments, project=where, NO_PROXY="*")
        time.sleep(moment)
        process.kill()
        process.communicate()
        # What every command that changes the folder does first.
        with folder_lock.locked(where, "next"):
            pass
        return files(where), sorted(path.name for path in where.rglob(".generator*"))
    finally:
        shutil.rmtree(where)


def _mixture(found: Tree, trees: tuple[Tree, Tree]) -> str:
    """Return the files that differ from the old tree, and from the new one."""
    old, new = ({name for name in found.keys() | tree.keys() if found.get(name) != tree.get(name)} for tree in trees)
    return f"not old: {', '.join(sorted(old)[:3])}; not new: {', '.join(sorted(new)[:3])}"

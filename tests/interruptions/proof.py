"""What must be so whenever a command is cut off, and by what."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.interruptions.cases import Case, Outcome, Room, files
from tests.project import Tree

MODES = ("kill", "full", "read-only", "two at once")


def faults(room: Room, case: Case, mode: str, times: int) -> Iterator[str]:
    """Yield what was not as it must be, an empty text for each trial in which all was: old files or new, no others."""
    old = files(room.before(case))
    whole = room.whole(case)
    if whole.codes != (0,) or whole.found == old:
        yield f"it fails when nobody cuts it off, too: {whole.said[-300:]}"
        return
    if mode == "two at once":
        for _ in range(times):
            yield _at_once(room.tried(case, times=2), whole.found)
        return
    steps = range(whole.changes) if mode != "read-only" else range(1)
    chosen = steps if times >= len(steps) else sorted(Random(case.name).sample(steps, times))
    for number in chosen:
        fault = _cut_off(mode, room.tried(case, mode, number), old, whole.found)
        yield f"{mode} at change {number} of {whole.changes}: {fault}" if fault else ""


def _at_once(outcome: Outcome, new: Tree) -> str:
    if 0 not in outcome.codes or not {*outcome.codes} <= {0, 2}:
        return f"exit codes {outcome.codes}: {outcome.said[-300:]}"
    return left(outcome, (new,))


def _cut_off(mode: str, outcome: Outcome, old: Tree, new: Tree) -> str:
    [code] = outcome.codes
    if mode == "kill":
        return left(outcome, (old, new)) if code == -9 else f"it was not killed: exit code {code}"
    if code == 0:
        # What is only kept to be faster could not be written.
        return left(outcome, (new,))
    if code != 2 or "a fault of this program" in outcome.said or "Traceback" in outcome.said:
        return f"exit code {code}: {outcome.said[-300:]}"
    return left(outcome, (old,) if "Nothing was written." in outcome.said else (old, new))


def left(outcome: Outcome, trees: tuple[Tree, ...]) -> str:
    """Return what is wrong with the files that are left, which must be one of *trees*; empty if nothing is."""
    if outcome.found not in trees:
        found, first = outcome.found, trees[0]
        differ = {name for name in found.keys() | first.keys() if found.get(name) != first.get(name)}
        return f"a mixture of files: {', '.join(sorted(differ)[:3])} (exit code {outcome.codes}, {outcome.said[-200:]})"
    return f"the next command leaves {', '.join(outcome.leftovers)}" if outcome.leftovers else ""

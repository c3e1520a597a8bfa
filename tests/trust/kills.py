"""Commands that are killed at random moments: real processes, which leave the old files or the new ones."""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

from generator.base import folder_lock
from tests import project
from tests.project import Tree
from tests.trust.areas import Row

EACH = 50
"""Kills of each command."""
_PAGE = "agents-duplicate.md"


@frozen
class _Case:
    """A command, and how the project in which it runs is prepared."""

    arguments: tuple[str, ...]
    prepare: Callable[[Path], object]


def run(each: int = EACH) -> Iterator[Row]:
    """Kill each command *each* times."""
    with TemporaryDirectory() as name:
        built = project.copy_few(Path(name) / "built")
        project.build(built)
        for case in _CASES:
            yield _row(case, built, Path(name), each)


def _row(case: _Case, built: Path, folder: Path, each: int) -> Row:
    before, after = folder / "before", folder / "after"
    shutil.copytree(built, before)
    case.prepare(before)
    shutil.copytree(before, after)
    start = time.monotonic()
    failures = [] if _end(case, after) == 0 else ["it fails without a kill, too"]
    seconds = time.monotonic() - start
    trees = _tree(before), _tree(after)
    moments = random.Random(str(case.arguments))
    ended = 0
    for _ in range(each):
        moment = moments.uniform(0, seconds)
        found, leftovers = _killed(case, before, folder / "killed", moment)
        ended += found == trees[1]
        if found not in trees:
            failures.append(f"killed after {moment:.2f} s: neither the old files nor the new: {_mixture(found, trees)}")
        if leftovers:
            failures.append(f"killed after {moment:.2f} s: the next command leaves {', '.join(leftovers)}")
    for each_folder in (before, after):
        shutil.rmtree(each_folder)
    details = (f"new files in {ended} of {each}",)
    return Row(case.arguments[0], each, each, tuple(failures), details=details)


def _end(case: _Case, where: Path) -> int:
    process = project.start(*case.arguments, project=where)
    process.communicate()
    return process.returncode


def _killed(case: _Case, before: Path, where: Path, moment: float) -> tuple[Tree, list[str]]:
    """Return the files that the command leaves when it is killed at this *moment*, and what the next one leaves."""
    shutil.copytree(before, where)
    try:
        process = project.start(*case.arguments, project=where)
        time.sleep(moment)
        process.kill()
        process.communicate()
        # What every command that changes the folder does first.
        with folder_lock.locked(where, "next"):
            pass
        return _tree(where), sorted(path.name for path in where.rglob(".generator*"))
    finally:
        shutil.rmtree(where)


def _tree(where: Path) -> Tree:
    """Return all files, but for what is only kept to be faster."""
    return {name: content for name, content in project.tree(where).items() if not name.startswith(".build/")}


def _mixture(found: Tree, trees: tuple[Tree, Tree]) -> str:
    """Return the files that differ from the old tree, and from the new one."""
    old, new = ({name for name in found.keys() | tree.keys() if found.get(name) != tree.get(name)} for tree in trees)
    return f"not old: {', '.join(sorted(old)[:3])}; not new: {', '.join(sorted(new)[:3])}"


def _other_version(where: Path) -> None:
    settings = where / "generator.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace('"0.1.0"', '"0.2.0"'), encoding="utf-8")


def _page(where: Path) -> None:
    shutil.copy(project.ROOT / "spec/pages/2025-11" / _PAGE, where / _PAGE)


def _report(where: Path) -> None:
    (where / "report.html").write_text("old", encoding="utf-8")


_CASES = (
    _Case(("build",), _other_version),
    _Case(("add", _PAGE, "--captured", "2025-11"), _page),
    _Case(("retire", "GET /v1/convai/agents/{agent_id}/link", "--reason", "Gone"), lambda _: None),
    _Case(("report", "-o", "report.html"), _report),
    _Case(
        ("overlay", "apply", "spec/openapi.yaml", "overlays/spec/05-info.overlay.yaml", "-o", "out.yaml"),
        lambda _: None,
    ),
)

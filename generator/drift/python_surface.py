"""What becomes of the client's Python surface: the client that the pages upstream give, beside the present one."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import griffe
from attrs import evolve

from generator import emit
from generator.base.errors import GeneratorError
from generator.build import pipeline
from generator.build.pipeline import Document
from generator.drift.committed import Committed

_SHOWN = 5
_TITLE = "Python surface"
_INNER = re.compile(r"\.(?:runtime|api\.\w+\.[a-z_]\w*)\.")
"""Modules that users of the client do not import: its machinery, and how single requests are built."""


def line(ours: Committed, theirs: Document) -> str:
    """Return one line on what code that uses the present client meets in that of *theirs*; nothing is imported.

    Empty where there is no present client.
    """
    package = ours.project.generated / ours.project.config.package
    if not package.is_dir():
        return ""
    try:
        found = sorted(set(_changes(ours, theirs)))
    except GeneratorError as error:
        return f"{_TITLE}: no client can be made of the pages upstream ({error.what.splitlines()[0]})."
    if not found:
        return f"{_TITLE}: names and signatures stay."
    shown = found if len(found) <= _SHOWN else [*found[: _SHOWN - 1], f"and {len(found) - _SHOWN + 1} more"]
    return f"{_TITLE}: {len(found)} breaking change{'s' if len(found) > 1 else ''} ({'; '.join(shown)})."


def _changes(ours: Committed, theirs: Document) -> Iterator[str]:
    project = ours.project
    package = project.config.package
    # The hash of the document stands in the client, and is no change of its surface.
    target = evolve(pipeline.target(project, theirs), sha256=ours.document.sha256)
    with tempfile.TemporaryDirectory() as folder:
        made = emit.emit(theirs.shaped, target, Path(folder) / "generated")
        yield from _told(griffe.find_breaking_changes(_load(package, project.generated), _load(package, made.folder)))


def _load(package: str, folder: Path) -> griffe.Object | griffe.Alias:
    return griffe.load(package, search_paths=[folder], allow_inspection=False, try_relative_path=False)


def _told(found: Iterable[griffe.Breakage]) -> Iterator[str]:
    """Yield each of *found* in a few words; what the asynchronous twin of a class repeats is told once."""
    for each in found:
        if _INNER.search(each.obj.path):
            continue
        owner, _, name = each.obj.path.rpartition(".")
        where = f"{owner.rpartition('.')[2].removeprefix('Async')}.{name}"
        part = _parameter(each)
        yield f"`{where}({part})`: {each.kind.value.lower()}" if part else f"`{where}`: {each.kind.value.lower()}"


def _parameter(found: griffe.Breakage) -> str:
    """Return the parameter that changed, empty where something else did."""
    values = (found.old_value, found.new_value)
    return next((value.name for value in values if isinstance(value, griffe.Parameter)), "")

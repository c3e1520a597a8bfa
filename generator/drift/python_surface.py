"""Compares the Python surface of the committed client with that of the client that upstream's pages would give."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import griffe
from attrs import evolve

from generator import emit
from generator.base.errors import GeneratorError
from generator.base.folder_copies import copy_folder
from generator.base.numerals import count
from generator.build import earlier_client, pipeline
from generator.build.assembly import Document
from generator.drift.committed_document import Committed

_SHOWN = 5
_TITLE = "Python surface"
_INTERNAL = re.compile(r"\.(?:runtime|api\.\w+\.[a-z_]\w*)\.")
"""Modules that users of the client do not import: its runtime, and the modules that build single requests."""


def describe_surface(committed: Committed, served: Document) -> str:
    """Return one line that counts the breaking changes for users of the client; empty where there is no client.

    It names each class that can no longer be imported. Neither client is imported.
    """
    package = committed.project.generated / committed.project.config.package
    if not package.is_dir():
        return ""
    try:
        breakages, gone = _changes(committed, served)
    except GeneratorError as error:
        return f"{_TITLE}: no client can be made of the pages upstream ({error.what.splitlines()[0]})."
    if not breakages:
        return f"{_TITLE}: names and signatures stay."
    shown = (
        breakages if len(breakages) <= _SHOWN else [*breakages[: _SHOWN - 1], f"and {len(breakages) - _SHOWN + 1} more"]
    )
    line = f"{_TITLE}: {count(len(breakages), 'breaking change')} ({'; '.join(shown)})."
    names = ", ".join(f"`{name}`" for name in gone)
    return f"{line} {count(len(gone), 'name')} can no longer be imported: {names}." if gone else line


def _changes(committed: Committed, served: Document) -> tuple[list[str], list[str]]:
    """Return the breaking changes, and the names of models and their plain forms that are gone."""
    project = committed.project
    package = project.config.package
    # The client states the hash of its document, which is no part of its surface.
    target = evolve(pipeline.target(project, served), sha256=committed.document.sha256)
    with tempfile.TemporaryDirectory() as folder:
        client = Path(folder) / "generated"
        emit.write(served.shaped, target, client)
        before = earlier_client.exported(project.generated / package)
        gone = before - earlier_client.exported(client / package, former=True)
        found = griffe.find_breaking_changes(
            _load(package, project.generated, Path(folder) / "before"), _load(package, client, Path(folder) / "after")
        )
        return sorted(set(_describe_breakages(found))), sorted(gone)


def _load(package: str, client: Path, to: Path) -> griffe.Object | griffe.Alias:
    """Load the client from a copy in the folder *to*, without its runtime: upstream has no say in that."""
    copy_folder(client / package, to / package, without=("runtime", "__pycache__"))
    return griffe.load(package, search_paths=[to], allow_inspection=False, try_relative_path=False)


def _describe_breakages(breakages: Iterable[griffe.Breakage]) -> Iterator[str]:
    """Yield each of *breakages* in a few words; a class and its asynchronous twin give the same words."""
    for breakage in breakages:
        if _INTERNAL.search(breakage.obj.path):
            continue
        owner, _, name = breakage.obj.path.rpartition(".")
        where = f"{owner.rpartition('.')[2].removeprefix('Async')}.{name}"
        parameter, kind = _changed_parameter(breakage), breakage.kind.value.lower()
        yield f"`{where}({parameter})`: {kind}" if parameter else f"`{where}`: {kind}"


def _changed_parameter(breakage: griffe.Breakage) -> str:
    """Return the parameter that changed, empty where something else did."""
    values = (breakage.old_value, breakage.new_value)
    return next((value.name for value in values if isinstance(value, griffe.Parameter)), "")

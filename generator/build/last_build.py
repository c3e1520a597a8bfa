"""`.build/last-build.json`: the digests of what the last build read and wrote here, and what it printed.

The same input gives the same output. So nothing has to be built while all of both is as the last build left it: pages,
documents, overlays and settings, this program, the packages and the Python that it runs on, and every file that it
wrote. Only contents count, no dates. Whatever cannot be read, or lies behind a link, is a reason to build.

This is all that runs then, so that it imports little.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from attrs import frozen

from generator.build.summary_row import line, time_row
from generator.correct import platform_overlays

_FOLDER = Path(".build")
"""In the project's folder; git sees nothing of it."""
_RECORD = _FOLDER / "last-build.json"
_PROGRAM = Path(__file__).resolve().parent.parent

SOURCES = ("generator.toml", "overlays", "spec")
"""What a build reads in the folder of a project."""
RESULTS = ("spec/openapi.yaml", "spec/provenance.json", "spec/former-names.yaml", "generated")
"""What it writes there; it reads these, too, to keep the names of classes."""


_UNCHANGED = "nothing since the last build, of what goes in or comes out; --force builds all the same"


@frozen
class LastBuild:
    """What the last build printed."""

    overview: str
    """The part of its summary that is the same after a build that changes nothing."""
    json: Mapping[str, Any]
    """The whole for programs."""

    def render(self, seconds: float) -> str:
        """Return the summary of finding nothing to build, which took *seconds*."""
        return "\n".join([self.overview, line(("changed", _UNCHANGED)), line(time_row(seconds))])

    def render_json(self, seconds: float) -> str:
        """Return the same for programs."""
        seldom: dict[str, Any] = {"changed": [], "former": {}, "gone": []}
        return json.dumps({**self.json, **seldom, "seconds": round(seconds, 1)}, indent=2, sort_keys=True)


def source_digest(options: Sequence[object]) -> str:
    """Return the digest of all that a build with these *options* reads; empty where that cannot be told."""
    try:
        state = [sys.version, sys.platform, *map(str, options), *_packages()]
    except OSError:
        return ""
    folders = [_PROGRAM, platform_overlays.folder(), *map(Path, SOURCES)]
    return _digest("\0".join(state), folders, skipped=frozenset(map(Path, RESULTS)))


def load(sources: str) -> LastBuild | None:
    """Return the last build, if it read what has the digest *sources*, and all that it wrote is still there."""
    try:
        record = json.loads(_RECORD.read_bytes())
        if not sources or record["sources"] != sources or record["results"] != _result_digest():
            return None
        return LastBuild(record["overview"], record["json"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def save(sources: str, build: LastBuild) -> None:
    """Note that *build* read what has the digest *sources*, and wrote what is here now."""
    results = _result_digest()
    if not sources or not results:
        _RECORD.unlink(missing_ok=True)
        return
    _FOLDER.mkdir(exist_ok=True)
    (_FOLDER / ".gitignore").write_text("*\n", encoding="utf-8")
    record = {"sources": sources, "results": results, "overview": build.overview, "json": build.json}
    unfinished = _RECORD.with_suffix(".new")
    unfinished.write_text(json.dumps(record), encoding="utf-8")
    unfinished.replace(_RECORD)


def _result_digest() -> str:
    return _digest("", map(Path, RESULTS))


def _packages() -> list[str]:
    """Return the names of the folders that say which version of a package is installed: `attrs-25.3.0.dist-info`."""
    folders = [Path(folder) for folder in sys.path]
    names = {entry.name for folder in folders if folder.is_dir() for entry in os.scandir(folder)}
    return sorted(name for name in names if name.endswith((".dist-info", ".egg-info")))


def _digest(state: str, folders: Iterable[Path], skipped: frozenset[Path] = frozenset()) -> str:
    """Return the digest of *state*, and of names and contents of all files in *folders*, which may be files."""
    digest = sha256(state.encode())
    try:
        for folder in folders:
            for path in _files(folder, skipped):
                content = path.read_bytes()
                digest.update(f"\0{path}\0{len(content)}\0".encode(errors="surrogateescape"))
                digest.update(content)
    except OSError:
        return ""
    return digest.hexdigest()


def _files(path: Path, skipped: frozenset[Path]) -> Iterator[Path]:
    """Yield *path*, or the files in it; what is not there has none. Raises `OSError` for a link to a folder within."""
    if path in skipped:
        return
    if path.is_file():
        yield path
    elif path.is_dir():
        for entry in sorted(os.scandir(path), key=lambda entry: entry.name):
            if entry.is_dir() and entry.is_symlink():
                raise NotADirectoryError(entry.path)
            if entry.name != "__pycache__":
                yield from _files(path / entry.name, skipped)

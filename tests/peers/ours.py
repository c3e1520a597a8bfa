"""Our side: the comparison and its judgement in this process, and the command as users run it."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

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
    done = subprocess.run([sys.executable, "-m", "generator", "diff", *files], capture_output=True, text=True)
    seconds = time.perf_counter() - started
    assert done.returncode in {0, 1}, done.stderr
    return seconds

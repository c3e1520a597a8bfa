"""mypy as the tests run it: with the settings of this repository, and one cache for all tests and all runs of them."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parent.parent


def mypy(*what: str, folder: Path = ROOT, path: Iterable[Path] = ()) -> subprocess.CompletedProcess[str]:
    """Check *what*, arguments of mypy, in *folder*; packages are also looked for in the folders of *path*."""
    cache = ROOT / ".mypy_cache/tests"
    cache.mkdir(parents=True, exist_ok=True)
    settings = ["--config-file", str(ROOT / "pyproject.toml"), "--cache-dir", str(cache)]
    with (cache / "lock").open("w") as lock:
        # Tests run in several processes, and those that wait find most of their work done in the cache.
        fcntl.flock(lock, fcntl.LOCK_EX)
        return subprocess.run(
            [sys.executable, "-m", "mypy", *settings, *what],
            cwd=folder,
            env={**os.environ, "MYPYPATH": os.pathsep.join(map(str, path))},
            capture_output=True,
            text=True,
            check=False,
        )

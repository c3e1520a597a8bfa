"""Time the build of the committed pages, each run in a fresh process, beside the import of the generator library.

Seconds depend on the machine; the ratio to the import, which every build pays, is what to compare between machines.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
RUNS = 7


def seconds(*arguments: str) -> float:
    """Return the wall time of one Python process with *arguments*."""
    started = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - started


def main() -> None:
    """Print a table of median, fastest and slowest run."""
    with tempfile.TemporaryDirectory() as out:
        cases = {
            "import openapi_python_client": ("-c", "import openapi_python_client"),
            "python -m generator build": ("-m", "generator", "build", "--out", out),
        }
        for arguments in cases.values():
            seconds(*arguments)  # warm: byte code and the file cache are not what is measured
        # In turn, so that a slow moment of the machine meets both.
        rows = [[seconds(*arguments) for arguments in cases.values()] for _ in range(RUNS)]
    base = statistics.median(row[0] for row in rows)
    print(f"Build, {RUNS} runs in fresh processes")
    print(f"{'':32}{'median s':>10}{'min':>8}{'max':>8}{'ratio':>8}")
    for name, times in zip(cases, zip(*rows, strict=True), strict=True):
        median = statistics.median(times)
        print(f"{name:32}{median:>10.2f}{min(times):>8.2f}{max(times):>8.2f}{median / base:>8.1f}")


if __name__ == "__main__":
    main()

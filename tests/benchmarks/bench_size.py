"""Build a synthetic API of 75, 150, 300 and 600 pages, each in a fresh process: seconds, peak memory, against linear.

The aim for 600 pages, 1,000 distinct schemas and 30 MB of Markdown: under 60 s and 1 GiB on two cores, and time linear
in the number of pages. Run from the root of the repository: `python -m tests.benchmarks.bench_size [pages ...]`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from attrs import frozen

from tests import synthetic

ROOT = Path(__file__).parent.parent.parent
PAGES = (75, 150, 300, 600)


@frozen
class Run:
    """One build; `written` is what it was given."""

    written: synthetic.Written
    seconds: float
    processor: float
    """Seconds of processor time, the formatter's included: what the machine does beside it is not in there."""
    memory: int
    """Peak, in bytes."""


def run(pages: int) -> Run:
    """Write an API of *pages* pages and build it."""
    with tempfile.TemporaryDirectory() as folder:
        written = synthetic.write(Path(folder), pages)
        command = [sys.executable, "-m", "generator", "build", "--root", folder]
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"the build of {pages} pages ended with {process.returncode}")
    # Linux counts in KiB, macOS in bytes.
    memory = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Run(written, seconds, used.ru_utime + used.ru_stime, memory)


def main(sizes: tuple[int, ...]) -> None:
    """Print a row for each size; linear is the processor time a page of the row before."""
    print("Size, one run each in a fresh process")
    print(
        f"{'pages':>6}{'MB':>7}{'schemas':>9}{'seconds':>9}{'cpu s':>8}{'cpu ms a page':>15}{'MiB':>7}{'to linear':>11}"
    )
    before: float | None = None
    for pages in sizes:
        done = run(pages)
        each = done.processor / pages
        row = f"{pages:>6}{done.written.size / 1e6:>7.1f}{len(done.written.components):>9}{done.seconds:>9.1f}"
        row += f"{done.processor:>8.1f}{each * 1000:>15.1f}{done.memory / 2**20:>7.0f}{each / (before or each):>11.2f}"
        print(row)
        before = each


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or PAGES)

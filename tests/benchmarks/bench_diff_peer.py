"""`generator diff` beside oasdiff as programs, taking turns: processor time and peak memory, medians.

    make bench PAIR="BASE REVISION"        two documents of your own, and nothing else

This process stays small, because what it held before it starts a program would count as memory of that program.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from attrs import frozen

from generator.base.location import printable
from tests.peers import oasdiff

RUNS = 3
LIMIT = 30.0
"""Seconds for one run of either."""


@frozen
class Cost:
    """What one run took."""

    processor: float
    """Seconds, of the user and of the system."""
    memory: int
    """Peak, in bytes."""


def run(command: list[str]) -> Cost | str:
    """Return what *command* took, or why it did not come to an end."""
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors)
        timer = threading.Timer(LIMIT, process.kill)
        timer.start()
        _, status, used = os.wait4(process.pid, 0)
        late = not timer.is_alive()
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = printable(" ".join(errors.read().decode(errors="replace").split()))
    if late:
        return f"stopped after {LIMIT:.0f} s"
    # 1 is an answer of ours: something breaks. oasdiff has other codes than 0 for errors alone.
    if process.returncode not in {0, 1} or (process.returncode and said):
        return said or f"exit code {process.returncode}"
    # Linux counts in KiB, macOS in bytes.
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss * (1 if sys.platform == "darwin" else 1024))


def measure(commands: dict[str, list[str]]) -> dict[str, Cost | str]:
    """Return the medians for each command; they take turns, and one that fails is not run again."""
    runs: dict[str, list[Cost]] = {name: [] for name in commands}
    failed: dict[str, Cost | str] = {}
    for _ in range(RUNS):
        for name in [name for name in commands if name not in failed]:
            done = run(commands[name])
            if isinstance(done, str):
                failed[name] = done
            else:
                runs[name].append(done)
    return {name: failed.get(name) or _median(runs[name]) for name in commands}


def _median(runs: list[Cost]) -> Cost:
    middle = (statistics.median(getattr(cost, name) for cost in runs) for name in ("processor", "memory"))
    return Cost(*middle)


def show(name: str, base: Path, revision: Path) -> None:
    """Print a line for each program."""
    commands = {"generator diff": [sys.executable, "-m", "generator", "diff", str(base), str(revision)]}
    if oasdiff.PROGRAM.exists():
        commands["oasdiff changelog"] = [str(oasdiff.PROGRAM), "changelog", str(base), str(revision)]
    costs = measure(commands)
    size = (base.stat().st_size + revision.stat().st_size) / 1e6
    first = costs["generator diff"]
    for program, cost in costs.items():
        line = f"{name:28}{size:>6.1f}  {program:18}"
        if isinstance(cost, str):
            print(f"{line}  {cost[:200]}")
            continue
        line += f"{cost.processor:>8.2f}{cost.memory / 2**20:>8.0f}"
        if cost is not first and isinstance(first, Cost):
            times, space = first.processor / cost.processor, first.memory / cost.memory
            line += f"   ours: {times:.2f} x the time, {space:.2f} x the memory"
        print(line)


def main(given: list[str]) -> None:
    """Print a table of the two documents *given*, or of those that are made here."""
    if len(given) not in {0, 2}:
        sys.exit("expected two documents: BASE REVISION")
    print(f"Comparison as a program, median of {RUNS} runs in turns")
    if not oasdiff.PROGRAM.exists():
        print("oasdiff is not installed, so ours stands alone: `make peers` installs it (x64 Linux)")
    print(f"{'documents':28}{'MB':>6}  {'':18}{'cpu s':>8}{'MiB':>8}")
    if given:
        base, revision = map(Path, given)
        for file in (base, revision):
            if not file.is_file():
                sys.exit(f"{file}: no such file; give two documents that are on this machine")
        show(base.stem[:26], base, revision)
        return
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "tests.benchmarks.pairs", folder], check=True)
        for base in sorted(Path(folder).glob("*.base.json")):
            name = base.name.removesuffix(".base.json")
            show(name.lstrip("0"), base, base.with_name(f"{name}.revision.json"))


if __name__ == "__main__":
    main(sys.argv[1:])

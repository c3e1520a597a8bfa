"""`python -m tests.trust [AREA ...]`: run the areas and print a table; exit code 1 where anything failed."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from attrs import evolve

from tests.trust.areas import Row
from tests.trust.parts import AREAS, Timed, run

SHOWN = 20
"""Failures of one line that are printed."""
_HEAD = f"{'area':62} {'inputs':>8} {'faults':>8} {'failures':>8} {'seconds':>8}"


def main(arguments: Sequence[str]) -> int:
    """Run the areas that *arguments* name, or all: as many parts of them at once as there are processors."""
    unknown = {*arguments} - {area.name for area in AREAS}
    if unknown:
        print(f"no such area: {', '.join(sorted(unknown))}; there are {', '.join(area.name for area in AREAS)}")
        return 2
    chosen = [area for area in AREAS if not arguments or area.name in arguments]
    pairs = [(area.name, part) for area in chosen for part in area.parts()]
    start, total = time.monotonic(), Row("in total")
    print(_HEAD, flush=True)
    with ProcessPoolExecutor(mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        waiting = [(name, pool.submit(run, name, part)) for name, part in pairs]
        for name, found in waiting:
            for one in found.result():
                print(_line(name, one), flush=True)
                for detail in (*one.row.details, *one.row.failures[:SHOWN]):
                    print(f"    {detail}")
                total = _sum(total, one.row)
    print(_line("all", Timed(total, time.monotonic() - start)))
    return int(bool(total.failures))


def _sum(total: Row, row: Row) -> Row:
    failures = (*total.failures, *row.failures)
    return evolve(total, inputs=total.inputs + row.inputs, faults=total.faults + row.faults, failures=failures)


def _line(name: str, found: Timed) -> str:
    """Return a row as one line of the table."""
    row = found.row
    if row.skipped:
        return f"{name}: {row.area}: skipped: {row.skipped}"
    return f"{f'{name}: {row.area}':62} {row.inputs:8} {row.faults:8} {len(row.failures):8} {found.seconds:8.1f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

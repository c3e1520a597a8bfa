"""`python -m tests.trust [AREA ...]`: run the areas and print a table; exit code 1 where anything failed."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

from tests.trust import client, documents, kills, models, upstream
from tests.trust.areas import Area, Row

AREAS = (
    Area("models", models.run),
    Area("client", client.run),
    Area("documents", documents.run),
    Area("upstream", upstream.run),
    Area("kills", kills.run),
)
"""All areas, in the order in which they run."""
SHOWN = 20
"""Failures of one line that are printed."""


def main(arguments: Sequence[str]) -> int:
    """Run the areas that *arguments* name, or all."""
    unknown = {*arguments} - {area.name for area in AREAS}
    if unknown:
        print(f"no such area: {', '.join(sorted(unknown))}; there are {', '.join(area.name for area in AREAS)}")
        return 2
    failed = False
    print(f"{'area':62} {'inputs':>8} {'faults':>8} {'failures':>8} {'seconds':>8}")
    for area in AREAS:
        if arguments and area.name not in arguments:
            continue
        start = time.monotonic()
        for row in area.run():
            print(line(area, row, time.monotonic() - start), flush=True)
            for detail in (*row.details, *row.failures[:SHOWN]):
                print(f"    {detail}")
            failed = failed or bool(row.failures)
            start = time.monotonic()
    return int(failed)


def line(area: Area, row: Row, seconds: float) -> str:
    """Return *row* as one line of the table."""
    if row.skipped:
        return f"{area.name}: {row.area}: skipped: {row.skipped}"
    return f"{f'{area.name}: {row.area}':62} {row.inputs:8} {row.faults:8} {len(row.failures):8} {seconds:8.1f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

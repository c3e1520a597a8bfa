"""All areas of `make trust`, and how one part of them runs, in a process of its own."""

from __future__ import annotations

import time
from collections.abc import Iterator

from attrs import frozen

from tests.trust import client, documents, kills, models, upstream
from tests.trust.areas import Area, Row

AREAS = (
    Area("models", models.parts),
    Area("client", client.parts),
    Area("documents", documents.parts),
    Area("upstream", upstream.parts),
    Area("kills", kills.parts),
)
"""All areas, in the order in which they run."""


@frozen
class Timed:
    """A row, and how long it took."""

    row: Row
    seconds: float


def run(area: str, part: str) -> list[Timed]:
    """Return the rows of one part of an area."""
    [chosen] = [one for one in AREAS if one.name == area]
    return [*_timed(chosen.parts()[part]())]


def _timed(rows: Iterator[Row]) -> Iterator[Timed]:
    start = time.monotonic()
    for row in rows:
        yield Timed(row, time.monotonic() - start)
        start = time.monotonic()

"""Writes the pages that changed to `spec/pages/<today>`: all of them, or none."""

from __future__ import annotations

from generator.base.errors import GeneratorError, PageError
from generator.base.location import Mark
from generator.read import snapshots, sources
from generator.read.snapshots import Snapshot
from generator.read.sources import Source
from generator.upstream.fetch_errors import raise_faults
from generator.upstream.fetch_result import FetchResult

_TOMORROW = (
    "Run the command again tomorrow. Or, if today's snapshots are not committed yet, restore `spec` from version\n"
    "control, and run the command again now."
)


def write_snapshots(fetched: FetchResult) -> tuple[Source, ...]:
    """Write the pages of *fetched* that changed, and return them; raises where one changed twice on one day."""
    pages = fetched.to_add()
    faults: list[GeneratorError] = []
    for page in pages:
        path = fetched.spec_dir / page.source.file
        if path.exists() and path.read_bytes() != page.text.encode():
            what = "upstream changed this page again since it was captured today, and a snapshot is never overwritten"
            where = Mark(sources.name(fetched.spec_dir, page.source), 1)
            faults.append(PageError(what, where=where, next=_TOMORROW))
    raise_faults(faults)
    new = [Snapshot(page.source, page.text, Mark(page.place, 1), page.operation) for page in pages]
    added, _ = snapshots.keep(new, fetched.spec_dir)
    return added

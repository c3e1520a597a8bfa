"""Pages that say something new -> `spec/pages/<today>`, in one step or not at all."""

from __future__ import annotations

from generator.base.errors import GeneratorError, PageError
from generator.base.location import Mark
from generator.read import snapshots as add
from generator.read import sources
from generator.read.snapshots import Snapshot
from generator.read.sources import Source
from generator.upstream.fetch_errors import check
from generator.upstream.fetch_result import FetchResult

_TOMORROW = (
    "Run the command again tomorrow. Or, if today's snapshots are not committed yet, take `spec` back to what version\n"
    "control has, and run the command again now."
)


def keep(fetched: FetchResult) -> tuple[Source, ...]:
    """Write what is new in *fetched*, and return it; raises where a page changed for the second time today."""
    fresh = fetched.fresh()
    faults: list[GeneratorError] = []
    for page in fresh:
        path = fetched.spec_dir / page.source.file
        if path.exists() and path.read_bytes() != page.text.encode():
            what = "upstream changed this page again since it was captured today, and a snapshot is never overwritten"
            where = Mark(sources.name(fetched.spec_dir, page.source), 1)
            faults.append(PageError(what, where=where, next=_TOMORROW))
    check(faults)
    snapshots = [Snapshot(page.source, page.text, Mark(page.place, 1), page.operation) for page in fresh]
    added, _ = add.keep(snapshots, fetched.spec_dir)
    return added

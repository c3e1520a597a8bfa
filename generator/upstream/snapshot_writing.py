"""Writes what changed upstream to `spec/pages/<today>` and `spec/documents/<today>`: all of it, or nothing."""

from __future__ import annotations

from generator.base.errors import GeneratorError, PageError
from generator.base.location import Mark
from generator.read import snapshots, sources
from generator.read.snapshots import Snapshot
from generator.read.sources import Source
from generator.upstream.fetch_errors import raise_faults
from generator.upstream.fetch_result import FetchResult
from generator.upstream.served_document import ServedDocument

_TOMORROW = (
    "Run the command again tomorrow. Or, if today's snapshots are not committed yet, restore `spec` from version\n"
    "control, and run the command again now."
)


def write_snapshots(fetched: FetchResult | None, document: ServedDocument | None = None) -> tuple[Source, ...]:
    """Write the pages of *fetched* that changed, and the *document* if it did, and return them.

    Raises `GeneratorError` where one changed twice on one day.
    """
    source = fetched or document
    if source is None:
        return ()
    spec_dir, pages = source.spec_dir, fetched.to_add() if fetched else ()
    new = [Snapshot(page.source, page.text, Mark(page.place, 1), page.operation) for page in pages]
    new += [document.snapshot] if document and document.is_changed else []
    faults: list[GeneratorError] = []
    for snapshot in new:
        path = spec_dir / snapshot.source.file
        if path.exists() and path.read_bytes() != snapshot.text.encode():
            thing = "document" if snapshot.source.is_document else "page"
            what = (
                f"upstream changed this {thing} again since it was captured today, and a snapshot is never overwritten"
            )
            where = Mark(sources.name(spec_dir, snapshot.source), 1)
            faults.append(PageError(what, where=where, next=_TOMORROW))
    raise_faults(faults)
    added, _ = snapshots.keep(new, spec_dir)
    return added

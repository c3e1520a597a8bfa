"""One saved file with pages, held against the snapshots as if all other pages were as they were."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from generator.base import documents
from generator.read import sources
from generator.upstream import FetchResult
from generator.upstream.page_index import PageIndex
from generator.upstream.page_reading import read
from generator.upstream.reconciliation import FetchScope, reconcile


def page(file: Path, spec_dir: Path, today: str, retired: frozenset[str]) -> FetchResult:
    """Return what would be upstream if the pages in *file* were exchanged, and all others as they were."""
    sources.check_captured(today)
    known = PageIndex(spec_dir)
    scope = FetchScope(
        file.as_posix(), (), retired, "not in the file", "Give a file with pages of the API reference.", {}
    )
    fetched = reconcile([read(documents.read_text(file), file.as_posix(), today)], known, scope)
    exchanged = {page.before for page in fetched.pages}
    others = sorted(source for source in known.latest.values() if source not in exchanged)
    return evolve(fetched, gone=(), left=(), skipped=tuple(others))

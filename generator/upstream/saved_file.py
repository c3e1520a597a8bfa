"""Reads one saved file of pages, on the assumption that no other page changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from attrs import evolve

from generator.base import documents
from generator.read import sources
from generator.upstream.fetch_result import FetchResult
from generator.upstream.page_reading import choose, read_pages
from generator.upstream.reconciliation import FetchScope, reconcile
from generator.upstream.snapshot_index import SnapshotIndex


def read_file(file: Path, spec_dir: Path, today: str, retired: frozenset[str], only: Sequence[str] = ()) -> FetchResult:
    """Return what `fetch` would return if upstream had replaced the pages in *file* and left all others unchanged.

    Where there are patterns, *only* the pages whose URLs match them count.
    """
    sources.check_captured(today)
    snapshots = SnapshotIndex(spec_dir)
    scope = FetchScope(
        file.as_posix(), (), retired, "not in the file", "Give a file with pages of the API reference.", {}
    )
    readings = [read_pages(documents.read_text(file), file.as_posix(), today)]
    fetched = reconcile(choose(readings, only, scope.origin), snapshots, scope)
    replaced = {page.before for page in fetched.pages}
    others = sorted(source for source in snapshots.latest.values() if source not in replaced)
    return evolve(fetched, gone=(), superseded_gone=(), not_requested=tuple(others))

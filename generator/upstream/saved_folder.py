"""Reads a folder of saved pages in place of the docs' server."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.base import documents
from generator.read import sources
from generator.read.intake import markdown_below
from generator.upstream.fetch_result import FetchResult
from generator.upstream.page_reading import choose, read_pages
from generator.upstream.reconciliation import FetchScope, reconcile
from generator.upstream.snapshot_index import SnapshotIndex


def read_folder(
    folder: Path, spec_dir: Path, today: str, only: Sequence[str] = (), *, retired: frozenset[str] = frozenset()
) -> FetchResult:
    """Return what `fetch` would return if upstream served exactly the Markdown below *folder*.

    Where there are patterns, *only* the pages whose URLs match them count, and the others are as they were.

    A file may hold several pages. Raises `GeneratorError` with all faults of all files.
    """
    sources.check_captured(today)
    snapshots = SnapshotIndex(spec_dir)
    readings = [read_pages(documents.read_text(file), file.as_posix(), today) for file in markdown_below(folder)]
    scope = FetchScope(
        folder.as_posix(),
        tuple(only),
        retired,
        "not in the folder",
        "Give a folder with pages of the API reference.",
        {},
    )
    return reconcile(choose(readings, only, scope.origin), snapshots, scope)

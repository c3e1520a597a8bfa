"""A folder of pages that somebody saved -> Fetched."""

from __future__ import annotations

from pathlib import Path

from generator.base import documents
from generator.read import sources
from generator.read.intake import markdown_below
from generator.upstream.fetch_result import FetchResult
from generator.upstream.page_index import PageIndex
from generator.upstream.page_reading import read
from generator.upstream.reconciliation import FetchScope, reconcile


def from_folder(folder: Path, spec_dir: Path, today: str, *, retired: frozenset[str] = frozenset()) -> FetchResult:
    """Return what `fetch` would, if the Markdown below *folder* were all that is upstream.

    A file may hold several pages. Raises `GeneratorError` with all that cannot be read.
    """
    sources.check_captured(today)
    known = PageIndex(spec_dir)
    readings = [read(documents.read_text(file), file.as_posix(), today) for file in markdown_below(folder)]
    scope = FetchScope(
        folder.as_posix(), (), retired, "not in the folder", "Give a folder with pages of the API reference.", {}
    )
    return reconcile(readings, known, scope)

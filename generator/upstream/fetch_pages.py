"""Fetches the pages that the docs' server publishes now."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from attrs import evolve

from generator.base.progress import Progress, with_progress
from generator.read import sources
from generator.upstream.download import download_pages
from generator.upstream.fetch_limits import LIMITS, Limits
from generator.upstream.fetch_result import FetchResult
from generator.upstream.page_reading import read_downloaded
from generator.upstream.reconciliation import FetchScope, reconcile
from generator.upstream.response_cache import ResponseCache
from generator.upstream.snapshot_index import SnapshotIndex

CACHE = Path(".build/fetch")
"""The folder of cached responses, in the project's folder."""

_NO_PAGES = "Open the URL in a browser: it may not be the index of the docs, or the server may turn programs away."


def fetch(
    index: str,
    only: Sequence[str],
    spec_dir: Path,
    cache: Path,
    progress: Progress,
    today: str,
    *,
    retired: frozenset[str] = frozenset(),
    limits: Limits = LIMITS,
) -> FetchResult:
    """Return the pages that the docs' *index* names and that match *only*, patterns of URLs.

    *today* is the capture date of pages that changed; *retired* are operations that left our document on purpose.
    Raises `FetchError` with all faults of all pages. Nothing is written except responses, to *cache*.
    """
    sources.check_captured(today)
    snapshots = SnapshotIndex(spec_dir)
    responses = ResponseCache(cache)
    pages = download_pages(index, only, limits, responses, progress)
    texts = with_progress(pages.texts.items(), "compare", len(pages.texts), progress)
    readings = [read_downloaded(text, url, today) for url, text in texts]
    for reading in readings:
        if reading.faults:
            # A page that was cut off must not come back from the cache as one that has not changed.
            responses.drop(reading.place)
    scope = FetchScope(index, tuple(only), retired, "not in the index", _NO_PAGES, pages.absent)
    return evolve(reconcile(readings, snapshots, scope, pages.faults), ignored=pages.ignored)

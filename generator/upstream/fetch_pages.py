"""The docs' server -> Fetched."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from attrs import evolve

from generator.base.progress import Progress, counted
from generator.read import sources
from generator.upstream.cache import Cache
from generator.upstream.download import download
from generator.upstream.fetch_limits import LIMITS, Limits
from generator.upstream.fetch_result import FetchResult
from generator.upstream.page_index import PageIndex
from generator.upstream.page_reading import read_url
from generator.upstream.reconciliation import FetchScope, reconcile

CACHE = Path(".build/fetch")
"""Where answers are kept, in the project's folder."""

_NOTHING = "Is this the index of the docs, or an answer to programs that are not wanted? Open the URL in a browser."


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
    """Return what is upstream: the pages that the docs' *index* names and that fit *only*, patterns of URLs.

    *today* is the capture date of pages that say something new; *retired* are operations that left our document on
    purpose. Raises `FetchError` with all that could not be found out. Nothing is written but answers, to *cache*.
    """
    sources.check_captured(today)
    known = PageIndex(spec_dir)
    answers = Cache(cache)
    found = download(index, only, limits, answers, progress)
    readings = [
        read_url(text, url, today) for url, text in counted(found.texts.items(), "compare", len(found.texts), progress)
    ]
    for reading in readings:
        if reading.faults:
            # A page that was cut off must not come back as one that has not changed.
            answers.drop(reading.place)
    scope = FetchScope(index, tuple(only), retired, "not in the index", _NOTHING, found.absent)
    return evolve(reconcile(readings, known, scope, found.faults), ignored=found.ignored)

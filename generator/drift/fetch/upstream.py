"""The docs' server -> Fetched."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from attrs import evolve

from generator import sources
from generator.drift.fetch.account import Scope, account
from generator.drift.fetch.cache import Cache
from generator.drift.fetch.download import download
from generator.drift.fetch.fetched import Fetched
from generator.drift.fetch.known import Known
from generator.drift.fetch.limits import LIMITS, Limits
from generator.drift.fetch.reading import read_url
from generator.progress import Progress, counted

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
) -> Fetched:
    """Return what is upstream: the pages that the docs' *index* names and that fit *only*, patterns of URLs.

    *today* is the capture date of pages that say something new; *retired* are operations that left our document on
    purpose. Raises `FetchError` with all that could not be found out. Nothing is written but answers, to *cache*.
    """
    sources.check_captured(today)
    known = Known(spec_dir)
    answers = Cache(cache)
    found = download(index, only, limits, answers, progress)
    readings = [
        read_url(text, url, today) for url, text in counted(found.texts.items(), "compare", len(found.texts), progress)
    ]
    for reading in readings:
        if reading.faults:
            # A page that was cut off must not come back as one that has not changed.
            answers.drop(reading.place)
    scope = Scope(index, tuple(only), retired, "not in the index", _NOTHING, found.absent)
    return evolve(account(readings, known, scope, found.faults), ignored=found.ignored)

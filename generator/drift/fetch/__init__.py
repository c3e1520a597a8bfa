"""The pages that are upstream now: fetched, or from a folder, and held against the snapshots in `spec/pages`.

    fetch(index, only, spec_dir, cache, progress, today) -> Fetched     asks the server of the index, and no other
    from_folder(folder, spec_dir, today) -> Fetched                     the same of pages that somebody saved

Neither writes to `spec`; `keep` does, all or nothing.
"""

from __future__ import annotations

from generator.drift.fetch.fault import FetchError, FetchErrors
from generator.drift.fetch.fetched import Fetched, FetchedPage, Gone, Status, Unread
from generator.drift.fetch.folder import from_folder
from generator.drift.fetch.keep import keep
from generator.drift.fetch.limits import LIMITS, Limits
from generator.drift.fetch.retirement import retire, retired
from generator.drift.fetch.upstream import fetch

__all__ = [
    "LIMITS",
    "FetchError",
    "FetchErrors",
    "Fetched",
    "FetchedPage",
    "Gone",
    "Limits",
    "Status",
    "Unread",
    "fetch",
    "from_folder",
    "keep",
    "retire",
    "retired",
]

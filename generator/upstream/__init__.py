"""The pages that are upstream now: fetched, or from a folder, and held against the snapshots in `spec/pages`.

    fetch(index, only, spec_dir, cache, progress, today) -> Fetched     asks the server of the index, and no other
    from_folder(folder, spec_dir, today) -> Fetched                     the same of pages that somebody saved

Neither writes to `spec`; `keep` does, all or nothing.
"""

from __future__ import annotations

from generator.upstream.fetch_errors import FetchError, FetchErrors
from generator.upstream.fetch_limits import LIMITS, Limits
from generator.upstream.fetch_pages import fetch
from generator.upstream.fetch_result import FetchedPage, FetchResult, Gone, Status, Unread
from generator.upstream.keep import keep
from generator.upstream.retirement import retire, retired
from generator.upstream.saved_folder import from_folder

__all__ = [
    "LIMITS",
    "FetchError",
    "FetchErrors",
    "FetchResult",
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

"""Fetches the pages that upstream publishes now, and compares each with its last snapshot in `spec/pages`.

`fetch` asks the docs' server; `read_folder` and `read_file` take saved pages in its place. `fetch_document` asks for
the vendor's own document. None of them writes to `spec`: `write_snapshots` does. `retire` takes an operation out of our
document on purpose. `generator.upstream.discovery` looks at what any URL serves, and writes the settings of a project.
"""

from __future__ import annotations

from generator.upstream.document_captures import DocumentScope
from generator.upstream.fetch_errors import FetchError, FetchErrors
from generator.upstream.fetch_limits import LIMITS, Limits
from generator.upstream.fetch_pages import fetch
from generator.upstream.fetch_result import FetchedPage, FetchResult, GonePage, PageStatus, UnreadPage
from generator.upstream.fetch_sources import FetchedSources, captured_scope, fetch_sources, given_sources
from generator.upstream.retirement import retire, retired_operations
from generator.upstream.saved_file import read_file
from generator.upstream.saved_folder import read_folder
from generator.upstream.served_document import MissingDocument, ServedDocument, fetch_document
from generator.upstream.snapshot_writing import write_snapshots

__all__ = [
    "LIMITS",
    "DocumentScope",
    "FetchError",
    "FetchErrors",
    "FetchResult",
    "FetchedPage",
    "FetchedSources",
    "GonePage",
    "Limits",
    "MissingDocument",
    "PageStatus",
    "ServedDocument",
    "UnreadPage",
    "captured_scope",
    "fetch",
    "fetch_document",
    "fetch_sources",
    "given_sources",
    "read_file",
    "read_folder",
    "retire",
    "retired_operations",
    "write_snapshots",
]

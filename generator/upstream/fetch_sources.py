"""Fetches what the settings name as upstream: the pages of the docs, and the vendor's own document.

One of the two may be missing, as long as the other is there.
"""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from generator.base.config import UpstreamSettings
from generator.base.errors import GeneratorError
from generator.base.progress import Progress
from generator.read import dialects
from generator.read.dialects.fragment import documented_operations
from generator.upstream.fetch_errors import FetchError
from generator.upstream.fetch_pages import CACHE, fetch
from generator.upstream.fetch_result import FetchResult
from generator.upstream.lacking_operations import still_documented
from generator.upstream.served_document import (
    DocumentScope,
    MissingDocument,
    ServedDocument,
    captured_operations,
    fetch_document,
)


@frozen
class FetchedSources:
    """What upstream publishes now; a source that the settings do not name is None, and so is its fault."""

    pages: FetchResult | None
    fault: GeneratorError | None
    """Why there are no pages."""
    document: ServedDocument | None
    missing: MissingDocument | None
    """Why there is no document."""


def fetch_sources(
    settings: UpstreamSettings, spec_dir: Path, progress: Progress, today: str, retired: frozenset[str]
) -> FetchedSources:
    """Return the pages and the document that *settings* name; raises `GeneratorError` where neither is there.

    *today* is the capture date of what changed; *retired* are operations that left our document on purpose.
    """
    pages, fault = None, None
    if settings.index:
        try:
            pages = fetch(settings.index, settings.only, spec_dir, CACHE, progress, today, retired=retired)
        except GeneratorError as error:
            fault = error
    document, missing = None, None
    if settings.document:
        scope = DocumentScope(spec_dir, settings.operations, _documented(spec_dir, pages), retired)
        found = fetch_document(settings.document, scope, today)
        document, missing = (found, None) if isinstance(found, ServedDocument) else (None, found)
    if fault and document is None:
        raise fault
    if missing and pages is None:
        raise FetchError(missing.url, missing.why, missing.next)
    if pages and pages.gone and settings.document:
        # A document that cannot be asked now has what its newest capture has.
        pages = still_documented(document.operations if document else captured_operations(spec_dir), pages)
    return FetchedSources(pages, fault, document, missing)


def _documented(spec_dir: Path, fetched: FetchResult | None) -> frozenset[str]:
    """Return the operations that pages document: those captured before, and those *fetched*."""
    known = (operation for page in dialects.load_all(spec_dir) for operation in documented_operations(page))
    return frozenset([*known, *(page.operation for page in (fetched.pages if fetched else ()))])

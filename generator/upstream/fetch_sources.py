"""Fetches what the settings name as upstream: the pages of the docs, and the vendor's own document.

One of the two may be missing, as long as the other is there. `fetch` writes the result to `spec`, and `drift` says what
that would change.
"""

from __future__ import annotations

from pathlib import Path

from attrs import evolve, frozen

from generator.base.config import UpstreamSettings
from generator.base.errors import GeneratorError
from generator.base.progress import Progress
from generator.read import dialects
from generator.read.dialects.fragment import known_operations
from generator.upstream.document_captures import DocumentScope, captured_operations
from generator.upstream.fetch_errors import FetchError, raise_faults
from generator.upstream.fetch_pages import CACHE, fetch
from generator.upstream.fetch_result import FetchedPage, FetchResult
from generator.upstream.lacking_operations import LackingOperations, find_lacking, find_without_page, still_documented
from generator.upstream.retirement import retired_operations
from generator.upstream.served_document import (
    MissingDocument,
    ServedDocument,
    fetch_document,
    given_document,
)
from generator.upstream.url_text import DownloadedText


@frozen
class FetchedSources:
    """What upstream publishes now; a source that nobody asked for is None, and so is its fault."""

    pages: FetchResult | None = None
    fault: GeneratorError | None = None
    """Why there are no pages."""
    document: ServedDocument | None = None
    missing: MissingDocument | None = None
    """Why there is no document."""

    @property
    def origin(self) -> str:
        """The URL of the document, or that of the index, or the folder or file, where there are pages alone."""
        if self.document:
            return self.document.url
        return self.pages.origin if self.pages else ""

    def to_add(self) -> tuple[FetchedPage, ...]:
        """Return the pages that differ from their last snapshot, or have none."""
        return self.pages.to_add() if self.pages else ()

    @property
    def lacking(self) -> LackingOperations:
        """The operations of this client that are gone upstream, or that the document has not."""
        return find_lacking(self.document, self.pages) if self.document else find_without_page(self.pages)


def captured_scope(root: Path, settings: UpstreamSettings) -> DocumentScope:
    """Return what the client of the project in *root* has, by its captures and *settings*."""
    documented = known_operations(dialects.load_all(root / "spec"))
    return DocumentScope(root / "spec", settings.operations, documented, retired_operations(root))


def fetch_sources(settings: UpstreamSettings, scope: DocumentScope, progress: Progress, today: str) -> FetchedSources:
    """Return the pages and the document that *settings* name; raises `GeneratorError` where neither is there.

    *today* is the capture date of what changed; *scope* is what this client has.
    """
    pages, fault = None, None
    if settings.index:
        try:
            pages = fetch(settings.index, settings.only, scope.spec_dir, CACHE, progress, today, retired=scope.retired)
        except GeneratorError as error:
            fault = error
    document, missing = None, None
    if settings.document:
        read = pages.known if pages else {}
        found = fetch_document(settings.document, evolve(scope, documented={**read, **scope.documented}), today)
        document, missing = (found, None) if isinstance(found, ServedDocument) else (None, found)
    if pages is None and document is None:
        raise_faults([*([_as_error(missing)] if missing else []), *([fault] if fault else [])])
    if pages and pages.gone and settings.document:
        # A document that cannot be asked now has what its newest capture has.
        pages = still_documented(document.operations if document else captured_operations(scope), pages)
    return FetchedSources(pages, fault, document, missing)


def given_sources(given: DownloadedText, scope: DocumentScope, today: str) -> FetchedSources:
    """Return the document that somebody has *given* as all that upstream publishes, judged as `fetch_sources` does.

    Raises `GeneratorError` where it is none that can be used.
    """
    document = given_document(given, scope, today)
    if isinstance(document, MissingDocument):
        raise _as_error(document)
    return FetchedSources(document=document)


def _as_error(missing: MissingDocument) -> FetchError:
    return FetchError(missing.url, f"there is no document to use: {missing.why}", missing.next)

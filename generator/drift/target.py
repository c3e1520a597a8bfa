"""What the committed document is compared with: published pages, saved pages, or the vendor's own document.

Where the settings choose, that is the document upstream, and the pages only where there is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from attrs import evolve, frozen

from generator import upstream
from generator.base import documents
from generator.base.bundling import bundle
from generator.base.bundling.document_source import DocumentSource, file_source
from generator.base.errors import GeneratorError
from generator.base.nodes import Map
from generator.base.progress import Progress
from generator.build.project import Project
from generator.drift.committed_document import Committed
from generator.read.intake import FILE_SUFFIXES
from generator.upstream import (
    DocumentScope,
    FetchError,
    FetchResult,
    MissingDocument,
    ServedDocument,
    fetch_pages,
    page_urls,
    url_text,
)
from generator.upstream.lacking_operations import (
    LackingOperations,
    find_lacking,
    still_documented,
    without_documented,
)
from generator.upstream.served_document import captured_operations


@frozen
class AllPages:
    """All pages upstream."""

    pages: FetchResult
    day: str = ""
    """The date of today where the settings chose them, so that the report says what they are."""
    missing: MissingDocument | None = None
    """Why the document was not compared, which comes first."""
    unpaged: tuple[str, ...] = ()
    """Operations of which no page is left, and of which that document knows, as far as its newest capture tells."""


@frozen
class SomePages:
    """Some pages upstream; the others are assumed to be unchanged."""

    pages: FetchResult


@frozen
class VendorDocument:
    """The vendor's own OpenAPI document."""

    name: str
    doc: Map


@frozen
class UpstreamDocument:
    """The vendor's document upstream, and the pages about operations of ours that it has not."""

    document: ServedDocument
    pages: FetchResult | None = None
    """None where it has all of our operations, where the settings name no index, and where pages cannot be read."""
    fault: GeneratorError | None = None
    """Why pages cannot be read."""

    @property
    def lacking(self) -> LackingOperations:
        """The operations of ours that the document has not."""
        return find_lacking(self.document, self.pages)


DriftTarget = AllPages | SomePages | VendorDocument | UpstreamDocument


def load_upstream(
    committed: Committed, only: Sequence[str], today: date, progress: Progress, *, pages_alone: bool = False
) -> DriftTarget:
    """Return what the settings name as upstream; *only* are the patterns of the URLs of API pages.

    With *pages_alone*, the document is not asked for. Raises `GeneratorError` where there is neither a document nor
    pages.
    """
    project, settings = committed.project, committed.project.config.upstream
    missing: MissingDocument | None = None
    if settings.document and not pages_alone:
        retired = upstream.retired_operations(project.root)
        scope = DocumentScope(project.spec, settings.operations, committed.documented, retired)
        served = upstream.fetch_document(settings.document, scope, today.isoformat())
        if isinstance(served, ServedDocument):
            return _with_pages(served, committed, only, today, progress)
        missing = served
        if not settings.index:
            next = "Run the command again later, or name the docs' index in generator.toml: [upstream] index."
            raise FetchError(missing.url, f"there is no document to compare: {missing.why}", next)
    found = load_url(settings.index, only, project, today, progress)
    if not isinstance(found, AllPages):
        return found
    found = evolve(found, day=today.isoformat(), missing=missing)
    return _without_captured(found, project.spec) if missing and found.pages.gone else found


def _without_captured(target: AllPages, spec_dir: Path) -> AllPages:
    """Return *target*, of which pages that are gone take no operation along that our capture of the document has."""
    pages = still_documented(captured_operations(spec_dir), target.pages)
    kept = {page.name for page in target.pages.gone} - {page.name for page in pages.gone}
    return evolve(target, pages=pages, unpaged=tuple(sorted(kept)))


def _with_pages(
    served: ServedDocument, committed: Committed, only: Sequence[str], today: date, progress: Progress
) -> UpstreamDocument:
    """Return the document *served*, with the pages about what it has not, if it lacks anything of ours."""
    index = committed.project.config.upstream.index
    if not index or not (served.gone or served.not_stated):
        return UpstreamDocument(served)
    try:
        pages = _fetch(index, only, committed.project, today, progress)
    except GeneratorError as error:
        return UpstreamDocument(served, fault=error)
    return UpstreamDocument(served, without_documented(served, pages))


def load_url(
    url: str, only: Sequence[str], project: Project, today: date, progress: Progress
) -> AllPages | VendorDocument:
    """Return the target at *url*: the pages that an index names, or an OpenAPI document."""
    if not (page_urls.is_index(url) or page_urls.is_sitemap_url(url)):
        place, text = url_text.download(url)
        if documents.is_raw(text, url):
            source = DocumentSource(place, text, url_text.downloads())
            return VendorDocument(place, bundle.open_document(source))
    return AllPages(_fetch(url, only, project, today, progress))


def _fetch(index: str, only: Sequence[str], project: Project, today: date, progress: Progress) -> FetchResult:
    retired = upstream.retired_operations(project.root)
    day = today.isoformat()
    return upstream.fetch(index, only, project.spec, fetch_pages.CACHE, progress, day, retired=retired)


def load_path(path: Path, only: Sequence[str], project: Project, today: date) -> DriftTarget:
    """Return the target at *path*: a folder of pages, a file with pages, or an OpenAPI document.

    *only* are patterns of the URLs of pages, as in an index; without them, all of the pages count.
    """
    retired = upstream.retired_operations(project.root)
    if path.is_dir():
        return AllPages(upstream.read_folder(path, project.spec, today.isoformat(), only, retired=retired))
    if path.suffix.lower() in FILE_SUFFIXES:
        return SomePages(upstream.read_file(path, project.spec, today.isoformat(), retired, only))
    return VendorDocument(path.as_posix(), bundle.open_document(file_source(path)))

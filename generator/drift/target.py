"""What the committed document is compared with: what upstream publishes, saved pages, or the vendor's own document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from attrs import evolve, frozen

from generator import upstream
from generator.base import documents
from generator.base.bundling import bundle
from generator.base.bundling.document_source import DocumentSource, file_source
from generator.base.nodes import Map
from generator.base.progress import Progress
from generator.drift.committed_document import Committed
from generator.read.intake import FILE_SUFFIXES
from generator.upstream import DocumentScope, FetchedSources, fetch_pages, page_urls, url_text
from generator.upstream.url_text import DownloadedText


@frozen
class UpstreamSources:
    """What upstream publishes: taking it over, as `fetch` and `build` do, changes our document."""

    fetched: FetchedSources
    day: str = ""
    """The date of today where the settings chose them, so that the report says what they are."""
    is_whole: bool = True
    """Whether these are all pages; the others are assumed to be unchanged."""

    @property
    def is_document(self) -> bool:
        """Whether somebody named a document."""
        return not self.day and self.fetched.document is not None


@frozen
class VendorDocument:
    """The vendor's own OpenAPI document."""

    name: str
    doc: Map


DriftTarget = UpstreamSources | VendorDocument


def load_upstream(
    committed: Committed, only: Sequence[str], today: date, progress: Progress, *, pages_alone: bool = False
) -> UpstreamSources:
    """Return what the settings name as upstream; *only* are the patterns of the URLs of API pages.

    With *pages_alone*, the document is not asked for. Raises `GeneratorError` where there is neither a document nor
    pages.
    """
    day = today.isoformat()
    named = committed.project.config.upstream
    settings = evolve(named, only=tuple(only), document="" if pages_alone else named.document)
    fetched = upstream.fetch_sources(settings, _scope(committed), progress, day)
    return UpstreamSources(fetched, day, is_whole=not pages_alone)


def _scope(committed: Committed) -> DocumentScope:
    project = committed.project
    retired = upstream.retired_operations(project.root)
    return DocumentScope(project.spec, project.config.upstream.operations, committed.documented, retired)


def load_url(
    url: str, only: Sequence[str], committed: Committed, today: date, progress: Progress
) -> UpstreamSources | VendorDocument:
    """Return the target at *url*: the pages that an index names, or an OpenAPI document."""
    if not (page_urls.is_index(url) or page_urls.is_sitemap_url(url)):
        found = url_text.download(url)
        if documents.is_raw(found.text, url):
            source = DocumentSource(found.url, found.text, url_text.downloads())
            return _document(source, found.written, committed, today)
    project = committed.project
    retired, day = upstream.retired_operations(project.root), today.isoformat()
    pages = upstream.fetch(url, only, project.spec, fetch_pages.CACHE, progress, day, retired=retired)
    return UpstreamSources(FetchedSources(pages))


def load_path(path: Path, only: Sequence[str], committed: Committed, today: date) -> DriftTarget:
    """Return the target at *path*: a folder of pages, a file with pages, or an OpenAPI document.

    *only* are patterns of the URLs of pages, as in an index; without them, all of the pages count.
    """
    project = committed.project
    retired, day = upstream.retired_operations(project.root), today.isoformat()
    if path.is_dir():
        return UpstreamSources(FetchedSources(upstream.read_folder(path, project.spec, day, only, retired=retired)))
    if path.suffix.lower() in FILE_SUFFIXES:
        pages = upstream.read_file(path, project.spec, day, retired, only)
        return UpstreamSources(FetchedSources(pages), is_whole=False)
    return _document(file_source(path), "", committed, today)


def _document(source: DocumentSource, written: str, committed: Committed, today: date) -> DriftTarget:
    """Return the document *source* as a target, which was *written* on that day, if anybody knows.

    Where our document is built from the vendor's own, this is a newer one of it, and is judged as upstream's is.
    """
    if committed.reads_documents:
        given = DownloadedText(source.name, source.text, written)
        fetched = upstream.given_sources(given, _scope(committed), today.isoformat())
        return UpstreamSources(fetched, is_whole=False)
    return VendorDocument(source.name, bundle.open_document(source))

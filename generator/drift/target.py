"""What the committed document is compared with: published pages, saved pages, or the vendor's own document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from attrs import frozen

from generator import upstream
from generator.base import documents
from generator.base.nodes import Map
from generator.base.progress import Progress
from generator.build.pipeline import Project
from generator.compare import bundle
from generator.compare.document_source import DocumentSource, file_source
from generator.read.intake import FILE_SUFFIXES
from generator.upstream import FetchResult, fetch_pages, page_urls, url_text


@frozen
class AllPages:
    """All pages upstream."""

    pages: FetchResult


@frozen
class SomePages:
    """Some pages upstream; the others are assumed to be unchanged."""

    pages: FetchResult


@frozen
class VendorDocument:
    """The vendor's own OpenAPI document."""

    name: str
    doc: Map


DriftTarget = AllPages | SomePages | VendorDocument


def load_url(
    url: str, only: Sequence[str], project: Project, today: date, progress: Progress
) -> AllPages | VendorDocument:
    """Return the target at *url*: the pages that an index names, or an OpenAPI document."""
    if not (page_urls.is_index(url) or page_urls.is_sitemap_url(url)):
        place, text = url_text.download(url)
        if documents.is_raw(text, url):
            source = DocumentSource(place, text, url_text.download_text)
            return VendorDocument(place, bundle.open_document(source))
    retired = upstream.retired_operations(project.root)
    day = today.isoformat()
    return AllPages(upstream.fetch(url, only, project.spec, fetch_pages.CACHE, progress, day, retired=retired))


def load_path(path: Path, project: Project, today: date) -> DriftTarget:
    """Return the target at *path*: a folder of pages, a file with pages, or an OpenAPI document."""
    retired = upstream.retired_operations(project.root)
    if path.is_dir():
        return AllPages(upstream.read_folder(path, project.spec, today.isoformat(), retired=retired))
    if path.suffix.lower() in FILE_SUFFIXES:
        return SomePages(upstream.read_file(path, project.spec, today.isoformat(), retired))
    return VendorDocument(path.as_posix(), bundle.open_document(file_source(path)))

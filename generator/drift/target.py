"""What ours is compared with: pages upstream or saved, or an OpenAPI document, told apart by what is there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from attrs import frozen

from generator import documents
from generator.drift import fetch, single
from generator.drift.fetch import Fetched, address, upstream, url_text
from generator.intake import MARKDOWN
from generator.nodes import Map
from generator.pipeline import Project
from generator.progress import Progress


@frozen
class Whole:
    """All pages upstream."""

    pages: Fetched


@frozen
class Part:
    """Some pages upstream; the others are taken to be as they were."""

    pages: Fetched


@frozen
class Raw:
    """A document of the vendor's own."""

    name: str
    doc: Map


Target = Whole | Part | Raw


def at_url(url: str, only: Sequence[str], project: Project, today: date, progress: Progress) -> Whole | Raw:
    """Return what is at *url*: the pages that an index names, or a document."""
    if not address.is_index(url):
        text = url_text.text_at(url)
        if documents.is_raw(text, url):
            return Raw(url, documents.openapi_document(text, url))
    retired = fetch.retired(project.root)
    day = today.isoformat()
    return Whole(fetch.fetch(url, only, project.spec, upstream.CACHE, progress, day, retired=retired))


def at_path(path: Path, project: Project, today: date) -> Target:
    """Return what is at *path*: a folder of pages, a file with pages, or a document."""
    retired = fetch.retired(project.root)
    if path.is_dir():
        return Whole(fetch.from_folder(path, project.spec, today.isoformat(), retired=retired))
    if path.suffix.lower() in MARKDOWN:
        return Part(single.page(path, project.spec, today.isoformat(), retired))
    return Raw(path.as_posix(), documents.openapi_document(documents.read_text(path), path.as_posix()))

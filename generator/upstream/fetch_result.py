"""What came of a fetch: the pages upstream, held against the snapshots in `spec/pages`."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from attrs import frozen

from generator.read import dialects, pages, sources
from generator.read.dialects import Fragment
from generator.read.page_formats import PageFormat
from generator.read.sources import Source


class Status(Enum):
    """What a page is to its last snapshot."""

    SAME = "same"
    CHANGED = "changed"
    NEW = "new"
    MOVED = "moved"
    """It documents what a snapshot of another URL does, and nothing is left there."""


@frozen
class FetchedPage:
    """A page upstream that documents one operation."""

    place: str
    """Its URL, or the file that it was read from."""
    operation: str
    """``GET /v1/calls``."""
    status: Status
    source: Source
    """What `sources.json` says of it, or will when it is added."""
    text: str
    """Its snapshot."""
    before: Source | None
    """The last snapshot of the page, of its former place where it moved; None where it is new."""

    def fragment(self, spec_dir: Path) -> Fragment:
        """Return its fragment as it will be read from its snapshot, with marks there."""
        [page] = pages.split(self.text, sources.name(spec_dir, self.source))
        return dialects.read(page, self.source.captured, self.source.sha256)


@frozen
class Unread:
    """A page upstream in a format that is recognised and not read."""

    place: str
    format: PageFormat
    operation: str
    """``GET /v1/calls`` where the page says so, else empty."""
    before: Source | None
    """The last snapshot of the page, or of its operation, from when it was to be read; None where there is none."""


@frozen
class Gone:
    """A page of ours that is not upstream any more."""

    operation: str
    source: Source
    """Its last snapshot."""
    why: str
    """``404``, ``410``, or a few words."""


@frozen
class FetchResult:
    """All that is upstream, and what is news of it; everything is sorted."""

    origin: str
    """URL of the index, or the folder."""
    spec_dir: Path
    pages: tuple[FetchedPage, ...]
    gone: tuple[Gone, ...]
    """Those whose operations no other page documents."""
    unread: tuple[Unread, ...]
    left: tuple[Gone, ...]
    """Pages that are not there any more, and had the last word on operations that only older ones document now."""
    returned: tuple[str, ...]
    """Operations that were retired from our document, and are documented."""
    skipped: tuple[Source, ...]
    """Last snapshots of pages that were not asked for."""
    missing: tuple[str, ...] = ()
    """URLs that the index names, that are not there, and that we never knew."""
    ignored: tuple[str, ...] = ()
    """API pages of the index that are on other servers."""
    words: int = 0
    """How many pages document no operation."""

    def fragments(self) -> tuple[Fragment, ...]:
        """Return the fragments of the pages that are upstream now, and of no other.

        A page equal to its snapshot keeps that one's name and capture date; any other has those under which it would be
        added today.
        """
        return tuple(page.fragment(self.spec_dir) for page in self.pages)

    def fresh(self) -> tuple[FetchedPage, ...]:
        """Return the pages that say something else than their last snapshot, or have none."""
        return tuple(page for page in self.pages if page.status is not Status.SAME)

    def of(self, status: Status) -> tuple[FetchedPage, ...]:
        """Return the pages of *status*."""
        return tuple(page for page in self.pages if page.status is status)

    def is_news(self) -> bool:
        """Whether there is anything that a maintainer should see."""
        lost = any(page.before for page in self.unread)
        return bool(self.fresh() or self.gone or lost or self.left or self.returned)

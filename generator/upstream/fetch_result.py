"""The result of a fetch: the pages that upstream serves, and how each differs from its snapshot in `spec/pages`."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from attrs import field, frozen

from generator.base.location import Mark
from generator.read import dialects, pages, sources
from generator.read.answer_form import AnswerForm, named
from generator.read.dialects import Fragment
from generator.read.page_formats import PageFormat
from generator.read.sources import Source


class PageStatus(Enum):
    """How a page differs from its last snapshot."""

    SAME = "same"
    CHANGED = "changed"
    NEW = "new"
    MOVED = "moved"
    """It documents the operation of a snapshot whose own URL has no page any more."""


@frozen
class FetchedPage:
    """A page that upstream serves, with the one operation that it documents."""

    place: str
    """Its URL, or the file that it was read from."""
    operation: str
    """``GET /v1/calls``."""
    status: PageStatus
    source: Source
    """Its entry in `sources.json`, or the one that it gets when it is added."""
    text: str
    """Its text as a snapshot has it."""
    before: Source | None
    """The last snapshot of the page, or, if it moved, of the page that it replaces; None if it is new."""
    mark: Mark = field(eq=False)
    """The place of its fragment in what was downloaded or read."""
    is_whole: bool = True
    """Whether something on the page shows that it was not cut off."""
    whole_name: str = ""
    """The operation with the whole path of its URL."""

    @property
    def changed_again(self) -> bool:
        """Whether it was captured on this day already, with another text, which is never overwritten."""
        return self.before is not None and self.status is not PageStatus.SAME and self.before.file == self.source.file

    def fragment_mark(self, spec_dir: Path) -> Mark:
        """Return the place of its fragment in the snapshot that `sources.json` lists, or will list, for it."""
        [page] = pages.split(self.text, sources.name(spec_dir, self.source))
        return page.mark

    def fragment(self, spec_dir: Path) -> Fragment:
        """Return its fragment, with marks in the snapshot that `sources.json` lists, or will list, for it."""
        [page] = pages.split(self.text, sources.name(spec_dir, self.source))
        return dialects.read(page, self.source.captured, self.source.sha256)


@frozen
class UnreadPage:
    """A page that upstream serves in a format that we recognise and do not read."""

    place: str
    format: PageFormat
    operation: str
    """``GET /v1/calls`` if the page names it, else empty."""
    before: Source | None
    """The last snapshot of the page, or of its operation, from when we could read it; None where there is none."""


@frozen
class GonePage:
    """A page with a snapshot that upstream does not serve any more."""

    operation: str
    source: Source
    """Its last snapshot."""
    why: str
    """Why we know: ``404``, ``410``, or a few words."""
    place: str
    """Where it was looked for: the URL that the server does not have, or the index, the folder or the file."""
    form: AnswerForm | None = None
    """The form of the answer that it alone documented; None if it documented all of the operation."""

    @property
    def name(self) -> str:
        """What is gone: the operation, or one form of its answer."""
        return named(self.operation, self.form) if self.form else self.operation


@frozen
class FetchResult:
    """All pages that upstream serves, and what changed since their snapshots; everything is sorted."""

    origin: str
    """The URL of the index, or the folder of saved pages."""
    spec_dir: Path
    pages: tuple[FetchedPage, ...]
    gone: tuple[GonePage, ...]
    """Removed pages whose operation no other page documents."""
    unread: tuple[UnreadPage, ...]
    superseded_gone: tuple[GonePage, ...]
    """Removed pages whose operation an older page still documents, or the document."""
    reappeared: tuple[str, ...]
    """Operations that were retired from our document, but that upstream documents again."""
    not_requested: tuple[Source, ...]
    """Last snapshots of pages that the patterns leave out."""
    missing: tuple[str, ...] = ()
    """URLs that the index names, that the server does not have, and of which we have no snapshot."""
    ignored: tuple[str, ...] = ()
    """API pages of the index that are on other servers."""
    without_operation: int = 0
    """How many pages document no operation."""

    @property
    def known(self) -> dict[str, str]:
        """The operations of these pages by their names with the whole path."""
        return {page.whole_name: page.operation for page in self.pages}

    def fragments(self) -> tuple[Fragment, ...]:
        """Return the fragments of the pages that upstream serves now, and of no other.

        The fragment of an unchanged page has the name and capture date of its snapshot; any other has those under which
        it would be added today.
        """
        return tuple(page.fragment(self.spec_dir) for page in self.pages)

    def to_add(self) -> tuple[FetchedPage, ...]:
        """Return the pages that differ from their last snapshot, or have none."""
        return tuple(page for page in self.pages if page.status is not PageStatus.SAME)

    def may_be_cut_off(self) -> tuple[FetchedPage, ...]:
        """Return the pages to add on which nothing shows that they are whole."""
        return tuple(page for page in self.to_add() if not page.is_whole)

    def with_status(self, status: PageStatus) -> tuple[FetchedPage, ...]:
        """Return the pages with *status*."""
        return tuple(page for page in self.pages if page.status is status)

    def has_news(self) -> bool:
        """Whether anything changed that a maintainer should see."""
        has_unread = any(page.before for page in self.unread)
        return bool(self.to_add() or self.gone or has_unread or self.superseded_gone or self.reappeared)

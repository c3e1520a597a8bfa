"""What happened to the pages upstream, as a section of the report."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from generator.compare.outcome import ExtraSection, Move
from generator.read.sources import Source
from generator.upstream import FetchedPage, FetchResult, PageStatus


@frozen
class PageNews:
    """What happened to the pages themselves; each line names a page or an operation, sorted."""

    changed: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    moved: tuple[Move, ...] = ()
    """URL before and after of the same operation."""
    total: int = 0
    """How many pages there are upstream; 0 where upstream is a document."""

    def section(self) -> ExtraSection:
        """Return the section that reports print."""
        groups: dict[str, tuple[str | Move, ...]] = {
            "changed": self.changed,
            "new": self.new,
            "gone": self.gone,
            "moved": self.moved,
        }
        return ExtraSection("page", self.total, groups)


def page_news(fetched: FetchResult) -> PageNews:
    """Return which pages of *fetched* are changed, new, gone or moved."""
    moved = fetched.with_status(PageStatus.MOVED)
    return PageNews(
        changed=_operations(fetched.with_status(PageStatus.CHANGED)),
        new=_operations(fetched.with_status(PageStatus.NEW)),
        gone=tuple(sorted(gone.name for gone in fetched.gone)),
        moved=tuple(Move(*urls) for urls in sorted(_urls(page, page.before) for page in moved if page.before)),
        total=len(fetched.pages),
    )


def _urls(page: FetchedPage, before: Source) -> tuple[str, str]:
    return before.url or "", page.source.url or page.place


def _operations(pages: Iterable[FetchedPage]) -> tuple[str, ...]:
    return tuple(sorted(page.operation for page in pages))

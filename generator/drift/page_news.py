"""What a fetch found of each page, in the form that reports print."""

from __future__ import annotations

from collections.abc import Iterable

from generator.compare.outcome import PageNews
from generator.upstream import FetchedPage, FetchResult, PageStatus


def page_news(fetched: FetchResult) -> PageNews:
    """Return which pages of *fetched* are changed, new, gone or moved."""
    moved = fetched.with_status(PageStatus.MOVED)
    return PageNews(
        changed=_operations(fetched.with_status(PageStatus.CHANGED)),
        new=_operations(fetched.with_status(PageStatus.NEW)),
        gone=tuple(sorted(gone.operation for gone in fetched.gone)),
        moved=tuple(sorted((page.before.url or "", page.source.url or page.place) for page in moved if page.before)),
        total=len(fetched.pages),
    )


def _operations(pages: Iterable[FetchedPage]) -> tuple[str, ...]:
    return tuple(sorted(page.operation for page in pages))

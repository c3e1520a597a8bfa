"""The operations of this client that are gone upstream, or that the vendor's document lacks, by who has them now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from generator.base.operation_names import find_known
from generator.upstream.fetch_result import FetchResult
from generator.upstream.served_document import ServedDocument


@frozen
class LackingOperations:
    """Operations of this client that are gone upstream, or that the document there has not; each group is sorted."""

    gone: tuple[str, ...]
    """Nothing upstream documents them any more, though the document or a page did."""
    on_pages: Mapping[str, str]
    """Those that pages document which are served now, with the URL of one."""
    unchecked: tuple[str, ...]
    """Those of which nobody knows: no page that could be read is about them."""


def find_lacking(document: ServedDocument, pages: FetchResult | None) -> LackingOperations:
    """Return the operations that *document* has not, as *pages*, where upstream serves any, show them."""
    names = {*document.gone, *document.not_stated}
    read = {page.operation: page.place for page in reversed(pages.pages)} if pages else {}
    unread = [page.operation for page in pages.unread] if pages else []
    on_pages = {name: read[other] for name, other in find_known(sorted(names), read).items()}
    # A page that was there documented what the document never had: without it, nothing does.
    absent = [page.name for page in pages.gone if page.operation in document.not_stated] if pages else []
    gone = {*document.gone, *absent} - on_pages.keys() - find_known(names, unread).keys()
    return LackingOperations(tuple(sorted(gone)), on_pages, tuple(sorted(names - gone - on_pages.keys())))


def still_documented(operations: Iterable[str], pages: FetchResult) -> FetchResult:
    """Return *pages*, of which those that are gone take none of *operations* along, which a document has."""
    here = find_known({page.operation for page in pages.gone}, operations)
    gone, superseded = (
        tuple(page for page in pages.gone if (page.operation in here) is is_here) for is_here in (False, True)
    )
    return evolve(pages, gone=gone, superseded_gone=(*pages.superseded_gone, *superseded))


def find_without_page(pages: FetchResult | None) -> LackingOperations:
    """Return the operations that *pages*, with no document beside them, have not any more.

    A page that is gone says nothing of an operation that the last capture of a document has: nobody could ask that.
    """
    if pages is None:
        return LackingOperations((), {}, ())
    read = {page.operation for page in pages.pages}
    unchecked = {page.name for page in pages.superseded_gone if page.operation not in read}
    return LackingOperations(tuple(page.name for page in pages.gone), {}, tuple(sorted(unchecked)))

"""Compares the committed document with what upstream publishes now: pages, or the vendor's own document."""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from generator.base.errors import GeneratorError
from generator.base.location import NOWHERE
from generator.build import pipeline
from generator.build.pipeline import Document
from generator.compare.assessment import assess
from generator.compare.change import Change
from generator.compare.diff import Comparison, compare
from generator.compare.outcome import Outcome, Unchecked
from generator.drift import news, page_news, python_surface, remarks, served, vendor_document
from generator.drift.committed import DOCUMENT_NAME, Committed
from generator.drift.served import ServedPages
from generator.drift.target import Target, VendorDocument
from generator.drift.uncertain import evidence, split_uncertain
from generator.read.dialects import Fragment
from generator.upstream import FetchResult


@frozen
class UpstreamDocuments:
    """The document of the pages served now, and that of the same pages as we last saw them."""

    now: Document
    before: Document
    changed: tuple[tuple[Fragment, Fragment], ...]
    """Pages whose text changed, each as it was and as it is now."""


@frozen
class UpstreamNews:
    """What is new upstream."""

    changes: tuple[Change, ...]
    prose: tuple[Change, ...]
    unchecked: tuple[Unchecked, ...]
    comparison: Comparison
    """All differences between the committed document and that of the pages served now, new or not."""


def compare_upstream(committed: Committed, target: Target, today: date) -> Outcome:
    """Return the new differences between *committed* and *target*, with their effect on callers."""
    if isinstance(target, VendorDocument):
        outcome = vendor_document.compare_vendor_document(committed, target.doc, target.name)
    else:
        outcome = compare_pages(committed, target.pages, today)
    return outcome


def compare_pages(committed: Committed, fetched: FetchResult, today: date) -> Outcome:
    """Return the new differences between *committed* and the *fetched* pages, with their effect on callers.

    The document of the pages upstream is built from those alone, so that nothing that they no longer say is filled in
    from older snapshots. Raises `GeneratorError` where they make no document, or nobody could read them.
    """
    served.check_readable(fetched)
    now = build_upstream(committed, fetched, today)
    found = find_news(committed.document, now)
    outcome = Outcome(
        base=DOCUMENT_NAME,
        is_drift=True,
        revision=fetched.origin,
        findings=(),
        prose=found.prose,
        unchecked=found.unchecked,
        compared=found.comparison.compared,
        pages=page_news.page_news(fetched),
        remarks=(*remarks.page_remarks(fetched), *remarks.idle_overlays(committed.document, now.now)),
    )
    docs = committed.document.shaped.doc, now.now.shaped.doc
    outcome = assess(outcome, found.changes, committed.project.config.version, docs)
    return evolve(outcome, surface=python_surface.describe_surface(committed, now.now)) if outcome.findings else outcome


def build_upstream(committed: Committed, fetched: FetchResult, today: date) -> UpstreamDocuments:
    """Return the documents that the *fetched* pages give, now and as we last saw them."""
    captured = served.served_pages(committed, fetched, today.isoformat())
    try:
        now = pipeline.consolidate(captured.now, committed.project)
    except GeneratorError as error:
        raise served.UnmergeablePages(error, fetched) from error
    if not fetched.has_news():
        return UpstreamDocuments(now, now, ())
    return pair_documents(captured, now, pipeline.assemble(captured.before, committed.project))


def pair_documents(captured: ServedPages, now: Document, before: Document) -> UpstreamDocuments:
    """Return the document *now* of the pages *captured* beside that of the same pages *before*."""
    old = {fragment.page: fragment for fragment in before.fragments}
    changed = [(old[captured.changed[page.page]], page) for page in now.fragments if page.page in captured.changed]
    return UpstreamDocuments(now, before, tuple(changed))


def find_news(committed: Document, served: UpstreamDocuments) -> UpstreamNews:
    """Return what is new upstream, also on pages that our document does not follow."""
    comparison = compare(committed.shaped.doc, served.now.shaped.doc)
    if served.now is served.before:
        return UpstreamNews((), (), (), comparison)
    since = compare(served.before.shaped.doc, served.now.shaped.doc)
    base = evidence.of_document(committed)
    changes = news.select_new(comparison.changes, since.changes)
    certain, unchecked = split_uncertain(changes, base, evidence.of_document(served.now))
    for was, page in served.changed:
        more = news.changes_not_followed(committed.shaped.doc, was, page, comparison.changes)
        # What this page cannot tell, another one does, which is followed.
        also, _ = split_uncertain(more, base, evidence.of_page(page))
        certain = (*certain, *also)
    # A text that no page states is our own, about the document.
    stated = [change for change in comparison.prose if change.revision.mark != NOWHERE]
    return UpstreamNews(certain, news.select_new(stated, since.prose), unchecked, comparison)

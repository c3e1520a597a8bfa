"""Ours against what is upstream now: pages, or a document of the vendor's own."""

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
from generator.drift.committed import OURS, Committed
from generator.drift.served import ServedPages
from generator.drift.target import Target, VendorDocument
from generator.drift.uncertain import evidence, split
from generator.read.dialects import Fragment
from generator.upstream import FetchResult


@frozen
class UpstreamDocuments:
    """The document of the pages upstream, and that of the same pages as we last saw them."""

    now: Document
    before: Document
    changed: tuple[tuple[Fragment, Fragment], ...]
    """Pages that say something else than before, as they were and as they are."""


@frozen
class UpstreamNews:
    """What is new upstream."""

    changes: tuple[Change, ...]
    prose: tuple[Change, ...]
    unchecked: tuple[Unchecked, ...]
    comparison: Comparison
    """Of ours with the document of the pages upstream, whether it is new or not."""


def against(ours: Committed, target: Target, today: date) -> Outcome:
    """Return what *target* says otherwise than *ours*, and what that does to callers."""
    if isinstance(target, VendorDocument):
        outcome = vendor_document.against_document(ours, target.doc, target.name)
    else:
        outcome = against_pages(ours, target.pages, today)
    return outcome


def against_pages(ours: Committed, fetched: FetchResult, today: date) -> Outcome:
    """Return what *fetched* says otherwise than *ours*, and what that does to callers.

    The document of the pages upstream is built from those alone, so that nothing that they no longer say is filled in
    from older snapshots. Raises `GeneratorError` where they make no document, or nobody could read them.
    """
    served.check_readable(fetched)
    now = upstream(ours, fetched, today)
    found = find(ours.document, now)
    outcome = Outcome(
        base=OURS,
        is_drift=True,
        revision=fetched.origin,
        findings=(),
        prose=found.prose,
        unchecked=found.unchecked,
        compared=found.comparison.compared,
        pages=page_news.page_news(fetched),
        remarks=(*remarks.about_pages(fetched), *remarks.idle_overlays(ours.document, now.now)),
    )
    docs = ours.document.shaped.doc, now.now.shaped.doc
    outcome = assess(outcome, found.changes, ours.project.config.version, docs)
    return evolve(outcome, surface=python_surface.line(ours, now.now)) if outcome.findings else outcome


def upstream(ours: Committed, fetched: FetchResult, today: date) -> UpstreamDocuments:
    """Return the documents that *fetched* makes."""
    captured = served.served_pages(ours, fetched, today.isoformat())
    try:
        now = pipeline.consolidate(captured.now, ours.project)
    except GeneratorError as error:
        raise served.NoDocument(error, fetched) from error
    if not fetched.is_news():
        return UpstreamDocuments(now, now, ())
    return beside(captured, now, pipeline.assemble(captured.before, ours.project))


def beside(captured: ServedPages, now: Document, before: Document) -> UpstreamDocuments:
    """Return the document *now* of the pages *captured* beside that of the same pages *before*."""
    old = {fragment.page: fragment for fragment in before.fragments}
    changed = [(old[captured.changed[one.page]], one) for one in now.fragments if one.page in captured.changed]
    return UpstreamDocuments(now, before, tuple(changed))


def find(ours: Document, them: UpstreamDocuments) -> UpstreamNews:
    """Return what is new upstream, also on pages that our document does not follow."""
    comparison = compare(ours.shaped.doc, them.now.shaped.doc)
    if them.now is them.before:
        return UpstreamNews((), (), (), comparison)
    since = compare(them.before.shaped.doc, them.now.shaped.doc)
    base = evidence.of(ours)
    changes = news.new(comparison.changes, since.changes)
    certain, unchecked = split.split_uncertain(changes, base, evidence.of(them.now))
    for was, page in them.changed:
        more = news.passed_over(ours.shaped.doc, was, page, comparison.changes)
        # What this page cannot tell, another one does, which is followed.
        also, _ = split.split_uncertain(more, base, evidence.of_page(page))
        certain = (*certain, *also)
    # What no page states was written by us, about the document.
    stated = [change for change in comparison.prose if change.revision.mark != NOWHERE]
    return UpstreamNews(certain, news.new(stated, since.prose), unchecked, comparison)

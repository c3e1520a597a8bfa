"""Ours against what is upstream now: pages, or a document of the vendor's own."""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from generator import pipeline
from generator.dialects import Fragment
from generator.drift import checkable, news, raw, remarks, surface, testimony, theirs
from generator.drift.change import Change
from generator.drift.diff import Comparison, compare
from generator.drift.fetch import Fetched
from generator.drift.judged import judged
from generator.drift.ours import Ours
from generator.drift.outcome import OURS, Outcome, Unchecked
from generator.drift.target import Raw, Target
from generator.drift.theirs import Pages
from generator.errors import GeneratorError
from generator.location import NOWHERE
from generator.pipeline import Document


@frozen
class Upstream:
    """The document of the pages upstream, and that of the same pages as we last saw them."""

    now: Document
    before: Document
    changed: tuple[tuple[Fragment, Fragment], ...]
    """Pages that say something else than before, as they were and as they are."""


@frozen
class Found:
    """What is new upstream."""

    changes: tuple[Change, ...]
    prose: tuple[Change, ...]
    unchecked: tuple[Unchecked, ...]
    comparison: Comparison
    """Of ours with the document of the pages upstream, whether it is new or not."""


def against(ours: Ours, target: Target, today: date) -> Outcome:
    """Return what *target* says otherwise than *ours*, and what that does to callers."""
    if isinstance(target, Raw):
        outcome = raw.against_document(ours, target.doc, target.name)
    else:
        outcome = against_pages(ours, target.pages, today)
    return outcome


def against_pages(ours: Ours, fetched: Fetched, today: date) -> Outcome:
    """Return what *fetched* says otherwise than *ours*, and what that does to callers.

    The document of the pages upstream is built from those alone, so that nothing that they no longer say is filled in
    from older snapshots. Raises `GeneratorError` where they make no document, or nobody could read them.
    """
    theirs.check_readable(fetched)
    now = upstream(ours, fetched, today)
    found = find(ours.document, now)
    outcome = Outcome(
        base=OURS,
        revision=fetched.origin,
        findings=(),
        prose=found.prose,
        unchecked=found.unchecked,
        compared=found.comparison.compared,
        pages=fetched.news(),
        remarks=(*remarks.about_pages(fetched), *remarks.idle_overlays(ours.document, now.now)),
    )
    docs = ours.document.shaped.doc, now.now.shaped.doc
    outcome = judged(outcome, found.changes, ours.project.config.version, docs)
    return evolve(outcome, surface=surface.line(ours, now.now)) if outcome.findings else outcome


def upstream(ours: Ours, fetched: Fetched, today: date) -> Upstream:
    """Return the documents that *fetched* makes."""
    captured = theirs.pages(ours, fetched, today.isoformat())
    try:
        now = pipeline.consolidate(captured.now, ours.project)
    except GeneratorError as error:
        raise theirs.NoDocument(error, fetched) from error
    if not fetched.is_news():
        return Upstream(now, now, ())
    return beside(captured, now, pipeline.assemble(captured.before, ours.project))


def beside(captured: Pages, now: Document, before: Document) -> Upstream:
    """Return the document *now* of the pages *captured* beside that of the same pages *before*."""
    old = {fragment.page: fragment for fragment in before.fragments}
    changed = [(old[captured.changed[one.page]], one) for one in now.fragments if one.page in captured.changed]
    return Upstream(now, before, tuple(changed))


def find(ours: Document, them: Upstream) -> Found:
    """Return what is new upstream, also on pages that our document does not follow."""
    comparison = compare(ours.shaped.doc, them.now.shaped.doc)
    if them.now is them.before:
        return Found((), (), (), comparison)
    since = compare(them.before.shaped.doc, them.now.shaped.doc)
    base = testimony.of(ours)
    changes = news.new(comparison.changes, since.changes)
    certain, unchecked = checkable.split(changes, base, testimony.of(them.now))
    for was, page in them.changed:
        more = news.passed_over(ours.shaped.doc, was, page, comparison.changes)
        # What this page cannot tell, another one does, which is followed.
        also, _ = checkable.split(more, base, testimony.of_page(page))
        certain = (*certain, *also)
    # What no page states was written by us, about the document.
    stated = [change for change in comparison.prose if change.revision.mark != NOWHERE]
    return Found(certain, news.new(stated, since.prose), unchecked, comparison)

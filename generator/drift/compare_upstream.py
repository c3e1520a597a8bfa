"""Compares the committed document with what upstream publishes now: pages, or the vendor's own document."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from generator.base.errors import GeneratorError
from generator.base.location import NOWHERE
from generator.build import assembly, pipeline
from generator.build.assembly import Document
from generator.build.project import Project
from generator.compare.assessment import assess
from generator.compare.change import Change
from generator.compare.diff import Comparison, compare
from generator.compare.outcome import Outcome, Unchecked
from generator.compare.rules import judge
from generator.compare.rules.removal_policy import NO_DAY, RemovalPolicy
from generator.drift import (
    page_news,
    python_surface,
    remarks,
    served_pages,
    source_remarks,
    upstream_places,
    vendor_document,
)
from generator.drift.committed_document import DOCUMENT_NAME, Committed
from generator.drift.drift_style import DRIFT_STYLE
from generator.drift.target import AllPages, DriftTarget, UpstreamDocument, VendorDocument
from generator.drift.uncertainty import evidence, find_doubtful, idle_edits, split_uncertain
from generator.upstream import FetchResult

Said = tuple[str, ...]
"""Remarks."""


@frozen
class UpstreamNews:
    """The differences that taking over the served pages makes."""

    changes: tuple[Change, ...]
    prose: tuple[Change, ...]
    unchecked: tuple[Unchecked, ...]
    comparison: Comparison
    unsure: int
    """How many differences of the two documents are not checkable, so that they are no findings here."""


def compare_upstream(committed: Committed, target: DriftTarget, policy: RemovalPolicy = NO_DAY) -> Outcome:
    """Return the new differences between *committed* and *target*, with their effect on callers.

    *policy* knows of last days.
    """
    if isinstance(target, VendorDocument):
        return vendor_document.compare_vendor_document(committed, target.doc, target.name, policy)
    if isinstance(target, UpstreamDocument):
        return compare_document(committed, target, policy)
    chosen = target if isinstance(target, AllPages) and target.day else None
    return compare_pages(committed, target.pages, chosen, policy)


def compare_document(committed: Committed, target: UpstreamDocument, policy: RemovalPolicy = NO_DAY) -> Outcome:
    """Return the differences that taking over the document of *target* makes, with their effect on callers.

    Where the document has not all of our operations, the pages of *target* tell what became of the others.
    """
    served, pages, lacking = target.document, target.pages, target.lacking
    taken = served_pages.with_served_document(committed, served, {*lacking.gone})
    now = build_upstream(taken, pages) if pages else assembly.assemble(taken.pages.values(), committed.project)
    # One document follows another of the same dialect: what it does not say any more is gone.
    literal = build_literally(taken, pages) if pages else now
    said = (
        *source_remarks.of_document(target, lacking, now.fragments),
        *remarks.gone_operations(lacking.gone),
        *(remarks.page_remarks(pages) if pages else ()),
        *remarks.literal_remarks(literal),
        *remarks.idle_overlays(committed.document, now),
    )
    news = find_news(committed.document, now, literal)
    fault = _fault(now, committed.project)
    about_pages = page_news.page_news(pages) if pages else page_news.PageNews()
    outcome = _outcome(news, served.url, about_pages, said, lacking.unchecked)
    fault = served_pages.UnmergeablePages(fault, pages) if fault and pages else fault
    assessed = _assess(committed, now, news, outcome, policy, fault)
    return upstream_places.of_document(served, pages).show_in(assessed)


def compare_pages(
    committed: Committed, fetched: FetchResult, chosen: AllPages | None = None, policy: RemovalPolicy = NO_DAY
) -> Outcome:
    """Return the differences that taking over the *fetched* pages makes, with their effect on callers.

    The document is built by the same rules as after `fetch`: what a changed page states for the first time has today's
    date, and the rest keeps its date. If the settings have *chosen* the pages, the report says what they are. Raises
    `GeneratorError` if the pages do not merge, or cannot be read. If they merge into a document that is not valid, the
    outcome has the fault beside the findings.
    """
    served_pages.check_readable(fetched)
    now = build_upstream(committed, fetched)
    literal = build_literally(committed, fetched)
    said = (
        *remarks.page_remarks(fetched),
        *remarks.gone_operations([page.name for page in fetched.gone]),
        *remarks.literal_remarks(literal),
        *remarks.idle_overlays(committed.document, now),
    )
    unpaged: tuple[str, ...] = ()
    if chosen:
        said = (*source_remarks.of_pages(chosen, now.fragments), *said)
        unpaged = chosen.unpaged
    news = find_news(committed.document, now, literal)
    fault = _fault(now, committed.project)
    outcome = _outcome(news, fetched.origin, page_news.page_news(fetched), said, unpaged)
    fault = served_pages.UnmergeablePages(fault, fetched) if fault else None
    assessed = _assess(committed, now, news, outcome, policy, fault)
    return upstream_places.of_pages(fetched).show_in(assessed)


def _fault(now: Document, project: Project) -> GeneratorError | None:
    """Return why the document *now* cannot be built, None where it can."""
    try:
        pipeline.checked(now, project)
    except GeneratorError as error:
        return error
    return None


def _outcome(
    news: UpstreamNews, revision: str, pages: page_news.PageNews, said: Said, uncompared: tuple[str, ...]
) -> Outcome:
    """Return the outcome of a comparison that has the *news*, without findings, with the remarks *said*."""
    return Outcome(
        base=DOCUMENT_NAME,
        style=DRIFT_STYLE,
        revision=revision,
        findings=(),
        prose=news.prose,
        unchecked=news.unchecked,
        compared=news.comparison.compared,
        operations=news.comparison.operations,
        uncompared=uncompared,
        sections=(pages.section(),),
        remarks=(*remarks.unsure_differences(news.unsure), *said),
    )


def _assess(
    committed: Committed,
    now: Document,
    news: UpstreamNews,
    outcome: Outcome,
    policy: RemovalPolicy,
    fault: GeneratorError | None,
) -> Outcome:
    """Return *outcome* with the findings that the *news* of the document *now* are, and its *fault*, if it has one.

    Raises the fault where there is nothing else to tell.
    """
    docs = committed.document.shaped.doc, now.shaped.doc
    config = committed.project.config
    outcome = assess(outcome, news.changes, config.version, docs, config.rules, policy)
    if fault and not (outcome.findings or outcome.unchecked):
        raise fault
    if fault:
        return evolve(outcome, fault=str(fault), remarks=(*outcome.remarks, remarks.unfinished(fault)))
    if not (outcome.findings or news.unsure):
        return outcome
    return evolve(outcome, surface=python_surface.describe_surface(committed, now))


def build_upstream(committed: Committed, fetched: FetchResult) -> Document:
    """Return the document that our snapshots and the *fetched* pages give together."""
    try:
        return assembly.assemble(served_pages.with_served_pages(committed, fetched), committed.project)
    except GeneratorError as error:
        raise served_pages.UnmergeablePages(error, fetched) from error


def build_literally(committed: Committed, fetched: FetchResult) -> Document | GeneratorError:
    """Return the document that our snapshots and the *fetched* pages give if changed pages are taken at their word.

    It is not validated: nobody gets it. An error says why there is none.
    """
    fragments = served_pages.with_served_pages(committed, fetched, at_their_word=True)
    try:
        return assembly.assemble(fragments, committed.project)
    except GeneratorError as error:
        return error


def find_news(committed: Document, now: Document, literal: Document | GeneratorError) -> UpstreamNews:
    """Return the differences between the document *committed* and the one that taking over upstream gives *now*.

    What only the *literal* reading of the changed pages gives is not checkable.
    """
    comparison = compare(committed.shaped.doc, now.shaped.doc)
    old_pages = {fragment.name for fragment in committed.fragments}
    pages = [evidence.Evidence(fragment.doc) for fragment in now.fragments if fragment.name not in old_pages]
    changes = [_show_new_page(change, pages) for change in comparison.changes]
    base = evidence.of_document(committed)
    certain, unchecked = split_uncertain(changes, base, evidence.of_document(now))
    unsure = len(judge(doubt.change for doubt in unchecked))
    if isinstance(literal, Document) and literal.text != now.text:
        read = [_show_new_page(change, pages) for change in compare(committed.shaped.doc, literal.shaped.doc).changes]
        unchecked += tuple(find_doubtful(changes, read, base, evidence.of_document(literal)))
    known = [*comparison.changes, *(each.change for each in unchecked)]
    unchecked += tuple(idle_edits.find_idle(committed, now, known))
    # A text that no page states is our own, about the document.
    prose = tuple(change for change in comparison.prose if change.revision.mark != NOWHERE)
    return UpstreamNews(certain, prose, unchecked, comparison, unsure)


def _show_new_page(change: Change, pages: Iterable[evidence.Evidence]) -> Change:
    """Return *change* with a place on one of *pages*, those that changed, if one of them has the node."""
    if any(change.revision.mark.file == page.doc.mark.file for page in pages):
        return change
    marks = (page.mark(change.revision.pointer) for page in pages)
    mark = next((mark for mark in marks if mark != NOWHERE), change.revision.mark)
    return evolve(change, revision=evolve(change.revision, mark=mark))

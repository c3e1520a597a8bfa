"""Compares the committed document with what upstream publishes now: pages and the vendor's own document."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Set

from attrs import evolve, frozen

from generator.base.errors import GeneratorError
from generator.base.location import NOWHERE
from generator.build import assembly, pipeline
from generator.build.assembly import Document
from generator.build.project import Project
from generator.compare.assessment import assess
from generator.compare.change import Change, ChangeKind, Subject
from generator.compare.diff import Comparison, compare
from generator.compare.outcome import Outcome, Unchecked
from generator.compare.rules import judge
from generator.compare.rules.removal_policy import NO_DAY, RemovalPolicy
from generator.drift import (
    page_news,
    python_surface,
    remarks,
    source_remarks,
    taken_over,
    upstream_places,
    vendor_document,
)
from generator.drift.committed_document import DOCUMENT_NAME, Committed
from generator.drift.drift_style import DRIFT_STYLE
from generator.drift.target import DriftTarget, UpstreamSources, VendorDocument
from generator.drift.uncertainty import evidence, find_doubtful, idle_edits, split_uncertain
from generator.upstream import FetchedSources

Said = tuple[str, ...]
"""Remarks."""


@frozen
class UpstreamNews:
    """The differences that taking over what upstream publishes makes."""

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
    return compare_sources(committed, target, policy)


def compare_sources(committed: Committed, target: UpstreamSources, policy: RemovalPolicy = NO_DAY) -> Outcome:
    """Return the differences that taking over the sources of *target* makes, with their effect on callers.

    The document is built by the same rules as after `fetch`: what a source states for the first time has today's date,
    and the rest keeps its date. Raises `GeneratorError` if the sources do not merge, or cannot be read. If they merge
    into a document that is not valid, the outcome has the fault beside the findings.
    """
    fetched, lacking = target.fetched, target.fetched.lacking
    taken_over.check_readable(fetched)
    now = build_upstream(committed, fetched)
    literal = build_literally(committed, fetched, now)
    said = (
        *source_remarks.of_sources(target, committed, now.fragments),
        *remarks.gone_operations(lacking.gone),
        *(remarks.page_remarks(fetched.pages) if fetched.pages else ()),
        *remarks.literal_remarks(literal),
        *remarks.idle_overlays(committed.document, now),
    )
    beside = taken_over.pages_beside_document(fetched, committed.project.spec)
    news = find_news(committed.document, now, literal, beside)
    kept = source_remarks.left_out(fetched, committed, now.fragments)
    news = evolve(news, changes=tuple(_of_kept_operation(change, kept) for change in news.changes))
    # What was built before was valid then.
    fault = None if now is committed.document else _fault(now, committed.project)
    outcome = _outcome(news, fetched, said)
    fault = taken_over.UnmergeableSources(fault, committed, fetched) if fault else None
    assessed = _assess(committed, now, news, outcome, policy, fault)
    return upstream_places.of_sources(fetched, committed.project.spec).show_in(assessed)


def _of_kept_operation(change: Change, kept: Collection[str]) -> Change:
    """Return *change*, with that as a fact if it removes one of the *kept* operations, which upstream still has."""
    is_removal = change.subject is Subject.OPERATION and change.action is ChangeKind.REMOVED
    return evolve(change, facts={**change.facts, "left_out": True}) if is_removal and change.name in kept else change


def _fault(now: Document, project: Project) -> GeneratorError | None:
    """Return why the document *now* cannot be built, None where it can."""
    try:
        pipeline.checked(now, project)
    except GeneratorError as error:
        return error
    return None


def _outcome(news: UpstreamNews, fetched: FetchedSources, said: Said) -> Outcome:
    """Return the outcome of a comparison with *fetched* that has the *news*, without findings, with what is *said*."""
    pages = page_news.page_news(fetched.pages) if fetched.pages else page_news.PageNews()
    return Outcome(
        base=DOCUMENT_NAME,
        style=DRIFT_STYLE,
        revision=fetched.origin,
        findings=(),
        prose=news.prose,
        unchecked=news.unchecked,
        compared=news.comparison.compared,
        operations=news.comparison.operations,
        uncompared=fetched.lacking.unchecked,
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


def build_upstream(committed: Committed, fetched: FetchedSources) -> Document:
    """Return the document that our captures and what was *fetched* give together."""
    fragments = taken_over.take_over(committed, fetched)
    if all(fragment is committed.pages.get(fragment.name) for fragment in fragments):
        # Nothing is new, and nothing is gone: what would be built is what was built.
        return committed.document
    try:
        return assembly.assemble(fragments, committed.project)
    except GeneratorError as error:
        raise taken_over.UnmergeableSources(error, committed, fetched) from error


def build_literally(committed: Committed, fetched: FetchedSources, now: Document) -> Document | GeneratorError:
    """Return the document that our captures and what was *fetched* give if changed pages are taken at their word.

    It is not validated: nobody gets it. An error says why there is none. Where no page has changed, it is the document
    *now*.
    """
    fragments = taken_over.take_over(committed, fetched, at_their_word=True)
    if not any(fragment.is_literal for fragment in fragments):
        return now
    try:
        return assembly.assemble(fragments, committed.project)
    except GeneratorError as error:
        return error


def find_news(
    committed: Document, now: Document, literal: Document | GeneratorError, beside: Set[str] = frozenset()
) -> UpstreamNews:
    """Return the differences between the document *committed* and the one that taking over upstream gives *now*.

    What only the *literal* reading of the changed pages gives is not checkable; *beside* are those of which the
    document upstream says what they cannot.
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
    unchecked += tuple(idle_edits.find_idle(committed, now, known, beside))
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

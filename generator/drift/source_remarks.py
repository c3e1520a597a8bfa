"""Remarks on what our document was compared with: which sources, of which day, and what they cannot state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.base.numerals import count
from generator.base.operation_names import find_known
from generator.drift.committed_document import Committed
from generator.drift.remarks import listed
from generator.drift.target import UpstreamSources
from generator.read import sources
from generator.read.dialects import Fragment
from generator.read.dialects.fragment import known_operations
from generator.upstream import FetchedSources, FetchResult, ServedDocument

_TAKE_OVER = "Name that in generator.toml, under `operations` of [upstream], to take it over."


def of_sources(target: UpstreamSources, committed: Committed, fragments: Sequence[Fragment]) -> Iterator[str]:
    """Yield the remarks on the sources of *target* for what is *committed*; *fragments* are those of the build.

    Where somebody named pages to compare with, there is nothing to say.
    """
    fetched, document = target.fetched, target.fetched.document
    if target.day and fetched.missing:
        yield f"{fetched.missing} The pages were compared instead."
    if document:
        yield from _of_document(document, fragments)
    if target.day and fetched.pages:
        yield f"Compared with {count(len(fetched.pages.pages), 'page')} of {fetched.pages.origin}, of {target.day}."
        yield from _changed_again(fetched.pages)
        yield from _losses(fetched.pages, fragments, only_new=document is not None)
    if document:
        yield from _lacking(target, document)
        yield from _later_pages(fetched, document, committed)
        yield from _not_chosen(left_out(fetched, committed, fragments))
        for error in document.dangling:
            yield f"{document.downloaded(error.where)}: {error.what}."
    elif fetched.lacking.unchecked:
        unpaged = listed(fetched.lacking.unchecked)
        yield f"No page is left of {unpaged}, which our capture of the document has: nobody checked it."


def _of_document(served: ServedDocument, fragments: Iterable[Fragment]) -> Iterator[str]:
    parts = {fragment.part for fragment in served.fragments}
    version = f", version {served.version}" if served.version else ""
    yield (
        f"Compared with the document {served.url}{version}, of {served.snapshot.source.captured}:"
        f" {len(parts)} of its {count(len(served.operations), 'operation')}."
    )
    documents = (fragment for fragment in fragments if fragment.part in parts)
    lost = sorted({kind for fragment in documents for kind in fragment.loses})
    if lost:
        yield f"It cannot state: {', '.join(lost)}."


def _changed_again(pages: FetchResult) -> Iterator[str]:
    """Yield which of *pages* `fetch` cannot take over today."""
    if again := sorted(page.operation for page in pages.pages if page.changed_again):
        yield (
            f"Changed again since they were captured today: the pages of {listed(again)}. A snapshot is never"
            " overwritten, so `fetch` takes them over from tomorrow on."
        )


def _losses(pages: FetchResult, fragments: Iterable[Fragment], *, only_new: bool) -> Iterator[str]:
    """Yield what *pages* cannot state; *only_new* ones count where another source says the rest."""
    meant = pages.to_add() if only_new else pages.pages
    names = {sources.name(pages.spec_dir, page.source) for page in meant}
    served = [fragment for fragment in fragments if fragment.name in names]
    lost = Counter(kind for fragment in served for kind in fragment.loses)
    them = "the new and changed ones" if only_new else "them"
    everywhere = sorted(kind for kind, number in lost.items() if number == len(served))
    if everywhere:
        yield f"None of {them} can state: {', '.join(everywhere)}."
    some = sorted(kind for kind, number in lost.items() if number < len(served))
    if some:
        yield f"Some of {them} cannot state: {', '.join(f'{kind} ({lost[kind]})' for kind in some)}."


def _lacking(target: UpstreamSources, document: ServedDocument) -> Iterator[str]:
    fetched = target.fetched
    lacking, fault = fetched.lacking, fetched.fault.what.splitlines()[0] if fetched.fault else ""
    for old, new in document.moved.items():
        if old in lacking.gone:
            yield f"`{old}` seems to have moved: `{new}` is new in the document. {_TAKE_OVER}"
    if lacking.on_pages:
        example = next(iter(lacking.on_pages.values()))
        yield f"It lacks {listed([*lacking.on_pages])}: the pages served of these were compared, as {example}."
    if lacking.unchecked:
        why = "no page of them is served" if fetched.pages else "the settings name no index of pages"
        why = "the document alone was given" if target.is_document else why
        why = f"the pages could not be read ({fault})" if fault else why
        yield f"It lacks {listed(lacking.unchecked)}, which nobody checked: {why}."
    elif fault and lacking.gone:
        yield f"Whether pages still document what is gone is not known: {fault}."
    elif fault:
        yield f"The document alone was compared, because the pages could not be read: {fault}."


def left_out(fetched: FetchedSources, committed: Committed, fragments: Iterable[Fragment]) -> list[str]:
    """Return the operations of ours that the document of *fetched* has, and that taking over leaves out."""
    if not fetched.document:
        return []
    before, now = known_operations(committed.document.fragments), known_operations(fragments)
    lost = before.keys() - find_known(before, now).keys()
    return sorted(before[whole] for whole in find_known(lost, known_operations(fetched.document.reading.fragments)))


def _not_chosen(names: Sequence[str]) -> Iterator[str]:
    """Yield which operations taking over leaves out, by their *names*."""
    if names:
        yield (
            f"Left out although the document still has it: {listed(names)}. From the first page on, pages and"
            ' `operations` of [upstream] choose among its operations; `operations = ["*"]` keeps all.'
        )


def _later_pages(fetched: FetchedSources, document: ServedDocument, committed: Committed) -> Iterator[str]:
    """Yield of which operations of ours pages say something new although *document* says what it said before."""
    before = document.before
    if not before:
        return
    here, ours = known_operations(document.reading.fragments), known_operations(committed.document.fragments)
    ours_there = {*ours.values(), *(here[whole] for whole in find_known(here, ours))}
    # A first page of that day says nothing anew: it would be told of each one.
    pages = {
        page.operation: page.source.captured > before.captured
        for page in fetched.to_add()
        if page.before or page.source.captured > before.captured
    }
    known = find_known(pages, document.operations)
    stated = [name for name, there in known.items() if there in ours_there and there not in document.changed]
    counts = {
        True: "the page counts, as it is later. If it is wrong, correct it with an overlay (`extends:`)",
        False: "of what both state since that day, the document counts. If it is wrong, correct it with an overlay",
    }
    for is_later, which in counts.items():
        if names := sorted(name for name in stated if pages[name] is is_later):
            yield (
                f"Pages say something new of {listed(names)}, where the document still says what our capture of"
                f" {before.captured} has: {which}."
            )

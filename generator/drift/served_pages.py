"""Adds the pages or the document that upstream serves now to our captures, as `fetch` would."""

from __future__ import annotations

from collections.abc import Set

from attrs import evolve

from generator.base.errors import DriftError, GeneratorError
from generator.base.location import Mark, printable
from generator.base.nodes import Map
from generator.base.operation_names import find_known
from generator.drift.committed_document import Committed
from generator.read import sources
from generator.read.answer_form import form_of, named, parted
from generator.read.dialects import Fragment
from generator.read.dialects.fragment import documented_operations
from generator.upstream import FetchResult, ServedDocument


def with_served_pages(
    committed: Committed, fetched: FetchResult, *, at_their_word: bool = False
) -> tuple[Fragment, ...]:
    """Return the fragments of our snapshots, and of the *fetched* pages that are new or changed.

    Operations whose pages are gone are left out. Their statements about schemas stay: nothing contradicts them. Pages
    that changed can be taken *at_their_word*, as if their dialects could state everything.
    """
    gone = {page.name for page in fetched.gone}
    # A page that changed twice on one day has one snapshot of that day.
    replaced = {
        sources.name(fetched.spec_dir, page.before)
        for page in fetched.to_add()
        if page.before and page.before.captured >= page.source.captured
    }
    kept = [without_operations(fragment, gone) for name, fragment in committed.pages.items() if name not in replaced]
    added = [
        evolve(page.fragment(fetched.spec_dir), is_literal=at_their_word and page.before is not None)
        for page in fetched.to_add()
    ]
    return (*kept, *added)


def with_served_document(committed: Committed, served: ServedDocument, gone: Set[str]) -> Committed:
    """Return our captures with the document *served*, as after `fetch`, and without the operations that are *gone*.

    Pages of old that are left of these would say what the operations were before the document spoke of them.
    """
    today = served.snapshot.source.captured
    kept = [
        without_operations(fragment, gone)
        for fragment in committed.pages.values()
        # A document that changed twice on one day has one capture of that day.
        if not (fragment.part and served.is_changed and fragment.captured >= today)
    ]
    fragments = (*kept, *(served.fragments if served.is_changed else ()))
    return evolve(committed, pages={fragment.name: fragment for fragment in fragments})


def without_operations(fragment: Fragment, gone: Set[str]) -> Fragment:
    """Return *fragment* without the operations that are *gone*."""
    names = find_known(documented_operations(fragment), {parted(name)[0] for name in gone}).values()
    # Of a pair of pages that document one operation, one may be gone.
    forms = {named(name, form_of(fragment.doc)) for name in names}
    if gone.isdisjoint({*names, *forms}):
        return fragment
    doc = Map(fragment.doc, mark=fragment.doc.mark)
    doc.marks = dict(fragment.doc.marks)
    doc["paths"] = Map(mark=fragment.doc.at("paths"))
    return evolve(fragment, doc=doc)


class UnmergeablePages(DriftError):
    """The pages served now do not merge into a document; the fault names the snapshots that `fetch` would write."""

    def __init__(self, fault: GeneratorError, fetched: FetchResult) -> None:
        super().__init__(fault.what, where=fault.where, pointer=fault.pointer, next=fault.next)
        self.fault = fault
        names = {sources.name(fetched.spec_dir, page.source): page.place for page in fetched.to_add()}
        message = str(fault)
        self.places = {name: place for name, place in names.items() if name in message}

    def __str__(self) -> str:
        lines = [
            f"   {printable(name)} is the snapshot that `fetch` would write of {printable(self.places[name])}."
            for name in self.places
        ]
        return "\n".join([str(self.fault), *lines])


def check_readable(fetched: FetchResult) -> None:
    """Raise `DriftError` where an operation of ours is documented only in pages of a format that we do not read."""
    read = {page.operation for page in fetched.pages}
    unreadable = [page for page in fetched.unread if page.before and page.operation not in read]
    if unreadable:
        reasons = [
            f"the page of {page.operation or 'an operation of ours'} holds {page.format.name}, which is not read"
            for page in unreadable
        ]
        raise DriftError(
            "\n".join(reasons),
            where=Mark(unreadable[0].place, 1),
            next="Nobody can tell what changed there. Compare the vendor's own document instead: --against FILE.",
        )

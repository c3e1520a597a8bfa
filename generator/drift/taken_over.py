"""Takes what upstream publishes now over into our captures, as `fetch` and the next build would."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from pathlib import Path

from attrs import evolve

from generator.base.errors import DriftError, GeneratorError
from generator.base.location import Mark, printable
from generator.base.nodes import Map
from generator.base.operation_names import find_known
from generator.drift.committed_document import Committed
from generator.read import captured_documents, sources
from generator.read.answer_form import form_of, named, parted
from generator.read.dialects import Fragment
from generator.read.dialects.fragment import called
from generator.upstream import FetchedSources


def take_over(committed: Committed, fetched: FetchedSources, *, at_their_word: bool = False) -> tuple[Fragment, ...]:
    """Return the fragments of our captures, and of what of *fetched* is new or changed.

    Operations that are gone are left out, of older captures too, which would say what they were before. Statements
    about schemas stay: nothing contradicts them. Pages that changed can be taken *at_their_word*, as if their dialects
    could state everything; where the document speaks of their operations, nobody has to guess.
    """
    pages, spec_dir, gone = fetched.to_add(), committed.project.spec, {*fetched.lacking.gone}
    documented = {**(fetched.pages.known if fetched.pages else {}), **committed.documented}
    changed = fetched.document if fetched.document and fetched.document.is_changed else None
    stated = pages_beside_document(fetched, spec_dir)
    # What changed twice on one day has one capture of that day.
    replaced = {
        sources.name(spec_dir, page.before)
        for page in pages
        if page.before and page.before.captured >= page.source.captured
    }
    kept = [
        without_operations(fragment, gone, documented)
        for fragment in _captured(committed, documented)
        if fragment.page not in replaced
        and not (fragment.part and changed and fragment.captured >= changed.snapshot.source.captured)
    ]
    added = [page.fragment(spec_dir) for page in pages]
    if at_their_word:
        edited = {sources.name(spec_dir, page.source) for page in pages if page.before} - stated
        added = [evolve(fragment, is_literal=fragment.name in edited) for fragment in added]
    return (*kept, *(changed.fragments if changed else ()), *added)


def pages_beside_document(fetched: FetchedSources, spec_dir: Path) -> frozenset[str]:
    """Return the new and changed pages of *fetched* whose operations its document has, by names of their snapshots.

    What their dialects cannot state, the document states.
    """
    pages, document = fetched.to_add(), fetched.document
    stated = find_known((page.operation for page in pages), document.operations) if document else {}
    return frozenset(sources.name(spec_dir, page.source) for page in pages if page.operation in stated)


def _captured(committed: Committed, documented: Mapping[str, str]) -> Iterable[Fragment]:
    """Return the fragments of our captures, if pages have *documented* these operations.

    Which operations of a document this client has depends on which of them pages document.
    """
    if {*documented.values()} <= {*committed.documented.values()}:
        return committed.pages.values()
    project = committed.project
    wanted = project.config.upstream.operations
    pages = (fragment for fragment in committed.pages.values() if not fragment.part)
    return (*pages, *captured_documents.select_all(project.spec, wanted, documented))


def without_operations(fragment: Fragment, gone: Set[str], documented: Mapping[str, str]) -> Fragment:
    """Return *fragment* without the operations that are *gone*, called as pages have *documented* them."""
    names = find_known(called(fragment, documented), {parted(name)[0] for name in gone}).values()
    # Of a pair of pages that document one operation, one may be gone.
    forms = {named(name, form_of(fragment.doc)) for name in names}
    if gone.isdisjoint({*names, *forms}):
        return fragment
    doc = Map(fragment.doc, mark=fragment.doc.mark)
    doc.marks = dict(fragment.doc.marks)
    doc["paths"] = Map(mark=fragment.doc.at("paths"))
    return evolve(fragment, doc=doc)


class UnmergeableSources(DriftError):
    """What upstream publishes does not merge; the fault names the snapshots that `fetch` would write."""

    def __init__(self, fault: GeneratorError, committed: Committed, fetched: FetchedSources) -> None:
        super().__init__(fault.what, where=fault.where, pointer=fault.pointer, next=fault.next)
        self.fault = fault
        spec_dir, message = committed.project.spec, str(fault)
        names = {sources.name(spec_dir, page.source): page.place for page in fetched.to_add()}
        self.places = {name: place for name, place in names.items() if name in message}

    def __str__(self) -> str:
        lines = [
            f"   {printable(name)} is the snapshot that `fetch` would write of {printable(self.places[name])}."
            for name in self.places
        ]
        return "\n".join([str(self.fault), *lines])


def check_readable(fetched: FetchedSources) -> None:
    """Raise `DriftError` where an operation of ours is documented only in pages of a format that we do not read."""
    if not fetched.pages:
        return
    read = {page.operation for page in fetched.pages.pages}
    stated = fetched.document.operations if fetched.document else ()
    unreadable = [page for page in fetched.pages.unread if page.before and page.operation not in read]
    known = find_known((page.operation for page in unreadable), stated)
    unreadable = [page for page in unreadable if page.operation not in known]
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

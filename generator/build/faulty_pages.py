"""Finds the pages behind an error, so that a build can name them or go on without them.

Most errors have a place. Of those that have none, and of faults of this program, the page is found by trying: the last
page of the shortest list of pages that fails.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.base import budget, faults
from generator.base.errors import Faults, GeneratorError
from generator.base.location import Mark
from generator.build.faulty_operations import FaultyOperations
from generator.read.dialects import Fragment

Fragments = tuple[Fragment, ...]
FaultyPage = tuple[Fragment, GeneratorError]


def locate(fragments: Fragments, error: Exception) -> list[FaultyPage]:
    """Return the fragments that *error* points to, each with the first thing that is wrong there."""
    found: dict[int, FaultyPage] = {}
    faults_ = error.faults if isinstance(error, Faults) else (error,)
    placed = [fault for fault in faults_ if isinstance(fault, GeneratorError) and fault.where.file]
    parts = FaultyOperations.of(fragments if placed else ())
    for fault in placed:
        for fragment in parts.at(fault.where) or _page_at(fragments, fault.where):
            found.setdefault(id(fragment), (fragment, _named(fragment, fault)))
    return list(found.values())


def search(fragments: Fragments, error: Exception, fails: Callable[[Fragments], bool]) -> list[FaultyPage]:
    """Return the fragment with which the build of *fragments* starts to fail, and *error* with its place.

    Empty if not even two single pages can be built: it is no fault of one page.
    """
    good, bad = 0, len(fragments)
    while bad - good > 1:
        middle = (good + bad) // 2
        good, bad = (good, middle) if fails(fragments[:middle]) else (middle, bad)
    if bad == 1 and len(fragments) > 1 and fails(fragments[1:2]):
        return []
    culprit = fragments[bad - 1]
    return [(culprit, _at(culprit, error))]


def drop_faulty_pages(fragments: Fragments, faulty: Sequence[FaultyPage]) -> Fragments:
    """Return *fragments* without those that are *faulty*."""
    gone = {id(fragment) for fragment, _ in faulty}
    return tuple(fragment for fragment in fragments if id(fragment) not in gone)


def _at(fragment: Fragment, error: Exception) -> GeneratorError:
    """Return *error* as one that points to the page of *fragment*."""
    where = fragment.doc.mark if fragment.part else Mark(fragment.page, max(fragment.doc.mark.line, 1))
    if isinstance(error, GeneratorError):
        return _named(fragment, GeneratorError(error.what, where=where, next=error.next))
    if isinstance(error, RecursionError):
        return _named(fragment, GeneratorError(budget.TOO_DEEP, where=where, next=budget.NEXT))
    return _named(fragment, GeneratorError(faults.describe(error), where=where, next=faults.NEXT))


def _named(fragment: Fragment, error: GeneratorError) -> GeneratorError:
    """Return *error* so that it says which operation of a document it costs."""
    if not fragment.part:
        return error
    return GeneratorError(f"{fragment.part}: {error.what}", where=error.where, pointer=error.pointer, next=error.next)


def _page_at(fragments: Fragments, where: Mark) -> Fragments:
    """Return the page that has the line *where*: the last one of its file that starts at or before it."""
    pages = (fragment for fragment in fragments if not fragment.part)
    before = [fragment for fragment in pages if fragment.page == where.file and fragment.doc.mark.line <= where.line]
    return (max(before, key=lambda fragment: fragment.doc.mark.line),) if before else ()

"""Finds the pages that an error points to, so that a build can go on without them."""

from __future__ import annotations

from generator.base.errors import Faults, GeneratorError
from generator.base.location import Mark
from generator.merge.contradictions import Contradiction
from generator.read.dialects import Fragment


def drop_faulty_pages(fragments: tuple[Fragment, ...], error: GeneratorError) -> tuple[Fragment, ...]:
    """Return *fragments* without those that *error* points to; all of them if it points to none."""
    if isinstance(error, Contradiction):
        # It points to one of two pages, and nobody knows which of them is wrong.
        return fragments
    faults = error.faults if isinstance(error, Faults) else (error,)
    faulty = {id(fragment) for fault in faults for fragment in _fragment_at(fragments, fault.where)}
    return tuple(fragment for fragment in fragments if id(fragment) not in faulty)


def _fragment_at(fragments: tuple[Fragment, ...], where: Mark) -> tuple[Fragment, ...]:
    """Return the fragment that has the line *where*: the last one of its file that starts at or before it."""
    before = [
        fragment for fragment in fragments if fragment.page == where.file and fragment.doc.mark.line <= where.line
    ]
    return (max(before, key=lambda fragment: fragment.doc.mark.line),) if before else ()

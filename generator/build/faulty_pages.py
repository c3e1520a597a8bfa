"""Whose fault it is: the pages to which an error points."""

from __future__ import annotations

from generator.base.errors import GeneratorError
from generator.base.location import Mark
from generator.merge.contradictions import Contradiction
from generator.read.dialects import Fragment
from generator.validate import Invalid


def drop_faulty_pages(fragments: tuple[Fragment, ...], error: GeneratorError) -> tuple[Fragment, ...]:
    """Return *fragments* but for those to which *error* points; all of them where it points to none.

    Of two pages that contradict each other nobody knows which one is wrong.
    """
    if isinstance(error, Contradiction):
        return fragments
    faults = error.problems if isinstance(error, Invalid) else (error,)
    guilty = {id(fragment) for fault in faults for fragment in _at(fragments, fault.where)}
    return tuple(fragment for fragment in fragments if id(fragment) not in guilty)


def _at(fragments: tuple[Fragment, ...], where: Mark) -> tuple[Fragment, ...]:
    """Return the fragment in which *where* is: of those in its file the last that starts no later."""
    before = [one for one in fragments if one.page == where.file and one.doc.mark.line <= where.line]
    return (max(before, key=lambda one: one.doc.mark.line),) if before else ()

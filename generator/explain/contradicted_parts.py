"""What an explanation lists of pages that contradict each other, without a date or a dialect that decides."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.location import steps
from generator.build.assembly import Document
from generator.explain.explanation_values import Part, PartGroup
from generator.merge.contradictions import Contradiction
from generator.merge.precedence import strongest_first


def contradiction_groups(document: Document, at: str) -> Iterator[PartGroup]:
    """Yield the places at or below the pointer *at* in which pages contradict each other, and what each says."""
    parts = tuple(
        Part(steps(found.pointer)[-1], f"{found.what}; {_followed_page(document, found)} is followed", found.where)
        for found in document.contradictions
        if (found.pointer + "/").startswith(at + "/")
    )
    if parts:
        yield PartGroup("contradictions", parts)


def _followed_page(document: Document, found: Contradiction) -> str:
    """Return the page that is followed where two contradict each other."""
    pages = (found.where.file, found.other.file)
    return next(fragment.page for fragment in strongest_first(document.fragments) if fragment.page in pages)

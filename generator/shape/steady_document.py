"""A document of which what was found once is remembered: many ways may lead to a schema, and each asks again."""

from __future__ import annotations

from generator.base.nodes import Map


class SteadyDocument(Map):
    """A document whose schemas allow the same from now on, and of which none consists of itself."""

    __slots__ = ("kinds",)
    kinds: dict[str, tuple[str, ...]]
    """Reference -> the JSON kinds of what it refers to."""


def steady(doc: Map) -> SteadyDocument:
    """Return *doc* itself, with a memory; a copy of it has none."""
    new = SteadyDocument(doc, mark=doc.mark)
    new.marks, new.kinds = doc.marks, {}
    return new

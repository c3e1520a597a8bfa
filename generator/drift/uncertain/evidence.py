"""Who could have stated a fact: the pages behind each part of a document, and what their dialects lose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import define, field

from generator.base.location import NOWHERE, Mark, steps
from generator.base.nodes import Json, Map, Seq, is_list, is_object
from generator.build.pipeline import Document
from generator.correct.overlay import SUFFIX
from generator.merge.statements import Decision, Record
from generator.read.dialects import Fragment


@define
class Evidence:
    """One document, and the pages that speak of each part of it; a document without pages states all that it means."""

    doc: Map
    _entries: Mapping[Mark, Decision] = field(factory=dict[Mark, Decision])
    """What merge did, by the place of the winner."""
    _loses: Mapping[str, frozenset[str]] = field(factory=dict[str, frozenset[str]])
    """Kinds of loss by page."""

    def cannot_tell(self, at: str, kind: str) -> str:
        """Return the page that is followed at the pointer *at* and loses facts of *kind*.

        Empty where it can state them, or any other page on the same thing: merge has heard that one then. What belongs
        to the API as a whole any page may tell.
        """
        for mark in self._marks(at):
            if mark.file.endswith(SUFFIX):
                return ""
            entry = self._entries.get(mark)
            if entry:
                return self._silent([entry.winner.mark.file, *(other.file for other in entry.agreed)], kind)
        return self._silent(sorted(self._loses), kind)

    def _silent(self, pages: Sequence[str], kind: str) -> str:
        """Return the first of *pages* if all of them lose *kind*, else nothing."""
        return pages[0] if pages and all(kind in self._loses.get(page, ()) for page in pages) else ""

    def has(self, at: str) -> bool:
        """Whether there is anything at the pointer *at*."""
        return len(self._way(at)) == len(steps(at))

    def node(self, at: str) -> Json:
        """Return what stands at the pointer *at*, None where nothing does."""
        way = self._way(at)
        return way[-1][2] if way and len(way) == len(steps(at)) else None

    def mark(self, at: str) -> Mark:
        """Return the place of what stands at the pointer *at*, `NOWHERE` where nothing does."""
        return next(self._marks(at), NOWHERE) if self.has(at) else NOWHERE

    def _marks(self, at: str) -> Iterator[Mark]:
        """Yield the places of what stands at *at* and of all that holds it, the innermost first."""
        for holder, key, value in reversed(self._way(at)):
            mark = _mark(holder, key)
            yield mark
            own = getattr(value, "mark", mark)
            if own != mark:
                yield own

    def _way(self, at: str) -> list[tuple[Json, str | int, Json]]:
        """Return holder, key and value of each step of *at* as far as it leads."""
        node: Json = self.doc
        way: list[tuple[Json, str | int, Json]] = []
        for step in steps(at):
            value: Json
            if is_object(node) and step in node:
                value = node[step]
                way.append((node, step, value))
            elif is_list(node) and step.isdecimal() and int(step) < len(node):
                value = node[int(step)]
                way.append((node, int(step), value))
            else:
                break
            node = value
        return way


def _mark(holder: Json, key: str | int) -> Mark:
    if isinstance(holder, Map) and isinstance(key, str):
        return holder.at(key)
    return holder.at(key) if isinstance(holder, Seq) and isinstance(key, int) else NOWHERE


def of_document(document: Document) -> Evidence:
    """Return what the pages of *document* can tell."""
    return of_merge(document.shaped.doc, document.trail.record, document.fragments)


def of_merge(doc: Map, record: Record, fragments: Iterable[Fragment]) -> Evidence:
    """Return what *fragments* can tell of *doc*, which was merged of them as *record* has it."""
    entries = {entry.winner.mark: entry for entry in record.decisions.values()}
    return Evidence(doc, entries, {fragment.page: fragment.loses for fragment in fragments})

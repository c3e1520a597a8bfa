"""Which operations of vendors' documents need what stands at the place of an error; all of them have the same file.

A document may be one long line, so lines do not tell. What stands in an operation is its own; what stands in a
component is that of all operations that reach it, wherever in the document they stand.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from attrs import define, field

from generator.base.location import NOWHERE, Mark
from generator.base.nodes import Map, below, mark_of
from generator.base.schemas import METHODS, operations
from generator.read.dialects import Fragment


@define
class FaultyOperations:
    """The parts of documents, each with the operations that need it."""

    _owners: dict[Mark, dict[int, Fragment]] = field(factory=dict[Mark, dict[int, Fragment]])
    """By the place where the part starts."""
    _moved: dict[int, tuple[Map, list[Fragment]]] = field(factory=dict[int, tuple[Map, list[Fragment]]])
    """Components that stand elsewhere in the document, with the operations that need them."""
    _starts: list[Mark] = field(factory=list[Mark])

    @classmethod
    def of(cls, fragments: Iterable[Fragment]) -> FaultyOperations:
        """Return the parts of the documents of *fragments*."""
        parts = cls()
        for fragment in fragments:
            if fragment.part:
                parts.add(fragment)
        parts._starts = sorted(parts._owners)
        return parts

    def add(self, fragment: Fragment) -> None:
        """Add the parts that *fragment* needs."""
        for mark in _own_parts(fragment):
            self._owners.setdefault(mark, {})[id(fragment)] = fragment
        shared: Map = fragment.doc.get("components", Map())
        for mark in (fragment.doc.at("paths"), fragment.doc.at("components"), *map(shared.at, shared)):
            # What starts here is no operation's own.
            self._owners.setdefault(mark, {})
        for section in shared.values():
            for name, component in section.items() if isinstance(section, Map) else ():
                if section.at(name) != section.mark:
                    self._owners.setdefault(section.at(name), {})[id(fragment)] = fragment
                elif isinstance(component, Map):
                    self._moved.setdefault(id(component), (component, []))[1].append(fragment)

    def at(self, where: Mark) -> tuple[Fragment, ...]:
        """Return the operations that need what stands at *where*."""
        before = bisect_right(self._starts, where)
        start = self._starts[before - 1] if before else NOWHERE
        found = dict(self._owners[start]) if start.file == where.file and before else {}
        for component, fragments in self._moved.values():
            if any(_stands_at(node, where) for node in below(component)):
                found |= {id(fragment): fragment for fragment in fragments}
        return tuple(found.values())


def _own_parts(fragment: Fragment) -> Iterator[Mark]:
    """Yield the places of the operation *fragment*, and of what its path says of all operations on it."""
    paths: Map = fragment.doc["paths"]
    for path, method, _ in operations(fragment.doc):
        item: Map = paths[path]
        yield paths.at(path)
        yield item.at(method)
        yield from (item.at(key) for key in item if key not in METHODS)


def _stands_at(node: object, where: Mark) -> bool:
    return isinstance(node, Map) and (mark_of(node) == where or where in node.marks.values())

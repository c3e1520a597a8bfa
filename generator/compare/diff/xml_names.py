"""Tells whether another `xml` of a schema changes what is written: it may say what is so without it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from generator.base.nodes import Json, is_object
from generator.compare.diff.document_index import components
from generator.compare.diff.pairs import Edge, NodePair, RawChange
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import Sides

_ABSENT = (None, False, "")
"""Values of the fields of `xml` that say nothing."""


class XmlNames:
    """What the values of pairs are called in XML where no `xml` names them."""

    def __init__(self, readers: Sides[SchemaReader], pairs: Iterable[NodePair]) -> None:
        self._readers = readers
        self._pairs = pairs

    @cached_property
    def _above(self) -> dict[int, list[tuple[NodePair, Edge]]]:
        """The edges to each pair, by its `id`; most comparisons need none."""
        found: dict[int, list[tuple[NodePair, Edge]]] = defaultdict(list)
        for pair in self._pairs:
            for edge in pair.edges:
                found[id(edge.to)].append((pair, edge))
        return found

    def matter(self, pair: NodePair, raw: RawChange) -> bool:
        """Whether the `xml` of *raw* makes a difference in one place at least where *pair* stands."""
        names = self._of(pair) or {None}
        return any(_written(raw.base.value, name) != _written(raw.revision.value, name) for name in names)

    def _of(self, pair: NodePair) -> set[str | None]:
        """Return the names; None among them where a place gives none."""
        found: set[str | None] = set()
        todo, seen = [pair], {id(pair)}
        while todo:
            below = todo.pop()
            for above, edge in self._above[id(below)]:
                if edge.part == "property":
                    found.add(edge.name)
                elif above.schemas is None:
                    # A whole body is called what its component is.
                    found |= self._component_names(below)
                elif id(above) not in seen:
                    # Items are called what their array is, and variants what their union is.
                    seen.add(id(above))
                    todo.append(above)
        return found

    def _component_names(self, pair: NodePair) -> set[str | None]:
        if pair.schemas is None:
            return {None}
        sites = [sub.sites[0] if sub.sites else None for sub in pair.schemas]
        return {
            str(site.key) if site and site.holder is components(reader.doc) else None
            for site, reader in zip(sites, self._readers, strict=True)
        }


def _written(xml: Json, name: str | None) -> dict[str, Json]:
    stated = {key: value for key, value in xml.items() if value not in _ABSENT} if is_object(xml) else {}
    return {"name": name, **stated}

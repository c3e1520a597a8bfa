"""Finds how the values of pairs are written: with their JSON type, or as text that has none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from attrs import define, field

from generator.compare.change import Direction
from generator.compare.diff.notation import Notation
from generator.compare.diff.pairs import Edge, NodePair

_OF_PART = {"parameter": Notation.TEXT, "header": Notation.TEXT, "body": Notation.TYPED}
_OF_PROPERTY = {Notation.FORM: Notation.FIELD, Notation.FIELD: Notation.JSON}


@define
class Notations:
    """How the values of pairs are written, in all places where they stand."""

    found: defaultdict[int, set[tuple[Direction, Notation]]] = field(factory=lambda: defaultdict(set))
    """By the `id` of the pair."""

    def typed(self, pair: NodePair) -> Direction:
        """Return in which directions *pair* stands with its JSON type in one place at least."""
        typed = Direction.NONE
        for direction, notation in self.found.get(id(pair), ()):
            if notation in (Notation.JSON, Notation.TYPED):
                typed |= direction
        return typed

    def may_be_xml(self, pair: NodePair) -> bool:
        """Whether *pair* stands in one place at least where it may be written as XML."""
        found = self.found.get(id(pair))
        return found is None or any(notation is Notation.TYPED for _, notation in found)


def find_notations(pairs: Iterable[NodePair]) -> Notations:
    """Return how the values of *pairs* are written."""
    todo = [
        (edge.to, edge.direction, _below(edge, Notation.TYPED))
        for pair in pairs
        for edge in pair.edges
        if edge.direction
    ]
    known = Notations()
    for pair, direction, notation in todo:
        known.found[id(pair)].add((direction, notation))
    while todo:
        pair, direction, above = todo.pop()
        for edge in pair.edges:
            below = _below(edge, above)
            # What has a direction of its own starts elsewhere.
            if not edge.direction and (direction, below) not in known.found[id(edge.to)]:
                known.found[id(edge.to)].add((direction, below))
                todo.append((edge.to, direction, below))
    return known


def _below(edge: Edge, above: Notation) -> Notation:
    """Return how the values below *edge* are written, if those *above* it are written so."""
    if edge.part == "property":
        return _OF_PROPERTY.get(above, above)
    return edge.notation or _OF_PART.get(edge.part, above)

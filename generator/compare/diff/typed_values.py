"""Finds which pairs are sent with their JSON type, and not as text that has none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.compare.change import Direction
from generator.compare.diff.notation import Notation
from generator.compare.diff.pairs import Edge, NodePair

_OF_PART = {"parameter": Notation.TEXT, "header": Notation.TEXT, "body": Notation.TYPED}
_OF_PROPERTY = {Notation.FORM: Notation.FIELD, Notation.FIELD: Notation.TYPED}


def find_typed(pairs: Iterable[NodePair]) -> Mapping[int, Direction]:
    """Return in which directions *pairs*, by their `id`, stand with their JSON type in one place at least."""
    todo = [
        (edge.to, edge.direction, _below(edge, Notation.TYPED))
        for pair in pairs
        for edge in pair.edges
        if edge.direction
    ]
    found = {(id(pair), direction, notation) for pair, direction, notation in todo}
    while todo:
        pair, direction, above = todo.pop()
        for edge in pair.edges:
            below = _below(edge, above)
            # What has a direction of its own starts elsewhere.
            if not edge.direction and (id(edge.to), direction, below) not in found:
                found.add((id(edge.to), direction, below))
                todo.append((edge.to, direction, below))
    typed: dict[int, Direction] = defaultdict(lambda: Direction.NONE)
    for key, direction, notation in found:
        if notation is Notation.TYPED:
            typed[key] |= direction
    return typed


def _below(edge: Edge, above: Notation) -> Notation:
    """Return how the values below *edge* are written, if those *above* it are written so."""
    if edge.part == "property":
        return _OF_PROPERTY.get(above, above)
    return edge.notation or _OF_PART.get(edge.part, above)

"""A bound on what the actions of one overlay add to a document: each may copy what the one before has copied."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from generator.base import budget
from generator.base.errors import OverlayError
from generator.base.location import Mark
from generator.base.nodes import Json, is_list, is_object
from generator.correct.overlay.jsonpath import SelectedNode


@define
class Growth:
    """How many values an overlay has added so far."""

    values: int = 0

    def add(self, value: Json, places: Sequence[SelectedNode], where: Mark) -> None:
        """Count a copy of *value* at each of *places*; raise `OverlayError` where that is more than documents have."""
        sizes = _sizes(value)
        self.values += sum(sizes) * len(places)
        if self.values > budget.COPIED:
            what = f"the overlay adds more than {budget.COPIED:,} values up to here"
            raise OverlayError(what, where=where, next=budget.NEXT)
        if max((len(place.path) for place in places), default=0) + len(sizes) > budget.DEPTH:
            what = f"the result would be nested deeper than {budget.DEPTH} levels"
            raise OverlayError(what, where=where, next=budget.NEXT)


def _sizes(value: Json) -> list[int]:
    """Return how many values *value* has on each level."""
    sizes: list[int] = []
    level = [value]
    while level:
        sizes.append(len(level))
        level = [item for node in level for item in _items(node)]
    return sizes


def _items(node: Json) -> Sequence[Json]:
    return [*node.values()] if is_object(node) else node if is_list(node) else ()

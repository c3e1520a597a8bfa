"""How much comes of what meets in an `allOf`: thirty unions there multiply to a billion variants.

Where too many variants would come, none do: a class for some of the ways in which the unions meet tells less than none.
So it is with the properties that several parts state, and that stand in each variant: all are copied, or none.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import Factory, define

from generator.base import budget
from generator.base.errors import ShapeError
from generator.base.location import pointer
from generator.base.nodes import Json, NodePath, below, mark_of
from generator.shape.schema_queries import Doc, followed, memory_of, reference, resolve, variants
from generator.shape.steady_document import Memory

_MANY = budget.EXPANDED_ONE // 2 + 1
"""More than come of any schema."""


@define
class Expansion:
    """How much more may come of what meets in the schemas of a document."""

    whole: int = budget.EXPANDED
    """Variants, of all components."""
    left: int = 0
    """Variants, of the component that is read."""
    nodes: int = budget.REPEATED
    """Nodes that are copied, of all components."""
    copied: int = budget.SHARED
    """Nodes of unions that are copied to where they meet, and of what is copied to each of their variants."""
    path: NodePath = ()
    """Where the component stands that is read."""
    kept: dict[NodePath, ShapeError] = Factory(dict[NodePath, ShapeError])
    """Where something was left as it was, and what that means."""

    def start(self, path: NodePath) -> None:
        """Begin the next component, which stands at *path*."""
        self.path = path
        self.left = min(budget.EXPANDED_ONE, self.whole)

    def keep(self, schema: Json, what: str) -> None:
        """Note that *schema*, in the component that is read, stays as it was, and *what* that means."""
        at = pointer(self.path)
        next = "State with an overlay what its values are, for example as one `oneOf`."
        error = ShapeError(f"{at}: {what}", where=mark_of(schema), pointer=at, next=next)
        self.kept.setdefault(self.path, error)

    def allows(self, doc: Doc, schema: Json) -> bool:
        """Tell whether all variants that come of *schema* may come, and those on the way to them."""
        # Each union has two variants or more, so that there are no more on the way than at its end.
        return _combinations(doc, schema, memory_of(doc)) <= self.left // 2

    def take(self, count: int) -> None:
        """Count *count* variants that came."""
        self.left -= count
        self.whole -= count

    def repeats(self, schemas: Iterable[Json]) -> bool:
        """Tell whether all of *schemas* may be copied, and count their nodes."""
        for schema in schemas:
            # What is too much has been counted, too, which is as much work as to copy it.
            for _ in below(schema):
                self.nodes -= 1
                if self.nodes < 0:
                    return False
        return True

    def shares(self, schema: Json, count: int) -> bool:
        """Tell whether *schema* may be copied to *count* variants, and count the nodes of these copies."""
        for _ in below(schema):
            self.copied -= count
            if self.copied < 0:
                return False
        return True


def _combinations(doc: Doc, schema: Json, memory: Memory) -> int:
    """Return in how many ways one variant can be taken of each union that *schema* is or has parts of, or `_MANY`."""
    ref = reference(schema)
    if ref is None:
        return _own_combinations(doc, resolve(doc, schema), memory)
    return memory.recall("combinations", ref, _MANY, lambda: _combinations(doc, followed(doc, ref), memory))


def _own_combinations(doc: Doc, own: Json, memory: Memory) -> int:
    found = 0
    for variant in variants(own):
        found += _combinations(doc, variant, memory)
        if found >= _MANY:
            break
    found = max(found, 1)
    for part in own.get("allOf", ()):
        if found >= _MANY:
            break
        found *= _combinations(doc, part, memory)
    return min(found, _MANY)

"""How many variants come of the unions among the parts of an `allOf`: thirty such unions multiply to a billion.

Where too many would come, none do: a class for some of the ways in which the unions meet tells less than none.
"""

from __future__ import annotations

from attrs import define

from generator.base import budget
from generator.base.nodes import Json
from generator.shape.schema_queries import Doc, resolve, variants


@define
class Expansion:
    """How many more variants may come of the unions of a document."""

    whole: int = budget.EXPANDED
    """Of all components."""
    left: int = 0
    """Of the component that is read."""

    def start(self) -> None:
        """Begin the next component."""
        self.left = min(budget.EXPANDED_ONE, self.whole)

    def allows(self, doc: Doc, schema: Json) -> bool:
        """Tell whether all variants that come of *schema* may come, and those on the way to them."""
        # Each union has two variants or more, so that there are no more on the way than at its end.
        return _combinations(doc, schema, self.left // 2, {}) <= self.left // 2

    def take(self, count: int) -> None:
        """Count *count* variants that came."""
        self.left -= count
        self.whole -= count


def _combinations(doc: Doc, schema: Json, limit: int, known: dict[int, int]) -> int:
    """Return in how many ways one variant can be taken of each union that *schema* is or has parts of, or `limit + 1`.

    *known* holds what was found for each schema, by its identity, so that each is read once.
    """
    own = resolve(doc, schema)
    if id(own) not in known:
        found = 0
        for variant in variants(own):
            found += _combinations(doc, variant, limit, known)
            if found > limit:
                break
        found = max(found, 1)
        for part in own.get("allOf", ()):
            if found > limit:
                break
            found *= _combinations(doc, part, limit, known)
        known[id(own)] = min(found, limit + 1)
    return known[id(own)]

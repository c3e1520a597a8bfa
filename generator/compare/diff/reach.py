"""Finds which operations reach each pair, in which direction, and by which route."""

from __future__ import annotations

from attrs import define

from generator.compare.change import Direction
from generator.compare.diff.pairs import CallPlace, Edge, NodePair, Root
from generator.compare.diff.scc import groups


@define
class Route:
    """The shortest route to a pair."""

    place: CallPlace
    part: str = ""
    """What stands there, as the fact `part` names it."""
    name: str = ""
    """The name of the last parameter, header or property on the route."""
    within: str = ""
    """The location of the parameter on the route, if there is one."""
    depth: int = 0
    """How many edges it has."""
    above: NodePair | None = None
    """The last pair before the one to which it leads."""

    def further(self, pair: NodePair, edge: Edge) -> Route:
        """Return the route extended from *pair* by *edge*."""
        within = edge.head if edge.part == "parameter" else self.within
        place = self.place.then(edge.head, edge.step)
        return Route(place, edge.part or self.part, edge.name or self.name, within, self.depth + 1, pair)


Met = tuple[int, Direction]
"""A pair by its `id`, and its direction; none for what is neither sent nor received."""


def shortest(roots: list[Root]) -> dict[Met, Route]:
    """Return the shortest route to each pair in each direction; of several, the alphabetically first."""
    routes: dict[Met, Route] = {}
    level: dict[Met, tuple[Route, NodePair]] = {
        (id(root.pair), Direction.NONE): (Route(root.place), root.pair) for root in roots
    }
    while level:
        routes |= {key: route for key, (route, _) in level.items()}
        below: dict[Met, tuple[Route, NodePair]] = {}
        for (_, direction), (route, pair) in level.items():
            for edge in pair.edges:
                key = (id(edge.to), edge.direction or direction)
                if key not in routes:
                    further = route.further(pair, edge)
                    if key not in below or further.place < below[key][0].place:
                        below[key] = (further, edge.to)
        level = below
    return routes


@define
class _Bits:
    """The operations that reach a pair, as bit sets: by direction."""

    neutral: int = 0
    request: int = 0
    response: int = 0

    @property
    def all(self) -> int:
        """The operations, whatever the direction."""
        return self.neutral | self.request | self.response

    def add(self, other: _Bits, direction: Direction = Direction.NONE) -> None:
        """Add *other*, in *direction* alone unless that is none."""
        if direction is Direction.REQUEST:
            self.request |= other.all
        elif direction is Direction.RESPONSE:
            self.response |= other.all
        else:
            self.neutral |= other.neutral
            self.request |= other.request
            self.response |= other.response


class Reach:
    """The operations that reach each pair, and their directions."""

    def __init__(self, roots: list[Root]) -> None:
        # What is about the API as a whole is met as well, by an operation without a name.
        self._operations = sorted({root.operation for root in roots})
        number = {name: index for index, name in enumerate(self._operations)}
        self._bits: dict[int, _Bits] = {}
        for root in roots:
            self._at(root.pair).neutral |= 1 << number[root.operation]
        for group in groups(root.pair for root in roots):
            self._spread(group)

    def _at(self, pair: NodePair) -> _Bits:
        return self._bits.setdefault(id(pair), _Bits())

    def _spread(self, group: list[NodePair]) -> None:
        """Propagate the operations of each pair of *group* to the whole group, and to the pairs below."""
        bits = _Bits()
        for pair in group:
            bits.add(self._at(pair))
        self._bits |= dict.fromkeys(map(id, group), bits)
        for pair in group:
            for edge in pair.edges:
                if (there := self._at(edge.to)) is not bits:
                    there.add(bits, edge.direction)

    def of(self, pair: NodePair) -> tuple[int, Direction]:
        """Return the operations that reach *pair* as bits, and the directions."""
        bits = self._bits[id(pair)]
        direction = Direction.NONE
        direction |= Direction.REQUEST if bits.request else Direction.NONE
        direction |= Direction.RESPONSE if bits.response else Direction.NONE
        return bits.all, direction

    def names(self, bits: int) -> tuple[str, ...]:
        """Return the operations that *bits* stand for."""
        return tuple(name for index, name in enumerate(self._operations) if name and bits >> index & 1)

"""Finds groups of pairs that reach each other (strongly connected components)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import define, field

from generator.compare.diff.pairs import Edge, NodePair


@define(eq=False)
class _Visit:
    """The state of Tarjan's algorithm, iterative because documents may be deep."""

    index: dict[int, int] = field(factory=dict[int, int])
    lowest: dict[int, int] = field(factory=dict[int, int])
    open: list[NodePair] = field(factory=list[NodePair])
    is_open: set[int] = field(factory=set[int])
    groups: list[list[NodePair]] = field(factory=list[list[NodePair]])

    def enter(self, pair: NodePair) -> tuple[NodePair, Iterator[Edge]]:
        """Start with *pair*."""
        self.index[id(pair)] = self.lowest[id(pair)] = len(self.index)
        self.open.append(pair)
        self.is_open.add(id(pair))
        return pair, iter(pair.edges)

    def leave(self, pair: NodePair) -> None:
        """Finish *pair*: if it reaches nothing earlier, all pairs entered since are a group."""
        if self.lowest[id(pair)] != self.index[id(pair)]:
            return
        group: list[NodePair] = []
        while not group or group[-1] is not pair:
            group.append(self.open.pop())
            self.is_open.discard(id(group[-1]))
        self.groups.append(group)

    def lower(self, pair: NodePair, index: int) -> None:
        """Record that *pair* reaches the pair entered as *index*."""
        self.lowest[id(pair)] = min(self.lowest[id(pair)], index)

    def descend(self, root: NodePair) -> None:
        """Visit every pair that *root* reaches."""
        way = [self.enter(root)]
        while way:
            pair, edges = way[-1]
            edge = next(edges, None)
            if edge is None:
                way.pop()
                self.leave(pair)
                if way:
                    self.lower(way[-1][0], self.lowest[id(pair)])
            elif id(edge.to) not in self.index:
                way.append(self.enter(edge.to))
            elif id(edge.to) in self.is_open:
                self.lower(pair, self.index[id(edge.to)])


def groups(roots: Iterable[NodePair]) -> list[list[NodePair]]:
    """Return the pairs below *roots* in groups that reach each other, each before those that it reaches."""
    visit = _Visit()
    for root in roots:
        if id(root) not in visit.index:
            visit.descend(root)
    return visit.groups[::-1]

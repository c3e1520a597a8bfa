"""Where the objects and arrays of one document stand."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from generator.base.location import pointer
from generator.base.nodes import Json, Map, is_object, place_of

MemberKey = str | int
_CONTAINERS: tuple[type, ...] = (dict, list)


class Positions:
    """The positions in the document *root*, which are looked for when they are asked for."""

    def __init__(self, root: Map) -> None:
        self._root = root
        self._parents: dict[int, tuple[Json, MemberKey]] = {}
        self._elsewhere: dict[tuple[int, MemberKey], tuple[Json, MemberKey]] = {}
        """The members of what was made here, and where each stands."""

    def pointer(self, holder: Json, *below: MemberKey) -> str:
        """Return the JSON Pointer of *holder*, or of what stands *below* it."""
        while below and (place := self._elsewhere.get((id(holder), below[0]))) is not None:
            holder, below = place[0], (place[1], *below[1:])
        path = self._held(holder)
        if path is None:
            path = self._indexed(holder)
        return pointer([*reversed(path), *below])

    def add(self, node: Json, place: tuple[Json, MemberKey]) -> None:
        """Note that *node*, which was made here, stands at *place*."""
        self._index()[id(node)] = place

    def stands_for(self, node: Json, other: Json) -> None:
        """Note that *node*, which was made here, stands where *other* does."""
        if (place := self._index().get(id(other))) is not None:
            self.add(node, place)

    def stands_at(self, holder: Json, key: MemberKey, place: tuple[Json, MemberKey]) -> None:
        """Note that what *holder*, which was made here, has at *key* stands at *place*."""
        self._elsewhere[id(holder), key] = place

    def _indexed(self, node: Json) -> Sequence[MemberKey]:
        """Return the keys that lead to *node*, the last first."""
        parents = self._index()
        path: deque[MemberKey] = deque()
        while (site := parents.get(id(node))) is not None:
            node, key = site
            path.append(key)
        return path

    def _held(self, node: Json) -> Sequence[MemberKey] | None:
        """Return the keys that lead to *node*, the last first, as what was read from JSON knows them.

        None where that does not lead from the document: *node* was made here, or belongs to another document.
        """
        path: deque[MemberKey] = deque()
        while node is not self._root:
            place = place_of(node)
            if place is None:
                return None
            node, key = place
            path.append(key)
        return path

    def _index(self) -> dict[int, tuple[Json, MemberKey]]:
        """Return the position of each container; it is computed on first use, because most comparisons need few."""
        if not (parents := self._parents):
            todo: list[Json] = [self._root]
            while todo:
                node = todo.pop()
                for key, value in node.items() if is_object(node) else enumerate(node):
                    if isinstance(value, _CONTAINERS) and id(value) not in parents:
                        # A plain tuple, which is made four times as fast as a `Site`.
                        parents[id(value)] = node, key
                        todo.append(value)
        return parents

"""Where the objects and arrays of one document stand."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

from generator.base.location import pointer
from generator.base.nodes import Json, Map, is_object, place_of

MemberKey = str | int
_CONTAINERS: tuple[type, ...] = (dict, list)


class Positions:
    """The positions in the document *root*, which are looked for when they are asked for."""

    def __init__(self, root: Map) -> None:
        self._root = root
        self._parents: dict[int, tuple[Json, MemberKey]] = {}
        self._made: dict[int, tuple[Json, MemberKey]] = {}
        """Where objects stand that were made here."""
        self._models: dict[int, Json] = {}
        """The objects for which others stand that were made here."""
        self._elsewhere: dict[tuple[int, MemberKey], tuple[Json, MemberKey]] = {}
        """The members of what was made here, and where each stands."""

    def pointer(self, holder: Json, *below: MemberKey) -> str:
        """Return the JSON Pointer of *holder*, or of what stands *below* it."""
        while below and (place := self._elsewhere.get((id(holder), below[0]))) is not None:
            holder, below = place[0], (place[1], *below[1:])
        path = self._path(holder, place_of)
        if path is None:
            # What was read from YAML does not know what contains it.
            index = self._index()
            path = self._path(holder, lambda node: index.get(id(node))) or ()
        return pointer([*reversed(path), *below])

    def stands(self, node: Json, place: tuple[Json, MemberKey]) -> None:
        """Note that *node*, which was made here, stands at *place*."""
        self._made[id(node)] = place

    def stands_for(self, node: Json, model: Json) -> None:
        """Note that *node*, which was made here, stands where *model* does."""
        self._models[id(node)] = model

    def stands_at(self, holder: Json, key: MemberKey, place: tuple[Json, MemberKey]) -> None:
        """Note that what *holder*, which was made here, has at *key* stands at *place*."""
        self._elsewhere[id(holder), key] = place

    def _path(
        self, node: Json, place_of: Callable[[Json], tuple[Json, MemberKey] | None]
    ) -> Sequence[MemberKey] | None:
        """Return the keys that lead to *node*, the last first, as *place_of* knows them; None where it does not."""
        path: deque[MemberKey] = deque()
        while node is not self._root:
            node = self._models.get(id(node), node)
            place = self._made.get(id(node)) or place_of(node)
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

"""JSON values that know the place in a file of each of their parts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, TypeGuard

from generator.base.json_places import JsonPlaces
from generator.base.location import NOWHERE, Mark

Json = Any
JsonObject = Mapping[str, Json]
NodePath = tuple[str | int, ...]
"""The keys and indices that lead to a node."""
"""A JSON value: None, bool, int, float, str, list or dict."""


class Map(dict[str, Any]):
    """A JSON object; `mark` is its own place, `marks` the place of each key that was read from a file."""

    __slots__ = ("_mark", "_marks", "_shares", "holder", "number", "position")
    _mark: Mark | None
    _marks: dict[str, Mark] | None
    _shares: bool
    """Whether a copy has the same marks, so that they must not be changed."""
    holder: Map | Seq | JsonPlaces
    """Of an object that was read from JSON: what contains it, and of the outermost the text."""
    number: int
    """Of such an object: how many values stand before it in what contains it."""
    position: int | None
    """Of such an object: its position in the text, once somebody has asked."""

    def __init__(self, *args: Any, mark: Mark = NOWHERE, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._mark = mark
        self._marks = {}
        self._shares = False

    @classmethod
    def read(cls) -> Map:
        """Return an empty object that is read from JSON; whoever fills it says what contains it.

        Its marks are looked for when they are asked for, which few ever are.
        """
        new = cls.__new__(cls)
        new._mark = new._marks = new.position = None
        new._shares = False
        return new

    @property
    def start(self) -> int:
        """The position of an object that was read from JSON in its text."""
        if self.position is None:
            self.position = _start(self)
        return self.position

    @property
    def mark(self) -> Mark:
        """The place of the object."""
        if self._mark is None:
            self._mark = _text(self).mark(self.start)
        return self._mark

    @mark.setter
    def mark(self, mark: Mark) -> None:
        self._mark = mark

    @property
    def marks(self) -> dict[str, Mark]:
        """The place of each key that has one."""
        if self._marks is None:
            text = _text(self)
            self._marks = {member.key: text.mark_of(member) for member in text.members(self.start)}
        elif self._shares:
            self._marks = dict(self._marks)
        self._shares = False
        return self._marks

    @marks.setter
    def marks(self, marks: dict[str, Mark]) -> None:
        self._marks = marks
        self._shares = False

    def put(self, key: str, value: Json, mark: Mark) -> None:
        """Set *key*, which is stated at *mark*."""
        self[key] = value
        self.marks[key] = mark

    def at(self, key: str) -> Mark:
        """Return the place of *key*, or of the object where the key has none."""
        if self._marks is None:
            text = _text(self)
            member = text.member_of(self.start, key)
            return text.mark_of(member) if member else self.mark
        return self._marks.get(key) or self.mark

    def bare(self) -> Map:
        """Return an empty object with the places of this one."""
        new = Map.__new__(Map)
        new._mark, new._marks = self._mark, self._marks
        self._shares = new._shares = True
        _lead_on(self, new)
        return new


class Seq(list[Any]):
    """A JSON array; `mark` is its own place, `marks` the place of each item, as long as the array or empty."""

    __slots__ = ("_mark", "_marks", "_shares", "holder", "number", "position")
    _mark: Mark | None
    _marks: list[Mark] | None
    _shares: bool
    holder: Map | Seq | JsonPlaces
    """As that of a `Map`, which `number` is as well."""
    number: int
    position: int | None

    def __init__(self, *args: Any, mark: Mark = NOWHERE) -> None:
        super().__init__(*args)
        self._mark = mark
        self._marks = []
        self._shares = False

    @classmethod
    def read(cls) -> Seq:
        """Return an empty array that is read from JSON, as `Map.read` does."""
        new = cls.__new__(cls)
        new._mark = new._marks = new.position = None
        new._shares = False
        return new

    @property
    def start(self) -> int:
        """The position of an array that was read from JSON in its text."""
        if self.position is None:
            self.position = _start(self)
        return self.position

    @property
    def mark(self) -> Mark:
        """The place of the array."""
        if self._mark is None:
            self._mark = _text(self).mark(self.start)
        return self._mark

    @mark.setter
    def mark(self, mark: Mark) -> None:
        self._mark = mark

    @property
    def marks(self) -> list[Mark]:
        """The place of each item, or none."""
        if self._marks is None:
            text = _text(self)
            self._marks = [*map(text.mark_of, text.members(self.start))]
        elif self._shares:
            self._marks = list(self._marks)
        self._shares = False
        return self._marks

    @marks.setter
    def marks(self, marks: list[Mark]) -> None:
        self._marks = marks
        self._shares = False

    def at(self, index: int) -> Mark:
        """Return the place of the item at *index*, or of the array where the item has none."""
        if self._marks is None:
            text = _text(self)
            member = text.member(self.start, index)
            return text.mark_of(member) if member else self.mark
        return self._marks[index] if index < len(self._marks) else self.mark

    def bare(self) -> Seq:
        """Return an empty array with the places of this one."""
        new = Seq.__new__(Seq)
        new._mark, new._marks = self._mark, self._marks
        self._shares = new._shares = True
        _lead_on(self, new)
        return new


def _lead_on(old: Map | Seq, new: Map | Seq) -> None:
    """Let *new* find the places that nobody has asked *old* for yet."""
    if hasattr(old, "holder"):
        new.holder, new.position = old.holder, old.position
        new.number = getattr(old, "number", 0)


def _text(node: Map | Seq) -> JsonPlaces:
    """Return the text from which *node* was read."""
    holder = node.holder
    while not isinstance(holder, JsonPlaces):
        holder = holder.holder
    return holder


def _start(node: Map | Seq) -> int:
    """Return the position of *node* in the text from which it was read."""
    holder = node.holder
    if isinstance(holder, JsonPlaces):
        return holder.start
    member = _text(holder).member(holder.start, node.number)
    assert member
    return member.at


def place_of(node: Json) -> tuple[Json, str | int] | None:
    """Return what contains *node*, which was read from JSON, and its key there; None unless it is there still."""
    holder = getattr(node, "holder", None)
    if isinstance(holder, Map):
        key = next(islice(holder, node.number, None), "")
        return (holder, key) if holder.get(key) is node else None
    if isinstance(holder, Seq) and node.number < len(holder) and holder[node.number] is node:
        return holder, node.number
    return None


def is_object(node: Json) -> TypeGuard[dict[str, Json]]:
    """Whether *node* is a JSON object."""
    return isinstance(node, dict)


def is_list(node: Json) -> TypeGuard[list[Json]]:
    """Whether *node* is a JSON array."""
    return isinstance(node, list)


def copy(node: Json) -> Json:
    """Return a deep copy of *node* that keeps every mark."""
    if is_object(node):
        new = node.bare() if isinstance(node, Map) else Map()
        for key, value in node.items():
            # Most values are texts: a call for each of them would take half of the time.
            new[key] = copy(value) if isinstance(value, (dict, list)) else value
        return new
    if is_list(node):
        items = node.bare() if isinstance(node, Seq) else Seq()
        items += [copy(item) if isinstance(item, (dict, list)) else item for item in node]
        return items
    return node


def distinct(values: Iterable[Json]) -> list[Json]:
    """Return the first of each of *values* that are the same JSON; 1, 1.0 and true are three values."""
    first: dict[str, Json] = {}
    for value in values:
        first.setdefault(json.dumps(value, sort_keys=True), value)
    return [*first.values()]


def plain(node: Json) -> Json:
    """Return *node* as built-in dicts and lists."""
    if is_object(node):
        return {key: plain(value) for key, value in node.items()}
    if is_list(node):
        return [plain(value) for value in node]
    return node


def walk(node: Json, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Json]]:
    """Yield every node below and including *node* with its path, parents first."""
    yield path, node
    if is_object(node):
        for key, value in node.items():
            yield from walk(value, (*path, key))
    elif is_list(node):
        for index, value in enumerate(node):
            yield from walk(value, (*path, index))


def below(node: Json) -> Iterator[Json]:
    """Yield every node below and including *node* in any order: three times as fast as `walk`, which yields paths."""
    todo = [node]
    while todo:
        node = todo.pop()
        yield node
        if is_object(node):
            todo += node.values()
        elif is_list(node):
            todo += node


def mark_of(node: Json) -> Mark:
    """Return the place of the container *node*, `NOWHERE` for anything else."""
    return getattr(node, "mark", NOWHERE)


def mark_at(holder: Json, key: str | int) -> Mark:
    """Return the place of *key* in *holder*, `NOWHERE` for containers that keep none."""
    if isinstance(holder, Map):
        return holder.at(str(key))
    return holder.at(int(key)) if isinstance(holder, Seq) else NOWHERE

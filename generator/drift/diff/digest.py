"""What a schema is like, without its names, its order and its prose: to find it again in another document."""

from __future__ import annotations

from collections.abc import Hashable

from generator.drift.diff import words
from generator.drift.diff.jsontext import canon
from generator.drift.diff.read import Reader
from generator.drift.diff.shape import Shape, Sub, identity

_DEPTH = 4
"""How deep a schema is looked into; what differs deeper is found when the two are compared."""


class Digests:
    """Small numbers, equal for schemas that say the same; one set of them for both documents."""

    def __init__(self) -> None:
        self._numbers: dict[Hashable, int] = {}
        self._known: dict[Hashable, int] = {}

    def of(self, reader: Reader, sub: Sub, without: str = "", depth: int = _DEPTH) -> int:
        """Return the number of *sub*, its property *without* left out, and null: a union says that of its arms."""
        key = (id(reader), identity(sub), depth, without)
        if key not in self._known:
            content = self._content(reader, reader.shape(sub), without, depth)
            self._known[key] = self._numbers.setdefault(content, len(self._numbers))
        return self._known[key]

    def _content(self, reader: Reader, shape: Shape, without: str, depth: int) -> Hashable:
        if depth == 0:
            return kinds_of(reader, shape)

        def below(sub: Sub | None) -> Hashable:
            if sub is None or reader.shape(sub).says_nothing:
                return None
            return self.of(reader, sub, depth=depth - 1), reader.null(sub)

        return (
            kinds_of(reader, shape),
            None if shape.enum is None else frozenset(shape.enum),
            frozenset((word, canon(fact.value)) for word, fact in shape.words.items() if word not in words.HOLDERS),
            frozenset(words.HOLDERS & shape.words.keys()),
            frozenset(shape.required.keys() - {without}),
            frozenset((name, below(sub)) for name, sub in shape.properties.items() if name != without),
            below(shape.items),
            shape.closed is not None,
            below(shape.additional),
            frozenset(frozenset(self.of(reader, arm, depth=depth - 1) for arm in union.arms) for union in shape.unions),
        )


def kinds(reader: Reader, sub: Sub) -> frozenset[str] | None:
    """Return the JSON types that are valid by *sub*, those of its arms where it is a union; None where any is."""
    return kinds_of(reader, reader.shape(sub))


def kinds_of(reader: Reader, shape: Shape, depth: int = _DEPTH) -> frozenset[str] | None:
    """Return the JSON types that are valid by *shape*, those of its arms where it is a union; None where any is."""
    if shape.types is not None or not shape.unions or depth == 0:
        return shape.types
    found: set[str] = set()
    for arm in shape.unions[0].arms:
        of_arm = kinds_of(reader, reader.shape(arm), depth - 1)
        if of_arm is None:
            return None
        found |= of_arm
    return frozenset(found)

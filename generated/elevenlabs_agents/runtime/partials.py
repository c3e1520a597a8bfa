"""Arrays and maps of which some values do not fit: they are left out, and put back where the rest becomes JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, ClassVar, TypeVar

from .errors import DecodeError
from .misfits import MapKey, Misfit, noted

T = TypeVar("T")


class Partial:
    """Base of both."""

    made: ClassVar[bool] = False
    """Whether there ever was one in this process: only then need anyone look for them."""


class PartialList(Partial, list[T]):
    """The items of an array that fit."""

    left_out: dict[int, Misfit]
    """The others, by their places in the array that came."""

    def __init__(self, items: Iterable[T] = (), left_out: dict[int, Misfit] | None = None) -> None:
        super().__init__(items)
        self.left_out = left_out or {}
        Partial.made = True

    def places(self) -> Iterable[int]:
        """Where each item stood in the array that came."""
        taken, place = self.left_out, 0
        for _ in self:
            while place in taken:
                place += 1
            yield place
            place += 1

    def whole(self) -> list[Any]:
        """All items, those left out as they came and at their places."""
        items: list[Any] = list(self)
        for place, one in sorted(self.left_out.items()):
            items.insert(place, one.found)
        return items

    def __eq__(self, other: object) -> bool:
        return list[Any].__eq__(self, other) is True and self.left_out == getattr(other, "left_out", {})

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        return self.__class__, (list(self), self.left_out)


class PartialDict(Partial, dict[str, T]):
    """The values of a map that fit."""

    left_out: dict[str, Misfit]
    """The others, by their names."""

    def __init__(self, items: Iterable[tuple[str, T]] = (), left_out: dict[str, Misfit] | None = None) -> None:
        super().__init__(items)
        self.left_out = left_out or {}
        Partial.made = True

    def whole(self) -> dict[str, Any]:
        """All values, those left out as they came; a name that was assigned since keeps its new value."""
        return {**{key: one.found for key, one in self.left_out.items()}, **self}

    def __eq__(self, other: object) -> bool:
        return dict[str, Any].__eq__(self, other) is True and self.left_out == getattr(other, "left_out", {})

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        return self.__class__, (list(self.items()), self.left_out)


def fitting_items(values: list[Any], place: int, decode: Callable[[Any], T], error: DecodeError) -> PartialList[T]:
    """What *decode* reads of *values*; it has read those before *place*, and refused that one with *error*."""
    found = PartialList[T](values[:place], {place: noted(place, values[place], error)})
    for later, value in enumerate(values[place + 1 :], place + 1):
        try:
            found.append(decode(value))
        except DecodeError as wrong:
            found.left_out[later] = noted(later, value, wrong)
    return found


def fitting_values(
    values: dict[str, Any], place: str, decode: Callable[[Any], T], error: DecodeError
) -> PartialDict[T]:
    """`fitting_items` of a map."""
    found = PartialDict[T]()
    reads = False
    for key, value in values.items():
        try:
            if key == place:
                reads = True
                raise error
            found[key] = decode(value) if reads else value
        except DecodeError as wrong:
            found.left_out[key] = noted(MapKey(key), value, wrong)
    return found


def extended(before: list[T], after: list[T]) -> list[T]:
    """*before*, with what *after* has."""
    if not isinstance(before, PartialList) and not isinstance(after, PartialList):
        before.extend(after)
        return before
    kept: dict[int, Misfit] = dict(getattr(before, "left_out", {}))
    size = len(before) + len(kept)
    later: dict[int, Misfit] = getattr(after, "left_out", {})
    kept |= {size + place: one._replace(keys=(size + place,)) for place, one in later.items()}
    return PartialList([*before, *after], kept)


def updated(before: dict[str, T], after: dict[str, T]) -> dict[str, T]:
    """*before*, with what *after* has instead."""
    if not isinstance(before, PartialDict) and not isinstance(after, PartialDict):
        before.update(after)
        return before
    kept: dict[str, Misfit] = {**getattr(before, "left_out", {}), **getattr(after, "left_out", {})}
    values = {key: value for key, value in before.items() if key not in kept} | after
    return PartialDict(values.items(), {key: one for key, one in kept.items() if key not in values})

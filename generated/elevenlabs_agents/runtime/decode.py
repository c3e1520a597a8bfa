"""The slow paths of the decoders: whatever is not plainly of the right kind comes here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from .deadline import in_time
from .errors import DecodeError
from .partials import fitting_items, fitting_values

T = TypeVar("T")

_TEXT, _INTEGER, _NUMBER, _BOOLEAN = (frozenset(kinds) for kinds in ({str}, {int}, {int, float}, {bool}))

_KINDS = {str: "a string", int: "an integer", float: "a number", bool: "a boolean", list: "an array", dict: "an object"}


def wrong_kind(expected: str, value: Any) -> DecodeError:
    """The error for a value of another JSON kind than *expected*."""
    found = "null" if value is None else _KINDS.get(value.__class__, value.__class__.__name__)
    return DecodeError(f"expected {expected}, found {found}")


def text(value: Any) -> str:
    """A string, else an error."""
    if isinstance(value, str):
        return value
    raise wrong_kind("a string", value)


def integer(value: Any) -> int:
    """An integer, also one written as ``5.0``, else an error."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    raise wrong_kind("an integer", value)


def number(value: Any) -> float:
    """A number as it was written, else an error."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    raise wrong_kind("a number", value)


def boolean(value: Any) -> bool:
    """True or False, else an error."""
    if isinstance(value, bool):
        return value
    raise wrong_kind("a boolean", value)


def each(values: Any, decode: Callable[[Any], T]) -> list[T]:
    """An array of what *decode* reads, in place of what it was; a `PartialList` where it does not read all."""
    if values.__class__ is not list:
        raise wrong_kind("an array", values)
    place = 0
    try:
        for place, value in enumerate(in_time(values)):
            values[place] = decode(value)
    except DecodeError as error:
        return fitting_items(values, place, decode, error)
    return values


def texts(values: Any) -> list[str]:
    """An array of strings."""
    return _scalars(values, _TEXT, text)


def integers(values: Any) -> list[int]:
    """An array of integers."""
    return _scalars(values, _INTEGER, integer)


def numbers(values: Any) -> list[float]:
    """An array of numbers."""
    return _scalars(values, _NUMBER, number)


def booleans(values: Any) -> list[bool]:
    """An array of booleans."""
    return _scalars(values, _BOOLEAN, boolean)


def _scalars(values: Any, plain: frozenset[Any], decode: Callable[[Any], T]) -> list[T]:
    """What `each` makes of *values*: all at once where their classes are *plain*, which *decode* leaves alone."""
    if values.__class__ is list and plain.issuperset(map(type, values)):
        fitting: list[T] = values
        return fitting
    return each(values, decode)


def each_value(values: Any, decode: Callable[[Any], T]) -> dict[str, T]:
    """An object that maps any name to what *decode* reads, in place of what it was; a `PartialDict` where not all."""
    if values.__class__ is not dict:
        raise wrong_kind("an object", values)
    key = ""
    try:
        for key, value in values.items():
            values[key] = decode(value)
    except DecodeError as error:
        return fitting_values(values, key, decode, error)
    return values


def array(value: Any) -> list[Any]:
    """An array of anything."""
    if value.__class__ is not list:
        raise wrong_kind("an array", value)
    found: list[Any] = value
    return found


def mapping(value: Any) -> dict[str, Any]:
    """An object of anything."""
    if value.__class__ is not dict:
        raise wrong_kind("an object", value)
    found: dict[str, Any] = value
    return found


def anything(value: Any) -> Any:
    """Whatever was sent."""
    return value


def nothing(value: Any) -> None:
    """None, whatever was sent where no answer is documented."""


def maybe(decode: Callable[[Any], T]) -> Callable[[Any], T | None]:
    """*decode*, and null."""
    return lambda value: None if value is None else decode(value)


def forgiving(decode: Callable[[Any], T]) -> Callable[[Any], T]:
    """*decode* for an object without properties, which some servers send as ``""``, null or no body at all."""
    return lambda value: decode({} if value is None or value == "" else value)


Shape = tuple[frozenset[str], frozenset[str], Callable[[Any], T]]
"""Required properties of a variant, properties that only it has, its decoder."""


def by_shape(d: dict[str, Any], variants: tuple[Shape[T], ...]) -> Callable[[Any], T] | None:
    """The decoder of the one variant that *d* can be: by required properties, then by those that only one has."""
    keys = d.keys()
    possible = [variant for variant in variants if variant[0] <= keys]
    if len(possible) > 1:
        possible = [variant for variant in possible if not variant[1].isdisjoint(keys)]
    return possible[0][2] if len(possible) == 1 else None

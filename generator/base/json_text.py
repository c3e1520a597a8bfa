"""JSON text -> values that know the place of every key and item; many times as fast as a YAML reader."""

from __future__ import annotations

import json
import re
from sys import intern

from generator.base import budget
from generator.base.errors import DocumentError
from generator.base.json_places import JsonPlaces
from generator.base.location import Mark
from generator.base.nodes import Json, Map, Seq, below, is_list, is_object

_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class _RefusedError(Exception):
    """The text is refused if it is JSON."""


def load(text: str, file: str) -> Json:
    """Read *text*, the content of *file*. Raises `ValueError` or `RecursionError` where it is not JSON.

    Raises `DocumentError` with the place for valid JSON that is refused nevertheless: a key that occurs twice, half of
    a surrogate pair, and what is beyond the bounds of `budget`.
    """
    places = JsonPlaces(text, file)
    try:
        return _read(places)
    except _RefusedError:
        json.loads(text, parse_constant=_no_constant)
        # Here, because places are looked for only where somebody asks.
        _refuse(places, places.start, 0)
        raise


def _read(places: JsonPlaces) -> Json:
    value: Json = json.loads(
        places.text,
        object_pairs_hook=_object,
        parse_int=_integer,
        parse_float=_float,
        parse_constant=_no_constant,
    )
    root: Json = _array(value) if is_list(value) else value
    if isinstance(root, (Map, Seq)):
        if root.number > budget.DEPTH + 1 or len(root) > budget.MEMBERS:
            raise _RefusedError
        root.holder = places
    if _may_have_surrogates(places.text) and any(map(_has_surrogate, below(root))):
        raise _RefusedError
    return root


def _object(pairs: list[tuple[str, Json]]) -> Map:
    """Return the object of *pairs*, whose `number` is how many levels it has until what contains it is read."""
    new = Map.read()
    levels = 0
    for number, (key, value) in enumerate(pairs):
        if isinstance(value, str):
            if len(value) > budget.TEXT:
                raise _RefusedError
            # Documents repeat themselves: one object for equal strings needs a tenth of the memory.
            new[intern(key)] = intern(value)
            continue
        inner: Json = _array(value) if is_list(value) else value
        if isinstance(inner, (Map, Seq)):
            if len(inner) > budget.LARGE and len(inner) > budget.allowed(key):
                raise _RefusedError
            levels = max(levels, inner.number)
            inner.holder, inner.number = new, number
        new[intern(key)] = inner
    if len(new) < len(pairs):
        # A key occurs twice.
        raise _RefusedError
    new.number = levels + 1
    return new


def _array(items: list[Json]) -> Seq:
    """Return *items* as an array, whose `number` is as that of an object."""
    new = Seq.read()
    levels = 0
    for number, value in enumerate(items):
        inner: Json = intern(value) if isinstance(value, str) else value
        if is_list(inner):
            inner = _array(inner)
        if isinstance(inner, (Map, Seq)):
            if len(inner) > budget.MEMBERS:
                raise _RefusedError
            levels = max(levels, inner.number)
            inner.holder, inner.number = new, number
        elif isinstance(inner, str) and len(inner) > budget.TEXT:
            raise _RefusedError
        new.append(inner)
    new.number = levels + 1
    return new


def _integer(digits: str) -> int:
    if len(digits) > budget.DIGITS:
        raise _RefusedError
    return int(digits)


def _float(digits: str) -> float:
    if len(digits) > budget.DIGITS:
        raise _RefusedError
    return float(digits)


def _no_constant(name: str) -> Json:
    raise ValueError(f"`{name}` is no number of JSON")


def _may_have_surrogates(text: str) -> bool:
    """Whether a string of *text* may be of anything but characters."""
    return bool(_ESCAPED_SURROGATE.search(text) or (not text.isascii() and _SURROGATE.search(text)))


def _has_surrogate(node: Json) -> bool:
    """Whether *node* is a string, or an object with a key, that has half of a surrogate pair."""
    if is_object(node):
        return any(map(_has_surrogate, node))
    return isinstance(node, str) and bool(_SURROGATE.search(node))


def _refuse(places: JsonPlaces, at: int, depth: int, name: str = "") -> None:
    """Raise `DocumentError` for the first of what is refused in the value of *name* at the position *at*."""
    start = places.text[at]
    if start in "{[":
        if depth > budget.DEPTH:
            raise DocumentError(budget.TOO_NESTED, where=places.mark(at), next=budget.NEXT)
        members = places.members(at)
        if len(members) > budget.allowed(name):
            what = budget.too_many(name, len(members))
            raise DocumentError(what, where=places.mark(at), next=budget.NEXT)
        seen: dict[str, int] = {}
        for member in members:
            if start == "{":
                _refuse(places, member.key_at, depth)
                if member.key in seen:
                    raise DocumentError(
                        f"the key `{member.key}` occurs twice in one object, first at line {seen[member.key]}",
                        where=places.mark(member.key_at),
                        next="Remove one of the two.",
                    )
                seen[member.key] = places.mark_of(member).line
            _refuse(places, member.at, depth + 1, member.key)
    elif start == '"':
        _refuse_text(json.loads(places.text[at : places.end(at)]), places.mark(at))
    elif (length := places.end(at) - at) > budget.DIGITS:
        raise DocumentError(f"a number of {length} digits", where=places.mark(at), next=budget.NEXT)


def _refuse_text(text: str, where: Mark) -> None:
    if _SURROGATE.search(text):
        raise DocumentError(
            "half of a surrogate pair is no character", where=where, next="Correct the text at this line."
        )
    if len(text) > budget.TEXT:
        raise DocumentError(budget.too_long(len(text)), where=where, next=budget.NEXT)

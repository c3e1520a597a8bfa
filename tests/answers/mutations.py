"""One fault in a value: a key removed, a part null or of another kind, a text unknown, an object with one key more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.runtime.testing.schemas import is_array, is_object, kind_of

UNKNOWN = "a value of tomorrow"
MORE = {"deep": [None, 1]}
_OTHERS: dict[str, tuple[Any, ...]] = {
    "string": (7, ["x"]),
    "integer": ("7", 1.5),
    "number": ("1.5", True),
    "boolean": ("true", 1),
    "array": ({"a": 1}, "x"),
    "object": ([1], "x"),
    "null": ([], 7),
}


def mutated(value: Any) -> Iterator[tuple[str, str]]:
    """Change *value* in one place, yield what was done and where, and undo it; one after the other."""
    yield from _inside(value, "$")


def _inside(holder: Any, path: str) -> Iterator[tuple[str, str]]:
    if is_object(holder):
        holder["a key of tomorrow"] = MORE
        yield "extra key", path
        del holder["a key of tomorrow"]
        for key in list(holder):
            yield from _removed(holder, key, f"{path}.{key}")
    if is_object(holder) or is_array(holder):
        keys: list[Any] = [*holder] if is_object(holder) else [*range(len(holder))]
        for key in keys:
            yield from _replaced(holder, key, f"{path}.{key}")


def _removed(holder: dict[str, Any], key: str, path: str) -> Iterator[tuple[str, str]]:
    before = dict(holder)
    del holder[key]
    yield "removed", path
    holder.clear()
    holder.update(before)


def _replaced(holder: Any, key: Any, path: str) -> Iterator[tuple[str, str]]:
    value = holder[key]
    others = [("wrong kind", other) for other in _OTHERS[kind_of(value)]]
    others += [("null", None)] if value is not None else []
    others += [("unknown text", UNKNOWN), ("empty text", "")] if isinstance(value, str) else []
    for label, other in others:
        holder[key] = other
        yield label, path
    holder[key] = value
    yield from _inside(value, path)

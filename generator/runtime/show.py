"""Objects on one short line: what is set, long values cut."""

from __future__ import annotations

from collections.abc import Iterable, Sized
from datetime import date
from enum import Enum
from typing import Any

_LINE = 200
_TEXT = 40
_COUNTED: tuple[tuple[tuple[type[Any], ...], str, str], ...] = (
    ((bytes, bytearray, memoryview), "<%s>", "byte"),
    ((dict,), "{%s}", "key"),
    ((list, tuple, set, frozenset), "[%s]", "item"),
)


def line(name: str, fields: Iterable[tuple[str, Any]]) -> str:
    """Return ``Name(field=value, ...)`` in at most some 200 characters."""
    shown = f"{name}("
    for number, (field, value) in enumerate(fields):
        part = f"{', ' if number else ''}{field}={brief(value)}"
        if len(shown) + len(part) > _LINE - len(", ...)"):
            return f"{shown}{', ' if number else ''}...)"
        shown += part
    return f"{shown})"


def brief(value: Any) -> str:
    """Return *value* cut to what fits beside others: a text by its start, a collection by its size."""
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, str):
        return repr(value) if len(value) <= _TEXT else f"{value[:_TEXT]!r}..."
    if value is None or isinstance(value, (int, float, date)):
        return start(value)
    for kinds, brackets, unit in _COUNTED:
        if isinstance(value, kinds):
            return _counted(brackets, value, unit)
    return f"{type(value).__name__}(...)"


def start(value: Any) -> str:
    """Return the representation of *value*, or how it starts."""
    shown = repr(value)
    return shown if len(shown) <= _LINE // 2 else f"{shown[: _LINE // 2]}..."


def _counted(brackets: str, value: Sized, unit: str) -> str:
    count = len(value)
    return brackets % (f"{count} {unit}{'s' * (count != 1)}" if count else "")

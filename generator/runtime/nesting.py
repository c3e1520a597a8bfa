"""How deep JSON may be nested: what is deeper could be read, but neither compared nor copied nor written again."""

from __future__ import annotations

import gc
import json
import sys
from typing import Any

from .deadline import check_time

MAX_DEPTH = 64
"""Arrays and objects within each other, the outermost one included."""


class NestedTooDeeply(ValueError):
    """JSON is deeper than `MAX_DEPTH`."""

    def __init__(self) -> None:
        super().__init__(f"nested more than {MAX_DEPTH} levels deep")


def parsed(text: str | bytes) -> Any:
    """Read JSON; raises as `json.loads` does, but for `NestedTooDeeply`, and `Late`."""
    try:
        value = json.loads(text)
    except RecursionError:
        raise NestedTooDeeply from None
    check_time()
    if is_deep(value):
        raise NestedTooDeeply
    return value


def is_deep_by_walk(value: Any) -> bool:
    """Whether *value*, of plain lists and dicts, is deeper than `MAX_DEPTH`."""
    level: list[Any] = [[value]]
    for _ in range(MAX_DEPTH + 1):
        inner = (one for outer in level for one in (outer.values() if outer.__class__ is dict else outer))
        level = [one for one in inner if one.__class__ is list or one.__class__ is dict]
        if not level:
            return False
    return True


def is_deep_by_collector(value: Any) -> bool:
    """The same of CPython's garbage collector, in a tenth of the time: it is for every answer.

    It tells what a list or dict holds, and tracks each that holds another one; it need not track the innermost.
    """
    level: list[Any] = [value]
    for _ in range(MAX_DEPTH - 1):
        level = [*filter(gc.is_tracked, gc.get_referents(*level))]
        if not level:
            return False
    return any(one.__class__ is list or one.__class__ is dict for one in gc.get_referents(*level))


is_deep = is_deep_by_collector if sys.implementation.name == "cpython" else is_deep_by_walk

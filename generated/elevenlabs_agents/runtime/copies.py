"""Deep copies of models, in a third of the time that `copy` takes by itself: most of what they hold is never copied."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any, TypeVar

from .unset import UNSET

T = TypeVar("T")

_ATOMS = frozenset({str, int, float, bool, type(None), UNSET.__class__})
"""Classes whose values every copy shares."""


def deep_copy(original: T, memo: dict[int, Any]) -> T:
    """*original*, attribute by attribute; what *memo* has by identity was copied before."""
    cls: Any = original.__class__
    copied: T = object.__new__(cls)
    memo[id(original)] = copied
    for name in _slots(cls):
        value = getattr(original, name, memo)  # which no attribute is
        if value.__class__ in _ATOMS:
            setattr(copied, name, value)
        elif value is not memo:
            setattr(copied, name, deepcopy(value, memo))
    if own := getattr(original, "__dict__", None):  # of a subclass of a caller's
        copied.__dict__.update(deepcopy(own, memo))
    return copied


@cache
def _slots(cls: type[Any]) -> tuple[str, ...]:
    """The names of all slots of *cls*."""
    stated = [vars(base).get("__slots__", ()) for base in cls.__mro__]
    names = [name for slots in stated for name in ([slots] if isinstance(slots, str) else slots)]
    return tuple(dict.fromkeys(name for name in names if name not in ("__dict__", "__weakref__")))

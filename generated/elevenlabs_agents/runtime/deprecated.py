"""Operations that will go away: the client says so once, where it is called from.

Type checkers know `typing_extensions.deprecated`, which a client would have to install; this stands in for it.
"""

from __future__ import annotations

import inspect
import sys
import warnings
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

F = TypeVar("F", bound=Callable[..., Any])


def deprecated(message: str) -> Callable[[F], F]:
    """Return what marks a method: its first call on an object warns with *message*, as of the caller's line."""

    def mark(method: F) -> F:
        @wraps(method)
        def warned(self: Any, *args: Any, **kwargs: Any) -> Any:
            own: dict[str, Any] = self.__dict__
            warned_of: set[str] = own.setdefault("_warned_of", set())
            if message not in warned_of:
                warnings.warn(message, DeprecationWarning, stacklevel=2)
                warned_of.add(message)
            return method(self, *args, **kwargs)

        vars(warned)["__deprecated__"] = message
        if sys.version_info >= (3, 12) and inspect.iscoroutinefunction(method):
            inspect.markcoroutinefunction(warned)
        return cast("F", warned)

    return mark

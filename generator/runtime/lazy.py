"""What is loaded when it is first needed: the names of a module (PEP 562), and the classes of an answer."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from functools import cache, wraps
from importlib import import_module
from typing import Any, TypeVar

T = TypeVar("T")


def lazy_getattr(
    namespace: dict[str, Any], modules: Mapping[str, str], former: Mapping[str, str] | None = None, until: str = ""
) -> Callable[[str], Any]:
    """Return the ``__getattr__`` of the module with the globals *namespace*.

    *modules* has the module that defines each name, relative to the package, and *former* what former names stand for;
    the version *until* no longer has those.
    """

    def load(name: str) -> Any:
        if former and name in former:
            message = f"{name} is now called {former[name]}; version {until} no longer has the old name"
            warnings.warn(message, DeprecationWarning, stacklevel=2)
            return load(former[name])
        if name not in modules:
            raise AttributeError(f"module {namespace['__name__']!r} has no attribute {name!r}")
        value = namespace[name] = getattr(import_module(f".{modules[name]}", namespace["__package__"]), name)
        return value

    return load


def lazy_decoder(load: Callable[[], Callable[[Any], T]]) -> Callable[[Any], T]:
    """Return what *load* returns, which is asked once.

    An import inside of a decoder is looked up for each value, which takes as long as reading a small one.
    """
    loaded = cache(load)

    @wraps(load, assigned=("__module__", "__name__", "__qualname__"))  # by which pickle finds it
    def decode(value: Any) -> T:
        return loaded()(value)

    return decode

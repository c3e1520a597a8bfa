"""Modules whose names are loaded when they are first needed (PEP 562)."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


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

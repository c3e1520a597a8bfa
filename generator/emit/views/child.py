"""A resource below another, or below the client."""

from __future__ import annotations

from typing import NamedTuple

from generator.emit.views.imports import Use

TWINS = ("", "Async")
"""What stands before the names of a class and of its awaited twin."""
BASES = frozenset(Use(".runtime.resource", f"{twin}Resource as _{twin}Resource") for twin in TWINS)
"""What all classes of resources stand below."""
RESOURCES = Use(".", "resources as _resources")
"""The module that knows them all."""


class Child(NamedTuple):
    """A resource below another, or below the client."""

    name: str
    """The attribute."""
    cls: str
    module: str
    """Where its class stands, as seen from the package."""

    def named(self, module: str, prefix: str) -> str:
        """Return how *module* names its class, or the awaited twin: that of another is loaded when it is needed."""
        return f"{'' if module == self.module else '_resources.'}{prefix}{self.cls}"

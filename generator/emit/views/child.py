"""A resource below another, or below the client."""

from __future__ import annotations

from typing import NamedTuple

from generator.emit.views.imports import Use

TWINS = ("", "Async")
"""What stands before the names of a class and of its awaited twin."""


class Child(NamedTuple):
    """A resource below another, or below the client."""

    name: str
    """The attribute."""
    cls: str
    module: str
    """Where its class stands, as seen from the package."""

    @property
    def uses(self) -> frozenset[Use]:
        """Its class and the awaited twin."""
        return frozenset(Use(self.module, twin + self.cls) for twin in TWINS)

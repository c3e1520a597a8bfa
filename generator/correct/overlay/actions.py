"""The frozen values of the overlay engine."""

from __future__ import annotations

from attrs import frozen

from generator.base.location import Mark
from generator.base.nodes import Json, Map
from generator.correct.overlay.jsonpath import Query


@frozen
class Update:
    """Merge a value into each target, append it to an array, or put it in the place of a primitive."""

    value: Json
    mark: Mark


@frozen
class Remove:
    """Take each target out of the object or array that holds it."""


@frozen
class Copy:
    """Update each target with the one node that *source* selects (1.1)."""

    source: Query
    mark: Mark


@frozen
class Transform:
    """Put what the transform called *name* makes of each target in its place (`x-transform`, ours)."""

    name: str
    mark: Mark


@frozen
class Nothing:
    """An action that only selects, which the standard allows."""


Effect = Update | Remove | Copy | Transform | Nothing


@frozen(eq=False)
class OverlayAction:
    """One change of an overlay: what it selects and what becomes of it."""

    target: Query
    description: str
    effect: Effect
    mark: Mark
    """The first line of the action in the overlay file."""


@frozen(eq=False)
class Overlay:
    """One overlay document, equal to itself alone."""

    file: str
    standard: str
    """Version of the Overlay Specification it is written to, `1.1.0`."""
    title: str
    version: str
    extends: str | None
    """The document that it is for, a URI reference."""
    extends_mark: Mark
    dialects: tuple[str, ...]
    """Dialects whose fragments it is for (`x-dialects`), empty for all."""
    actions: tuple[OverlayAction, ...]
    mark: Mark


@frozen
class Touch:
    """One node that an action selected: its pointer when the action ran, and where it was stated."""

    pointer: str
    mark: Mark


@frozen
class Applied:
    """A document after an overlay, and the nodes that each action selected."""

    doc: Map
    touched: tuple[tuple[Touch, ...], ...]

    @property
    def hits(self) -> tuple[int, ...]:
        """How many nodes each action selected."""
        return tuple(len(nodes) for nodes in self.touched)

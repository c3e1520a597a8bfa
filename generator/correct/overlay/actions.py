"""The frozen values of the overlay engine."""

from __future__ import annotations

from attrs import frozen

from generator.base.location import Mark
from generator.base.nodes import Json, Map
from generator.correct.overlay.jsonpath import Query


@frozen
class Update:
    """Merge a value into each target that is an object, append it to an array, or replace a primitive by it."""

    value: Json
    mark: Mark


@frozen
class Remove:
    """Remove each target from the object or array that contains it."""


@frozen
class Copy:
    """Update each target with the one node that *source* selects (Overlay 1.1)."""

    source: Query
    mark: Mark


@frozen
class Transform:
    """Replace each target by what the transform called *name* returns for it (`x-transform`, our extension)."""

    name: str
    mark: Mark


@frozen
class Nothing:
    """Change nothing: the standard allows an action that only selects."""


Effect = Update | Remove | Copy | Transform | Nothing


@frozen(eq=False)
class OverlayAction:
    """One action of an overlay: what it selects, and what it does to that."""

    target: Query
    description: str
    effect: Effect
    mark: Mark
    """The first line of the action in the overlay file."""


@frozen(eq=False)
class Overlay:
    """One overlay document; it is equal to itself only."""

    file: str
    standard: str
    """The version of the Overlay Specification that it follows, `1.1.0`."""
    title: str
    version: str
    extends: str | None
    """The document that it applies to, a URI reference."""
    extends_mark: Mark
    dialects: tuple[str, ...]
    """The dialects whose fragments it applies to (`x-dialects`), empty for all."""
    actions: tuple[OverlayAction, ...]
    mark: Mark


@frozen
class Touch:
    """One node that an action selected: its pointer at the time of the action, and where it is stated."""

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

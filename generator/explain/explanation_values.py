"""The values of which an explanation consists."""

from __future__ import annotations

from attrs import field, frozen

from generator.base.location import Mark
from generator.shape.shaped_document import Union


@frozen
class Quotation:
    """What one place states about a fact or an element."""

    mark: Mark
    verdict: str
    """`followed`, `agrees`, `not followed`, `cannot state`, or another origin, `overlay` for example."""
    rule: str = ""
    text: str = ""
    """What it states, where that is not what the document states."""


@frozen
class Fact:
    """One fact of an element, and every place that states it, the one that is followed first."""

    name: str
    value: str
    statements: tuple[Quotation, ...]


@frozen
class Part:
    """An element inside another: a property, a variant, a parameter, a response."""

    name: str
    value: str
    mark: Mark
    rule: str = ""
    """Why this page is followed, where another one differs."""


@frozen
class PartGroup:
    """Parts of one kind, or remarks."""

    title: str
    parts: tuple[Part, ...]


@frozen
class Explanation:
    """Where one element and its facts come from."""

    title: str
    kind: str
    pointer: str
    python_names: tuple[str, ...] = ()
    statements: tuple[Quotation, ...] = ()
    """The places that state the element, the one that is followed first."""
    facts: tuple[Fact, ...] = ()
    omitted: tuple[Fact, ...] = ()
    """Facts that pages state and the document does not hold."""
    union: Union | None = None
    groups: tuple[PartGroup, ...] = field(default=())

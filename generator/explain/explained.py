"""The frozen values of an explanation."""

from __future__ import annotations

from attrs import field, frozen

from generator.base.location import Mark
from generator.shape.shaped import Union


@frozen
class Quotation:
    """What one place says about a fact or a thing."""

    mark: Mark
    verdict: str
    """`followed`, `agrees`, `not followed`, `cannot tell`, or where the fact came from otherwise."""
    rule: str = ""
    said: str = ""
    """Its own words, where they are not those of the document."""


@frozen
class Fact:
    """One fact of a thing, and every place that speaks about it, the one that is followed first."""

    name: str
    value: str
    statements: tuple[Quotation, ...]


@frozen
class Part:
    """One thing inside another: a property, a variant, a parameter, an answer."""

    name: str
    value: str
    mark: Mark
    rule: str = ""
    """Why the page is followed, where another was not."""


@frozen
class PartGroup:
    """Parts of one kind, or remarks."""

    title: str
    parts: tuple[Part, ...]


@frozen
class Explanation:
    """All that is known about where one thing comes from."""

    title: str
    kind: str
    pointer: str
    python: tuple[str, ...] = ()
    pages: tuple[Quotation, ...] = ()
    facts: tuple[Fact, ...] = ()
    lost: tuple[Fact, ...] = ()
    """Facts that pages state and the document does not hold."""
    union: Union | None = None
    groups: tuple[PartGroup, ...] = field(default=())

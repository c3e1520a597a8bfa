"""The normal form of a schema: equal for every spelling of the same meaning."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from attrs import define, field

from generator.base.nodes import Json
from generator.compare.diff.document_index import Site


class SchemaRef(NamedTuple):
    """A reference to schemas: a value must be valid against all *sites*; without any, everything is valid."""

    sites: tuple[Site, ...]
    kind: str = ""
    """Where not empty: only the part of it that is about values of this JSON type."""
    pin: tuple[str, str] = ("", "")
    """Where not empty: only objects whose property of this name has this value, as canonical JSON.

    A reference to such a property itself has an empty name.
    """

    def beside(self, more: Iterable[Site]) -> SchemaRef:
        """Return a reference to the same schemas and *more*, each once, or else those in circles never end."""
        known = {site.identity for site in self.sites}
        return SchemaRef((*self.sites, *(site for site in more if site.identity not in known)))


class Identity(NamedTuple):
    """What two `SchemaRef`s have in common that stand at the same places."""

    sites: tuple[object, ...]
    kind: str
    pin: tuple[str, str]


def identity(sub: SchemaRef) -> Identity:
    """Return the identity of *sub*."""
    sites = sub.sites
    places = (sites[0].identity,) if len(sites) == 1 else tuple(site.identity for site in sites)
    return Identity(places, sub.kind, sub.pin)


ANYTHING = SchemaRef(())


class StatedValue(NamedTuple):
    """The value of a keyword, and its position."""

    value: Json
    site: Site
    others: tuple[Site, ...] = ()
    """Other positions of the keyword, with values that apply at the same time."""


@define(eq=False)
class UnionForm:
    """A `oneOf` or `anyOf` of at least two variants, null aside; or the subtypes of an object with a discriminator."""

    word: str
    """`oneOf`, `anyOf`, or `discriminator` of a schema that is no union: others take it in by `allOf`."""
    site: Site
    variants: tuple[SchemaRef, ...]
    entries: tuple[Site, ...]
    """Where each variant is listed."""
    discriminator: Site | None = None
    exclusive: tuple[frozenset[Identity], ...] = ()
    """Variants of which a value may fit one alone, as those of a `oneOf` that is a variant of an `anyOf`."""

    def may_fit_both(self, one: SchemaRef, other: SchemaRef) -> bool:
        """Whether a value is valid that fits two variants; a discriminator says of which of them it is."""
        if self.discriminator is not None:
            return True
        pair = {identity(one), identity(other)}
        return self.word != "oneOf" and not any(pair <= group for group in self.exclusive)


@define(eq=False)
class NormalForm:
    """One schema with everything that it refers to and contains."""

    sites: tuple[Site, ...]
    """Its positions; none if it is not stated."""
    types: frozenset[str] | None = None
    """The JSON types that are valid, null aside; None where any is."""
    type_spot: Site | None = None
    enum: dict[str, Site] | None = None
    """The values by their JSON, null aside; None where all are valid."""
    enum_spot: Site | None = None
    words: dict[str, StatedValue] = field(factory=dict[str, StatedValue])
    """All other keywords that have an effect."""
    implied: dict[str, StatedValue] = field(factory=dict[str, StatedValue])
    """Keywords that are not in `words`, as a closed object implies them."""
    prose: dict[str, StatedValue] = field(factory=dict[str, StatedValue])
    properties: dict[str, SchemaRef] = field(factory=dict[str, SchemaRef])
    entries: dict[str, Site] = field(factory=dict[str, Site])
    """The position of each property."""
    required: dict[str, Site] = field(factory=dict[str, Site])
    items: SchemaRef | None = None
    most_items: int | None = None
    """How many items there are at most, because each has a place of its own, and none may stand behind them."""
    additional: SchemaRef | None = None
    """The schema of unlisted properties; None if it is not stated."""
    additional_spot: Site | None = None
    closed: Site | None = None
    """The position that forbids unlisted properties."""
    unions: list[UnionForm] = field(factory=list[UnionForm])
    ambiguous: frozenset[str] = frozenset()
    """What fits several variants of a `oneOf` of types or listed values, and is refused: types, or values as JSON."""
    ambiguous_spot: Site | None = None
    hole: Site | None = None
    """What cannot be read, so that the schema is not known."""
    is_not_idle: bool = False
    """Whether its `not` excludes only values that its types forbid anyway."""
    parts: tuple[Site, ...] = ()
    """The members of its `allOf`, if there are several; the rest of the form includes them."""

    @property
    def site(self) -> Site | None:
        """Its first position; None if it is not stated."""
        return self.sites[0] if self.sites else None

    @property
    def says_nothing(self) -> bool:
        """Whether anything is valid."""
        return self.types is None and self.enum is None and not self.words and not self.unions

    @property
    def lone_union(self) -> UnionForm | None:
        """Its union, if it is only a union."""
        is_lone = len(self.unions) == 1 and self.types is None and self.enum is None and not self.is_structured
        return self.unions[0] if is_lone and not self.words and not self.required and not self.hole else None

    @property
    def is_structured(self) -> bool:
        """Whether it has members of objects or arrays, beside any union."""
        return bool(self.properties or self.items or self.additional)

"""What a schema says, whatever its spelling."""

from __future__ import annotations

from typing import NamedTuple

from attrs import define, field

from generator.drift.diff.doc import Spot
from generator.nodes import Json


class Sub(NamedTuple):
    """A schema as something refers to it: all of *spots* hold at once; none at all means that anything is valid."""

    spots: tuple[Spot, ...]
    kind: str = ""
    """Where not empty: only the part of it that is about values of this JSON type."""


class Identity(NamedTuple):
    """What two `Sub`s have in common that stand at the same places."""

    spots: tuple[object, ...]
    kind: str


def identity(sub: Sub) -> Identity:
    """Return what tells *sub* from others."""
    spots = sub.spots
    return Identity((spots[0].identity,) if len(spots) == 1 else tuple(spot.identity for spot in spots), sub.kind)


ANYTHING = Sub(())


class Fact(NamedTuple):
    """The value of a keyword, and where it stands."""

    value: Json
    spot: Spot


@define(eq=False)
class Union:
    """A `oneOf` or `anyOf` of at least two arms, null aside; or the heirs of an object with a discriminator."""

    word: str
    """`oneOf`, `anyOf`, or `discriminator` of a schema that is no union: others take it in by `allOf`."""
    spot: Spot
    arms: tuple[Sub, ...]
    entries: tuple[Spot, ...]
    """Where each arm is listed."""
    discriminator: Spot | None = None


@define(eq=False)
class Shape:
    """One schema, all that it refers to and consists of taken together."""

    spot: Spot | None
    """Where it stands; None where nothing is said."""
    types: frozenset[str] | None = None
    """The JSON types that are valid, null aside; None where any is."""
    type_spot: Spot | None = None
    enum: dict[str, Spot] | None = None
    """The values by their JSON, null aside; None where all are valid."""
    enum_spot: Spot | None = None
    words: dict[str, Fact] = field(factory=dict[str, Fact])
    """All other keywords that say anything."""
    prose: dict[str, Fact] = field(factory=dict[str, Fact])
    properties: dict[str, Sub] = field(factory=dict[str, Sub])
    entries: dict[str, Spot] = field(factory=dict[str, Spot])
    """Where each property is listed."""
    required: dict[str, Spot] = field(factory=dict[str, Spot])
    items: Sub | None = None
    additional: Sub | None = None
    """What further properties must be; None where nothing is said."""
    additional_spot: Spot | None = None
    closed: Spot | None = None
    """Where further properties are forbidden."""
    unions: list[Union] = field(factory=list[Union])
    parts: tuple[Spot, ...] = ()
    """The schemas of its `allOf`, where there are several: the rest of the shape has taken them in."""

    @property
    def says_nothing(self) -> bool:
        """Whether anything is valid."""
        return self.types is None and self.enum is None and not self.words and not self.unions

    @property
    def is_structured(self) -> bool:
        """Whether it says what objects or arrays consist of, beside any union."""
        return bool(self.properties or self.items or self.additional)

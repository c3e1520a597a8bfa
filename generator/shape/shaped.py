"""What shaping decides beside the document itself: how each union is read, and every Python name."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from generator.base.nodes import Map


@frozen
class Variant:
    """One non-null variant of a union."""

    kind: str
    """JSON kind: `string`, `integer`, `number`, `boolean`, `array` or `object`."""
    component: str | None
    """The component that the variant refers to, None for an inline scalar or array."""
    required: frozenset[str] = frozenset()
    """Required properties of an object variant, the tag left out."""
    own: frozenset[str] = frozenset()
    """Properties that no other object variant of the union has, the tag left out."""
    tagless: bool = True
    """Whether the variant may come with the tag absent or null; True for every variant where the union has no tag."""


@frozen
class Union:
    """How a union component is read: by tag, then by JSON kind, required sets and own property names."""

    component: str
    variants: tuple[Variant, ...]
    nullable: bool
    tag: str | None
    """Wire name of the tag property, None where no tag tells the variants apart."""
    mapping: Mapping[str, str]
    """Tag value -> component."""
    default: str | None
    """The component meant where the tag is absent or null, if exactly one variant allows it."""
    rules: tuple[str, ...]
    """What the reading relies on, in order: explicit-tag, inferred-tag, default-variant, kind, required,
    own-properties; or scalars alone where no variant is an object. With a tag, `required` and `own-properties` serve
    where it is absent."""


@frozen
class ClassName:
    """A class and the module (file stem) it stands in."""

    name: str
    module: str


@frozen
class Collision:
    """Two things that wanted one Python name, and what the second is called instead."""

    scope: str
    """Where the name must be unique: `classes`, `client.a.b`, `operationId`, an id, `#/components/schemas(/X)`."""
    wanted: str
    kept: str
    renamed: str
    given: str


@frozen
class Names:
    """Every Python name of the client, chosen in one pass over the sorted document."""

    client: str
    """The class of the client. Its awaited twin is called `Async...`, the base of its errors `...Error`."""
    classes: Mapping[str, ClassName]
    """Component -> class."""
    unknowns: Mapping[str, ClassName]
    """Union component with at least one object variant -> its `Unknown...` class, in the module of the union."""
    params: Mapping[str, ClassName]
    """Component with a plain form -> the TypedDict, or the union of some, in a module called as that of the class."""
    resources: Mapping[tuple[str, ...], str]
    """Path of a resource -> class. The awaited twin starts with `Async`; the forms of both end in `With...Response`."""
    members: Mapping[tuple[str, str], str]
    """(component, property) -> attribute."""
    enums: Mapping[tuple[str, str], str]
    """(enum component, value) -> member."""
    arguments: Mapping[tuple[str, str, str], str]
    """(operationId, `path`|`query`|`header`|`cookie`|`body`, wire name) -> argument; a body passed whole is ""."""
    collisions: tuple[Collision, ...]


@frozen
class Shaped:
    """A document ready for code, and what was decided about it."""

    doc: Map
    names: Names
    unions: tuple[Union, ...]
    response: frozenset[str]
    """Components reachable from responses."""
    request: frozenset[str]
    """Components reachable from requests."""
    pruned: tuple[str, ...]
    """Components that no operation reaches, left out of the document."""

"""A document ready for code generation, how each of its unions is read, and every Python name."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from generator.base.errors import ShapeError
from generator.base.location import Mark
from generator.base.nodes import Map


@frozen
class Variant:
    """One non-null variant of a union."""

    kind: str
    """JSON kind: `string`, `integer`, `number`, `boolean`, `array` or `object`."""
    component: str | None
    """The component that the variant refers to, None for an inline scalar or array."""
    required: frozenset[str] = frozenset()
    """Required properties of an object variant, without the tag."""
    own: frozenset[str] = frozenset()
    """Properties that no other object variant of the union has, without the tag."""
    tagless: bool = True
    """Whether the tag may be absent or null in a value of the variant; True if the union has no tag."""
    kinds: Mapping[str, frozenset[str]] = field(factory=dict[str, frozenset[str]])
    """Property -> its JSON kinds, where another variant has it with none of them; empty if the union has a tag."""


@frozen
class Lists:
    """How the array variants of a union are told apart by the first item of a value; each is named by its number."""

    kinds: Mapping[str, int]
    """JSON kind of the item -> array; `number` also for integers."""
    tag: str | None
    """The property of items that are objects whose value decides."""
    values: Mapping[str, int]
    """Value of the tag -> array."""
    required: Mapping[int, frozenset[str]]
    """Array -> the properties that its items require, where no tag decides."""
    undecided: frozenset[int]
    """Arrays that are not told apart from others."""


@frozen
class Undecided:
    """A union of which some values stay raw, because nothing decides which variant they are."""

    component: str
    what: str
    """The reason, as a sentence."""
    where: Mark
    path: tuple[str | int, ...]
    """Where the union stands before inline schemas get names, which is where overlays find it."""
    is_sent_only: bool
    """Whether no response contains the union, so that nothing has to be told apart."""


@frozen
class Union:
    """How values of a union component are read: by the tag, then by JSON kind, required and own properties."""

    component: str
    variants: tuple[Variant, ...]
    nullable: bool
    tag: str | None
    """Wire name of the tag property, None where the union has none."""
    mapping: Mapping[str, str]
    """Tag value -> component."""
    default: str | None
    """The component of a value whose tag is absent or null, if exactly one variant allows that."""
    rules: tuple[str, ...]
    """The rules by which values are read, in order: explicit-tag, inferred-tag, default-variant, kind, required,
    own-properties, property-kinds, first-item; or only scalars, where no variant is an object. If the union has a tag,
    `required` and `own-properties` are for values without it."""
    rest: str | None = None
    """The component of a value whose tag is in no other variant: its tag is any text, or an array beside its values."""
    lists: Lists | None = None
    """How arrays are read, if several variants are arrays."""
    undecided: str | None = None
    """Why some values stay raw, None if every value is of a variant."""


@frozen
class ClassName:
    """A class and the module (file stem) it stands in."""

    name: str
    module: str


@frozen
class Collision:
    """Two things that wanted the same Python name, and the name that one of them got instead."""

    scope: str
    """Where the name must be unique: `classes`, `client.a.b`, `operationId`, an id, `#/components/schemas(/X)`."""
    wanted: str
    kept: str
    """What has the name: a label, or `reserved`."""
    renamed: str
    """The label of what got another name."""
    given: str
    """The name that it got."""


@frozen
class Names:
    """Every Python name of the client, chosen in one pass over the sorted document."""

    client: str
    """The class of the client. Its awaited twin is called `Async...`, the base of its errors `...Error`."""
    classes: Mapping[str, ClassName]
    """Component -> class."""
    unknowns: Mapping[str, ClassName]
    """Union component with an object variant or several arrays -> its `Unknown...` class, in the union's module."""
    params: Mapping[str, ClassName]
    """Component with a plain form -> its TypedDict, or union of TypedDicts; the module has the name of the model's."""
    resources: Mapping[tuple[str, ...], str]
    """Path of a resource -> class. The awaited twin starts with `Async`; the forms of both end in `With...Response`."""
    members: Mapping[tuple[str, str], str]
    """(component, property) -> attribute."""
    enums: Mapping[tuple[str, str], str]
    """(enum component, value) -> member."""
    arguments: Mapping[tuple[str, str, str], str]
    """(operationId, `path`|`query`|`header`|`cookie`|`body`, wire name) -> argument; "" is a body passed as a whole."""
    collisions: tuple[Collision, ...]


@frozen
class Shaped:
    """A document ready for code generation, and what was decided about it."""

    doc: Map
    names: Names
    unions: tuple[Union, ...]
    response: frozenset[str]
    """Components reachable from responses."""
    request: frozenset[str]
    """Components reachable from requests."""
    pruned: tuple[str, ...]
    """Components that were removed because no operation reaches them."""
    undecided: tuple[Undecided, ...] = ()
    """Unions of which some values stay raw although nobody asked for it."""
    copies: Mapping[str, str] = field(factory=dict[str, str])
    """Component -> the one that says the same, whose class it has in the client."""
    kept: tuple[ShapeError, ...] = ()
    """What became of schemas that would come to too much."""

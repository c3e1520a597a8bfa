"""What the template of the report prints."""

from __future__ import annotations

from attrs import frozen

from generator.report.sources import File, Place


@frozen
class Figure:
    """One number of the summary, and the section that explains it."""

    number: int
    label: str
    note: str
    href: str


@frozen
class Thing:
    """What a fact is about: a component with its row in the list of schemas, or an operation; and what inside it."""

    name: str
    href: str
    inside: str


@frozen
class PageRow:
    """One snapshot."""

    title: str
    place: Place
    captured: str
    dialect: str
    url: str
    operations: tuple[str, ...]
    followed: int
    agreed: int
    superseded: int


@frozen
class OperationRow:
    """One operation."""

    id: str
    name: str
    summary: str
    call: str
    deprecated: str
    place: Place
    also: tuple[Place, ...]
    rule: str
    overlays: tuple[Place, ...]


@frozen
class SchemaRow:
    """One component."""

    id: str
    name: str
    cls: str
    kind: str
    place: Place
    also: tuple[Place, ...]
    rule: str


@frozen
class SupersededRow:
    """A statement that the document does not follow."""

    thing: Thing
    fact: str
    said: str
    place: Place
    ours: str
    followed: Place


@frozen
class RecoveredRow:
    """A fact that the dialect of the page that is followed had lost."""

    thing: Thing
    fact: str
    place: Place
    rule: str
    followed: Place


@frozen
class Rule:
    """A rule, what it means, and what it decided."""

    name: str
    text: str
    rows: tuple[SupersededRow, ...] = ()


@frozen
class Touched:
    """The nodes of one page, or of the merged document, that an action selected."""

    where: str
    places: tuple[Place, ...]


@frozen
class ActionRow:
    """One action of an overlay."""

    description: str
    target: str
    effect: str
    place: Place
    touched: tuple[Touched, ...]
    count: int


@frozen
class OverlayCard:
    """One overlay."""

    title: str
    place: Place
    scope: str
    actions: tuple[ActionRow, ...]


@frozen
class UnionCard:
    """How one union is read."""

    name: str
    cls: str
    place: Place
    rules: tuple[str, ...]
    tag: str
    mapping: tuple[tuple[str, Thing], ...]
    """Tag values, in one string where they mean one arm, and the arm."""
    arms: tuple[Thing, ...]
    """Of a union without a tag."""
    otherwise: str
    nullable: bool


@frozen
class NameRow:
    """A name that is not what a page, or another thing, would have it."""

    old: str
    new: str
    place: Place


@frozen
class CollisionRow:
    """Two things that wanted one Python name."""

    scope: str
    wanted: str
    kept: str
    renamed: str
    given: str


@frozen
class GoneRow:
    """A thing that pages state and the document does not have."""

    thing: Thing
    place: Place
    rule: str


@frozen
class Report:
    """The whole page."""

    title: str
    subtitle: str
    figures: tuple[Figure, ...]
    pages: tuple[PageRow, ...]
    dialects: tuple[tuple[str, str], ...]
    """Dialect, and on how many pages of which capture it stands."""
    operations: tuple[OperationRow, ...]
    schemas: tuple[SchemaRow, ...]
    superseded: tuple[Rule, ...]
    recovered: tuple[RecoveredRow, ...]
    overlays: tuple[OverlayCard, ...]
    unions: tuple[UnionCard, ...]
    respelled: tuple[NameRow, ...]
    hoisted: tuple[NameRow, ...]
    collisions: tuple[CollisionRow, ...]
    gone: tuple[GoneRow, ...]
    rules: tuple[Rule, ...]
    union_rules: tuple[Rule, ...]
    files: tuple[File, ...]

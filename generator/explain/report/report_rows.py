"""What the template of the report prints."""

from __future__ import annotations

from attrs import frozen

from generator.base.html_page import Figure
from generator.explain.report.source_files import LineLink, SourceFile


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
    place: LineLink
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
    place: LineLink
    also: tuple[LineLink, ...]
    rule: str
    overlays: tuple[LineLink, ...]


@frozen
class SchemaRow:
    """One component."""

    id: str
    name: str
    cls: str
    kind: str
    place: LineLink
    also: tuple[LineLink, ...]
    rule: str


@frozen
class SupersededRow:
    """A statement that the document does not follow."""

    thing: Thing
    fact: str
    said: str
    place: LineLink
    ours: str
    followed: LineLink


@frozen
class RecoveredRow:
    """A fact that the dialect of the page that is followed had lost."""

    thing: Thing
    fact: str
    place: LineLink
    rule: str
    followed: LineLink


@frozen
class RuleRow:
    """A rule, what it means, and what it decided."""

    name: str
    text: str
    rows: tuple[SupersededRow, ...] = ()


@frozen
class Touched:
    """The nodes of one page, or of the merged document, that an action selected."""

    where: str
    places: tuple[LineLink, ...]


@frozen
class ActionRow:
    """One action of an overlay."""

    description: str
    target: str
    effect: str
    place: LineLink
    touched: tuple[Touched, ...]
    count: int


@frozen
class OverlayCard:
    """One overlay."""

    title: str
    place: LineLink
    scope: str
    actions: tuple[ActionRow, ...]


@frozen
class UnionCard:
    """How one union is read."""

    name: str
    cls: str
    place: LineLink
    rules: tuple[str, ...]
    tag: str
    mapping: tuple[tuple[str, Thing], ...]
    """Tag values, in one string where they mean one variant, and the variant."""
    variants: tuple[Thing, ...]
    """Of a union without a tag."""
    otherwise: str
    nullable: bool


@frozen
class NameRow:
    """A name that is not what a page, or another thing, would have it."""

    old: str
    new: str
    place: LineLink


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
    place: LineLink
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
    superseded: tuple[RuleRow, ...]
    recovered: tuple[RecoveredRow, ...]
    overlays: tuple[OverlayCard, ...]
    unions: tuple[UnionCard, ...]
    respelled: tuple[NameRow, ...]
    hoisted: tuple[NameRow, ...]
    collisions: tuple[CollisionRow, ...]
    gone: tuple[GoneRow, ...]
    rules: tuple[RuleRow, ...]
    union_rules: tuple[RuleRow, ...]
    files: tuple[SourceFile, ...]

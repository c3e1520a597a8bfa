"""The values that the template of the report prints."""

from __future__ import annotations

from attrs import frozen

from generator.base.html_page import Figure
from generator.explain.report.source_files import LineLink, SourceFile
from generator.shape.shaped_document import Collision


@frozen
class ElementLink:
    """The name of a component or an operation, with a link to its row."""

    name: str
    href: str
    """Empty if the document does not have it."""
    inside: str
    """The part that is meant, a property for example; empty for the whole."""


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
    """A statement of a page that the document does not follow."""

    element: ElementLink
    fact: str
    stated: str
    place: LineLink
    followed_value: str
    followed: LineLink


@frozen
class RecoveredRow:
    """A fact that the dialect of the page that is followed cannot state, and where it was found."""

    element: ElementLink
    fact: str
    place: LineLink
    rule: str
    followed: LineLink


@frozen
class RuleRow:
    """A rule, its meaning, and the statements that it superseded."""

    name: str
    text: str
    rows: tuple[SupersededRow, ...] = ()


@frozen
class TouchedNodes:
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
    touched: tuple[TouchedNodes, ...]
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
    """How the variants of one union are told apart."""

    name: str
    cls: str
    place: LineLink
    rules: tuple[str, ...]
    tag: str
    mapping: tuple[tuple[str, ElementLink], ...]
    """For each variant: its tag values in one string, and the variant."""
    variants: tuple[ElementLink, ...]
    """All variants of a union without a tag; empty for a union with one."""
    otherwise: str
    nullable: bool


@frozen
class NameRow:
    """A name that was changed."""

    old: str
    new: str
    place: LineLink


@frozen
class OmittedRow:
    """An element that pages state and the document does not have."""

    element: ElementLink
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
    """Each dialect, with the number of its pages by capture."""
    operations: tuple[OperationRow, ...]
    schemas: tuple[SchemaRow, ...]
    superseded: tuple[RuleRow, ...]
    recovered: tuple[RecoveredRow, ...]
    overlays: tuple[OverlayCard, ...]
    unions: tuple[UnionCard, ...]
    respelled: tuple[NameRow, ...]
    hoisted: tuple[NameRow, ...]
    collisions: tuple[Collision, ...]
    omitted: tuple[OmittedRow, ...]
    rules: tuple[RuleRow, ...]
    union_rules: tuple[RuleRow, ...]
    files: tuple[SourceFile, ...]

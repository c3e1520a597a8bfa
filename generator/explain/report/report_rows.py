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
class PartRow:
    """A property of a component, or a parameter of an operation."""

    name: str
    kind: str
    place: LineLink
    rule: str


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
    parts: tuple[PartRow, ...]


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
    parts: tuple[PartRow, ...]


@frozen
class SupersededRow:
    """A statement of a page that the document does not follow."""

    rule: str
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
    """A rule, and its meaning."""

    name: str
    text: str


@frozen
class SupersededGroup:
    """The statements that one rule superseded."""

    name: str
    text: str
    reach: str
    rows: tuple[SupersededRow, ...]
    more: tuple[SupersededRow, ...]
    """Those that are only shown on demand."""
    is_worded: bool
    """Whether those are differences in wording, and no others."""

    @property
    def count(self) -> int:
        """Return how many statements there are."""
        return len(self.rows) + len(self.more)


@frozen
class Bar:
    """A part of the bar of a capture, in hundredths of the longest one."""

    kind: str
    start: str
    width: str


@frozen
class CaptureRow:
    """What the pages of one capture brought."""

    date: str
    pages: str
    told: str
    bars: tuple[Bar, ...]


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
    reach: str
    actions: tuple[ActionRow, ...]


@frozen
class UnionCard:
    """How the variants of one union are told apart, and its place on the map."""

    id: str
    depth: int
    """How many unions stand above it, up to the deepest step that is drawn."""
    count: int
    """How many variants it has."""
    decided: str
    """By what its variants are told apart: `tag`, `form` or `raw`, if not at all."""
    rays: tuple[int, ...]
    """Where the lines of its picture end."""
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
    lead: str
    figures: tuple[Figure, ...]
    captures: tuple[CaptureRow, ...]
    pages: tuple[PageRow, ...]
    dialects: tuple[tuple[str, str], ...]
    """Each dialect, with the number of its pages by capture."""
    operations: tuple[OperationRow, ...]
    schemas: tuple[SchemaRow, ...]
    superseded: tuple[SupersededGroup, ...]
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

"""The values that the template of the page prints."""

from __future__ import annotations

from attrs import frozen

from generator.base.html_page import Figure


@frozen
class Shown:
    """One side of a change."""

    text: str
    """The value, empty where there is none."""
    skipped: str
    """How many lines, the same on both sides, stand before the text; empty where none does."""
    left: str
    """How many lines follow it; empty where none does."""
    place: str
    """``file:line``, empty where no file states it."""
    pointer: str


@frozen
class Facets:
    """By what a row can be found; tokens with a space between."""

    direction: str
    operation: str
    level: str = ""
    client: str = ""


@frozen
class ReachLabel:
    """The operations that a change reaches."""

    title: str
    inside: tuple[str, ...]
    """Those to list beside the change."""
    href: str
    """Where they are listed if they are too many for that."""


@frozen
class Accepted:
    """The waiver of a finding."""

    reason: str
    expires: str
    place: str


@frozen
class Card:
    """One finding."""

    id: str
    facets: Facets
    level: str
    client: str
    direction: str
    message: str
    where: str
    before: Shown
    after: Shown
    why: str
    client_why: str
    rule: str
    fingerprint: str
    reach: ReachLabel
    accepted: tuple[Accepted, ...]
    """None or one."""


@frozen
class FindingGroup:
    """Findings of one level."""

    name: str
    cards: tuple[Card, ...]


@frozen
class UncheckedRow:
    """A difference that may not be real."""

    facets: Facets
    what: str
    where: str
    before: Shown
    after: Shown
    page: str


@frozen
class Loss:
    """One kind of fact that pages cannot state, and the differences it leaves open."""

    name: str
    text: str
    rows: tuple[UncheckedRow, ...]


@frozen
class Choice:
    """One value of a facet."""

    label: str
    value: str
    count: int


@frozen
class ReachedList:
    """Operations that many changes reach together."""

    id: str
    title: str
    operations: tuple[str, ...]


@frozen
class News:
    """What happened to pages, one line each."""

    title: str
    lines: tuple[str, ...]


@frozen
class ComparedRow:
    """Facts of one kind."""

    kind: str
    facts: int
    changed: int
    unchecked: int


@frozen
class View:
    """The whole page."""

    title: str
    subtitle: str
    lead: str
    figures: tuple[Figure, ...]
    summary: tuple[tuple[str, str], ...]
    """Term and text."""
    judge: str
    """Whose level comes first: ``By the contract``."""
    is_for_both: bool
    """Whether there is also a level for users of the client."""
    is_filtered: bool
    """Whether there are findings that are not shown."""
    levels: tuple[Choice, ...]
    clients: tuple[Choice, ...]
    directions: tuple[Choice, ...]
    operations: tuple[Choice, ...]
    groups: tuple[FindingGroup, ...]
    waived: tuple[Card, ...]
    losses: tuple[Loss, ...]
    news: tuple[News, ...]
    changelog: str
    remarks: tuple[str, ...]
    compared: tuple[ComparedRow, ...]
    reached: tuple[ReachedList, ...]

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
    """The words by which the filter finds a row, separated by spaces."""

    direction: str
    operation: str
    level: str = ""
    client: str = ""


@frozen
class ReachLabel:
    """How the operations that a change reaches are shown beside it."""

    title: str
    inside: tuple[str, ...]
    """Those that are listed beside the change."""
    href: str
    """The link to their list if they are too many for that."""


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
    """Empty where the message names the place already."""
    before: Shown
    after: Shown
    why: str
    client_why: str
    rule: str
    fingerprint: str
    reach: ReachLabel
    accepted: tuple[Accepted, ...]
    """Empty, or the one waiver."""
    others: tuple[tuple[str, str], ...] = ()
    """Place and fingerprint of the findings that say the same elsewhere."""


@frozen
class Cause:
    """Findings of one level that one rule gave."""

    id: str
    title: str
    text: str
    """What the rule says."""
    reach: str
    """How many operations they reach together; empty where they are about none."""
    is_open: bool
    cards: tuple[Card, ...]
    more: tuple[Card, ...]
    """Those that are only shown on demand."""

    @property
    def count(self) -> int:
        """Return how many findings there are."""
        return len(self.cards) + len(self.more)


@frozen
class FindingGroup:
    """Findings of one level."""

    name: str
    causes: tuple[Cause, ...]

    @property
    def number(self) -> int:
        """Return how many findings there are."""
        return sum(cause.count for cause in self.causes)


@frozen
class UncheckedRow:
    """A difference that may not be real."""

    facets: Facets
    what: str
    where: str
    before: Shown
    after: Shown
    source: str


@frozen
class UncheckedGroup:
    """One kind of fact that one side cannot state, and the differences that cannot be checked because of it."""

    name: str
    text: str
    rows: tuple[UncheckedRow, ...]


@frozen
class Choice:
    """One value by which the page can be filtered."""

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
class EntryGroup:
    """Entries of an extra section to which the same happened, one line each."""

    title: str
    lines: tuple[str, ...]


@frozen
class SectionView:
    """One extra section."""

    id: str
    title: str
    groups: tuple[EntryGroup, ...]


@frozen
class ComparedRow:
    """How many facts of one kind were compared."""

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
    number: int
    """How many findings are shown."""
    groups: tuple[FindingGroup, ...]
    waived: tuple[Card, ...]
    unchecked: tuple[UncheckedGroup, ...]
    source: str
    """What a file that cannot state a fact is called: ``page``."""
    sections: tuple[SectionView, ...]
    changelog: str
    remarks: tuple[str, ...]
    compared: tuple[ComparedRow, ...]
    reached: tuple[ReachedList, ...]

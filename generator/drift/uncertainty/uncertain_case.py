"""A change that may not be real, and which side's page must be able to state the fact that makes it certain."""

from __future__ import annotations

from attrs import frozen

from generator.compare.change import Change, ChangeKind, Side, Subject
from generator.drift.uncertainty.evidence import Evidence

MustState = tuple[bool, bool]
"""Whether the page of the base, and that of the revision, must be able to state the fact to make the change certain."""
NEITHER, BOTH = (False, False), (True, True)


@frozen
class UncertainCase:
    """A change, and the evidence of both sides."""

    change: Change
    base: Evidence
    revision: Evidence

    @property
    def side_without(self) -> MustState:
        """The side that lacks the fact; neither if both have it."""
        return self.change.action is ChangeKind.ADDED, self.change.action is ChangeKind.REMOVED

    @property
    def sides(self) -> tuple[tuple[Evidence, Side], tuple[Evidence, Side]]:
        """Both sides, the base first."""
        return (self.base, self.change.base), (self.revision, self.change.revision)

    @property
    def present(self) -> tuple[Evidence, Side]:
        """The side that has the fact; the revision if both do."""
        return self.sides[0 if self.change.action is ChangeKind.REMOVED else 1]

    @property
    def absent(self) -> tuple[Evidence, Side]:
        """The other side."""
        return self.sides[1 if self.change.action is ChangeKind.REMOVED else 0]


def side_without_fact(subject: Subject, case: UncertainCase) -> MustState:
    """Any change of *subject*: pages omit such facts, but never state wrong ones."""
    return case.side_without if case.change.subject is subject else NEITHER


def both_sides(subject: Subject, case: UncertainCase) -> MustState:
    """Any change of *subject*: such facts may be in a document although no page states them (inferred, or assumed)."""
    return BOTH if case.change.subject is subject else NEITHER

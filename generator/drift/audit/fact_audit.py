"""Two documents of one API -> what they agree on, and what they do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from generator.base.nodes import Map
from generator.build.pipeline import Document
from generator.compare.change import Change, ChangeKind, Subject
from generator.compare.diff import compare
from generator.drift import vendor_document
from generator.drift.uncertain import evidence, split
from generator.drift.uncertain.evidence import Evidence
from generator.shape.metadata import key


@frozen
class Row:
    """One class of facts."""

    subject: Subject
    compared: int
    """How many ours states of it."""
    differ: int
    ours: int
    """How many only ours has."""
    theirs: int
    """How many only the other one has."""

    @property
    def same(self) -> int:
        """How many both state alike."""
        return self.compared - self.differ - self.ours


@frozen
class Difference:
    """A fact on which the two do not agree."""

    change: Change
    loss: str
    """The loss that explains it: what the page behind our fact cannot state. Empty where none does."""
    page: str
    """That page."""


@frozen
class Audit:
    """The answer of `audit`."""

    base: str
    revision: str
    rows: tuple[Row, ...]
    differences: tuple[Difference, ...]
    """By place."""
    prose: int
    """Texts that differ."""
    others: int
    """Operations of the other document that ours does not have."""


def audit(base: str, ours: Document, theirs: Map, name: str) -> Audit:
    """Compare *ours* with *theirs*, which is called *name*, as far as *ours* goes."""
    doc = ours.shaped.doc
    comparison = compare(doc, theirs)
    changes = list(_told(comparison.changes, theirs, key(doc).header))
    certain, unchecked = split.split_uncertain(changes, evidence.of(ours), Evidence(theirs))
    found = [Difference(change, "", "") for change in certain]
    found += [Difference(one.change, one.loss, one.page) for one in unchecked]
    return Audit(
        base,
        name,
        tuple(_rows(comparison.compared, changes)),
        tuple(sorted(found, key=lambda one: (one.change.place, one.change.subject.value, one.change.name))),
        len(comparison.prose),
        sum(_is_other(change) for change in comparison.changes),
    )


def _told(changes: Iterable[Change], theirs: Map, header: str) -> Iterator[Change]:
    """Yield those of *changes* that are about ours, and that *theirs* says anything about.

    The *header* of the key is an argument of each operation there, and a security scheme here.
    """
    for change in vendor_document.told(changes, theirs):
        is_key = change.subject is Subject.PARAMETER and change.name.lower() == header.lower()
        if not (is_key or _is_other(change)):
            yield change


def _is_other(change: Change) -> bool:
    """Whether *change* is that the other document has one more operation."""
    return change.subject is Subject.OPERATION and change.action is ChangeKind.ADDED


def _rows(compared: Mapping[Subject, int], changes: Iterable[Change]) -> Iterator[Row]:
    counts = Counter((change.subject, change.action) for change in changes)
    for subject in Subject:
        actions = [counts[subject, action] for action in (ChangeKind.CHANGED, ChangeKind.REMOVED, ChangeKind.ADDED)]
        if subject is not Subject.DESCRIPTION and (compared.get(subject) or any(actions)):
            yield Row(subject, compared.get(subject, 0), *actions)

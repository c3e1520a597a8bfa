"""Counts the facts on which the committed document and the vendor's own agree, and lists those on which they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from generator.base.nodes import Map
from generator.build.assembly import Document
from generator.compare.change import Change, ChangeKind, Subject
from generator.compare.diff import compare
from generator.drift import vendor_document
from generator.drift.uncertainty import evidence, split_uncertain
from generator.drift.uncertainty.evidence import Evidence
from generator.shape.key_schemes import api_key


@frozen
class AuditRow:
    """The counts of one class of facts."""

    subject: Subject
    compared: int
    """How many such facts the committed document states."""
    differ: int
    only_committed: int
    """How many the vendor's document does not state."""
    only_vendor: int
    """How many the committed document does not state."""

    @property
    def same(self) -> int:
        """How many both state alike."""
        return self.compared - self.differ - self.only_committed


@frozen
class Difference:
    """A fact on which the two documents do not agree."""

    change: Change
    loss: str
    """The kind of loss that explains it: the page behind our fact cannot state it. Empty where none does."""
    page: str
    """That page, empty where no loss explains the difference."""


@frozen
class Audit:
    """The result of `audit_facts`."""

    base: str
    revision: str
    rows: tuple[AuditRow, ...]
    differences: tuple[Difference, ...]
    """Sorted by place."""
    prose: int
    """How many texts differ."""
    vendor_operations: int
    """How many operations the vendor's document has and the committed one does not."""


def audit_facts(base: str, committed: Document, vendor: Map, name: str) -> Audit:
    """Compare *committed*, called *base*, with *vendor*, called *name*, in the operations that *committed* has."""
    doc = vendor_document.without_own_regions(committed.shaped.doc, vendor)
    comparison = compare(doc, vendor)
    changes = list(_comparable_changes(comparison.changes, vendor, api_key(doc).name))
    certain, unchecked = split_uncertain(changes, evidence.of_document(committed), Evidence(vendor))
    differences = [Difference(change, "", "") for change in certain]
    differences += [Difference(difference.change, difference.kind, difference.source) for difference in unchecked]
    return Audit(
        base,
        name,
        tuple(_rows(comparison.compared, changes)),
        tuple(
            sorted(
                differences,
                key=lambda difference: (
                    difference.change.place,
                    difference.change.subject.value,
                    difference.change.name,
                ),
            )
        ),
        len(comparison.prose),
        sum(_is_vendor_operation(change) for change in comparison.changes),
    )


def _comparable_changes(changes: Iterable[Change], vendor: Map, header: str) -> Iterator[Change]:
    """Yield those of *changes* that are about operations of ours, and that *vendor* makes a statement about.

    The *header* of the API key is left out: vendors list it as a parameter of each operation, we as a security scheme.
    """
    for change in vendor_document.stated_changes(changes, vendor):
        is_key = change.subject is Subject.PARAMETER and change.name.lower() == header.lower()
        if not (is_key or _is_vendor_operation(change)):
            yield change


def _is_vendor_operation(change: Change) -> bool:
    """Whether *change* is an operation that only the vendor's document has."""
    return change.subject is Subject.OPERATION and change.action is ChangeKind.ADDED


def _rows(compared: Mapping[Subject, int], changes: Iterable[Change]) -> Iterator[AuditRow]:
    counts = Counter((change.subject, change.action) for change in changes)
    for subject in Subject:
        actions = [counts[subject, action] for action in (ChangeKind.CHANGED, ChangeKind.REMOVED, ChangeKind.ADDED)]
        if subject is not Subject.DESCRIPTION and (compared.get(subject) or any(actions)):
            yield AuditRow(subject, compared.get(subject, 0), *actions)

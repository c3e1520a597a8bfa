"""How much was compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.base.garbage_collection import nothing_collected
from generator.compare.change import Subject
from generator.compare.diff.walk import Walk


class FactCounts(Mapping[Subject, int]):
    """How many facts of each kind the base states where the two documents were compared.

    Most reports only say how many operations there are. The facts in schemas that were skipped are counted when they
    are asked for, which takes longer than the comparison.
    """

    def __init__(self, walk: Walk) -> None:
        self._walk = walk

    def __getitem__(self, subject: Subject) -> int:
        """Return the number for *subject*."""
        if subject is not Subject.OPERATION and self._walk.has_put_off:
            with nothing_collected():
                self._walk.compare_skipped()
        return self._walk.counts[subject]

    def __iter__(self) -> Iterator[Subject]:
        """Iterate over all kinds, in their order."""
        return iter(Subject)

    def __len__(self) -> int:
        """Return how many kinds there are."""
        return len(Subject)

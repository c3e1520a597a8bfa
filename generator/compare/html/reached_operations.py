"""The operations that changes reach; a set that many changes share is listed once."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field

from generator.compare.change import Change
from generator.compare.formats import phrases
from generator.compare.html.html_values import Choice, ReachedList, ReachLabel

INSIDE = 12
"""The most operations that are listed beside a change; a larger set is listed at the end of the page."""


@define
class Reaches:
    """The sets of operations that changes reach, numbered in their order."""

    _numbers: dict[tuple[str, ...], str] = field(factory=dict[tuple[str, ...], str], init=False)
    _lists: dict[str, ReachedList] = field(factory=dict[str, ReachedList], init=False)

    def token(self, change: Change) -> str:
        """Return the word for the operations of *change* that a filter looks for."""
        return self._numbers.setdefault(change.operations, str(len(self._numbers)))

    def of(self, change: Change) -> ReachLabel:
        """Return the operations that *change* reaches besides the one in its place."""
        others = phrases.others(change)
        if len(others) <= INSIDE:
            return ReachLabel(phrases.count(len(others), "more operation") if others else "", others, "")
        id_ = f"reach-{self.token(change)}"
        listed = self._lists.setdefault(
            id_, ReachedList(id_, phrases.count(len(change.operations), "operation"), change.operations)
        )
        return ReachLabel(listed.title, (), f"#{id_}")

    def choices(self) -> Iterable[Choice]:
        """Yield every operation that is reached, with all the sets that it is in."""
        sets: dict[str, list[str]] = {}
        for operations, token in self._numbers.items():
            for operation in operations:
                sets.setdefault(operation, []).append(token)
        for operation in sorted(sets, key=_by_path):
            yield Choice(operation, " ".join(sets[operation]), 0)

    def lists(self) -> Iterable[ReachedList]:
        """Return the sets that are too large to stand beside a change."""
        return self._lists.values()


def _by_path(operation: str) -> tuple[str, str]:
    method, _, path = operation.partition(" ")
    return path, method

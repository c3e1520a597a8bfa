"""Which page wins where pages differ, and the name of the rule that decides."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

DIALECT_RANK = ("document", "B", "L3-OAS", "L2-OAS", "L1-OAS", "A", "C", "L3-FDEF", "L2-FDEF", "L1-FDEF")
"""Within one capture the earlier dialect wins; a dialect that is not listed comes last."""

PROSE = frozenset({"description", "title", "summary", "operationId", "example", "examples"})
"""Keywords in which two pages of one capture may differ without contradicting each other."""


class Ranked(Protocol):
    """What precedence looks at in a fragment."""

    @property
    def captured(self) -> str:
        """A month or a date."""
        ...

    @property
    def since(self) -> str:
        """The date as of which it counts, empty where that is the day of its capture."""
        ...

    @property
    def repeats(self) -> bool:
        """Whether an earlier snapshot of the page counts before this one."""
        ...

    @property
    def dialect(self) -> str:
        """Its one-letter name."""
        ...

    @property
    def sha256(self) -> str:
        """Of the page."""
        ...


T = TypeVar("T", bound=Ranked)


def standing_since(fragment: Ranked) -> str:
    """Return the date as of which the statements of *fragment* count."""
    return fragment.since or fragment.captured


def precedence(fragment: Ranked) -> tuple[str, bool, int, str]:
    """Return the sort key of *fragment*: date, first snapshot, dialect rank, content hash. The greatest key wins."""
    rank = DIALECT_RANK.index(fragment.dialect) if fragment.dialect in DIALECT_RANK else len(DIALECT_RANK)
    return standing_since(fragment), not fragment.repeats, -rank, fragment.sha256


def deciding_rule(winner: Ranked, loser: Ranked) -> str:
    """Return the name of the rule by which *winner* supersedes *loser*."""
    if standing_since(winner) != standing_since(loser):
        return "later-capture"
    if winner.dialect != loser.dialect:
        return "dialect-rank"
    return "content-hash"


def strongest_first(fragments: Iterable[T]) -> tuple[T, ...]:
    """Return *fragments* in order of precedence, the winner first."""
    return tuple(sorted(fragments, key=precedence, reverse=True))

"""Differences that are none for sure: a page of one side is of a dialect that cannot state the fact."""

from __future__ import annotations

from collections.abc import Iterable

from generator.base.location import pointer, steps
from generator.compare.change import Change
from generator.compare.outcome import Unchecked
from generator.drift.uncertain.evidence import Evidence
from generator.drift.uncertain.loss_rules import ABOUT, Case
from generator.read.losses import KINDS


def split_uncertain(
    changes: Iterable[Change], base: Evidence, revision: Evidence
) -> tuple[tuple[Change, ...], tuple[Unchecked, ...]]:
    """Return the *changes* that are certain, and those that nobody can check."""
    certain: list[Change] = []
    unchecked: list[Unchecked] = []
    for change in changes:
        found = _unchecked(Case(change, base, revision))
        if found:
            unchecked.append(found)
        else:
            certain.append(change)
    return tuple(certain), tuple(unchecked)


def _unchecked(case: Case) -> Unchecked | None:
    for kind, about in ABOUT.items():
        for number, must in enumerate(about(case)):
            page = _page(case, number, kind) if must else ""
            if page:
                return Unchecked(case.change, kind, page, KINDS[kind].sentence)
    return None


def _page(case: Case, number: int, kind: str) -> str:
    """Return the page of side *number* that cannot tell, empty where one can."""
    testimony, own = case.sides[number]
    # A property that only refers to a component is compared there: what the other side has tells which one it is.
    thing = _thing(case.sides[1 - number][1].pointer)
    return testimony.cannot_tell(thing if thing and testimony.has(thing) else own.pointer, kind)


def _thing(at: str) -> str:
    """Return the property or parameter that *at* is in, empty where it is in none."""
    path = steps(at)
    ends = [index + 2 for index, step in enumerate(path[:-1]) if step in {"properties", "parameters"}]
    return pointer(path[: ends[-1]]) if ends else ""

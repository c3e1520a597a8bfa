"""Differences that are none for sure: a page of one side is of a dialect that cannot state the fact."""

from __future__ import annotations

from collections.abc import Iterable

from generator.drift.change import Change
from generator.drift.losses import ABOUT, Case
from generator.drift.outcome import Unchecked
from generator.drift.testimony import Testimony
from generator.location import pointer, steps


def split(
    changes: Iterable[Change], base: Testimony, revision: Testimony
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
                return Unchecked(case.change, kind, page)
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

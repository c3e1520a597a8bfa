"""Several snapshots of one page -> each statement with the date since which the page has made it.

A later snapshot speaks as of its own date only where it says something other than the snapshot before. So the first
snapshot stays, and what each later one says otherwise is written into every older statement about the same thing, of
any page: so the later page wins, statement by statement. What a dialect cannot state is unknown: it changes nothing,
and fills gaps only. `drift` asks as well what a page would change if it were taken at its word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby, pairwise
from types import MappingProxyType

from attrs import evolve, frozen

from generator.merge.contradictions import Contradiction
from generator.merge.edit_log import EndedStatement
from generator.merge.past_statements import PastStatements, Taking
from generator.merge.precedence import precedence, standing_since
from generator.merge.snapshot_edits import SnapshotPair
from generator.read.dialects import Fragment
from generator.read.dialects.fragment import documented_operations
from generator.read.sources import page_key


@frozen
class History:
    """Fragments as the merge takes them, and what later snapshots put an end to."""

    fragments: tuple[Fragment, ...]
    ended_statements: tuple[EndedStatement, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    """Where two pages of one capture and dialect say different things, and at least one of them says so anew."""
    latest: tuple[Fragment, ...] = ()
    """The latest snapshot of each page."""
    pairs: tuple[SnapshotPair, ...] = ()
    """Each later snapshot with the one before of the same page."""


def follow(fragments: Iterable[Fragment], uncorrected: Mapping[str, Fragment] = MappingProxyType({})) -> History:
    """Return what *fragments*, snapshots in any order, state, each statement as of the date that counts.

    *uncorrected* has the snapshots that overlays correct one by one, by name, as they were before: a later snapshot
    that repeats what was corrected says nothing new.
    """
    pages = [[_at_its_word(first), *later] for first, *later in snapshots_of_pages(fragments)]
    latest = tuple(snapshots[-1] for snapshots in pages)
    if all(len(snapshots) == 1 for snapshots in pages):
        return History(tuple(snapshot for (snapshot,) in pages), latest=latest)
    past = PastStatements(snapshots[0] for snapshots in pages)
    steps = [
        Taking(index, SnapshotPair(uncorrected.get(old.name, old), new))
        for index, snapshots in enumerate(pages)
        for old, new in pairwise(snapshots)
    ]
    steps.sort(key=lambda step: precedence(step.pair.new))
    for _, capture in groupby(steps, key=lambda step: (step.pair.new.captured, step.pair.new.dialect)):
        past.take_over(list(capture))
    repeats = [
        evolve(snapshots[-1], since=standing_since(snapshots[0]), repeats=True)
        for snapshots in pages
        if len(snapshots) > 1
    ]
    fragments = (*past.fragments, *repeats)
    pairs = tuple(step.pair for step in steps)
    return History(fragments, tuple(past.ended_statements), tuple(past.contradictions), latest, pairs)


def snapshots_of_pages(fragments: Iterable[Fragment]) -> list[list[Fragment]]:
    """Return the snapshots of each page, the first one first.

    A page is known by its URL. One at a new URL that documents the operation of an earlier one in the same dialect has
    moved; in another dialect it may as well be a second page, and how much it loses is known only of the first.
    """
    pages: dict[str, list[Fragment]] = {}
    moved: dict[tuple[str, str], str] = {}
    ordered = sorted(fragments, key=precedence)
    for _, group in groupby(ordered, key=lambda fragment: fragment.captured):
        capture = list(group)
        # A page that is still where it was has not moved, whatever else appears in the same capture.
        for fragment in sorted(capture, key=lambda fragment: _key(fragment) not in pages):
            key = _key(fragment)
            place = _operation(fragment), fragment.dialect
            before = moved.get(place, key)
            if key not in pages and before in pages and pages[before][-1].captured < fragment.captured:
                key = before
            if key in pages and pages[key][-1].captured == fragment.captured:
                # Two files of one capture are two pages, which must not contradict each other.
                key = fragment.name
            moved[place] = key
            pages.setdefault(key, []).append(fragment)
    return [pages[key] for key in sorted(pages)]


def _at_its_word(fragment: Fragment) -> Fragment:
    """Return *fragment* as if its dialect lost nothing, if it is to be taken at its word."""
    return evolve(fragment, loses=frozenset(), union_tags={}) if fragment.is_literal else fragment


def _key(fragment: Fragment) -> str:
    if fragment.part:
        # Captures of one document are often saved under different names.
        return f"{fragment.dialect} {fragment.part}"
    return page_key(fragment.url) if fragment.url else _operation(fragment)


def _operation(fragment: Fragment) -> str:
    return next(documented_operations(fragment), fragment.name)

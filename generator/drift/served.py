"""The pages that are upstream now, and the same pages as we last saw them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from generator.base.errors import DriftError, GeneratorError
from generator.base.location import Mark, printable
from generator.drift.committed import Committed
from generator.merge import precedence
from generator.read import sources
from generator.read.dialects import Fragment
from generator.read.sources import Source
from generator.upstream import FetchResult, PageStatus


@frozen
class ServedPages:
    """Two captures of the same pages, in the same order of precedence."""

    now: tuple[Fragment, ...]
    before: tuple[Fragment, ...]
    changed: Mapping[str, str]
    """For each page whose text changed: the name of its new snapshot -> that of the old one."""


def served_pages(committed: Committed, fetched: FetchResult, today: str) -> ServedPages:
    """Return the fragments of *fetched*, and those of *committed* that are the last snapshots of the same pages.

    A page that changed keeps the rank of its last snapshot, whatever its dialect is now, and counts as the latest of
    that capture only: where its statement is the old one, other pages may have superseded it long ago. Pages that were
    not requested are assumed to be unchanged.
    """
    known = {source: committed.pages[sources.name(fetched.spec_dir, source)] for source in _needed_snapshots(fetched)}
    skipped = [with_fixed_rank(known[source]) for source in fetched.not_requested]
    now = list(skipped)
    before = {fragment.page: fragment for fragment in skipped}
    changed: dict[str, str] = {}
    for page in fetched.pages:
        was = known[page.before] if page.before else None
        is_same = was is not None and page.status is PageStatus.SAME
        fragment = was if was and is_same else page.fragment(fetched.spec_dir)
        place = with_fixed_rank(was or fragment).captured + ("" if is_same else f" {today}")
        now.append(evolve(fragment, captured=place))
        if was:
            before[was.page] = evolve(was, captured=place)
        if was and not is_same:
            changed[fragment.page] = was.page
    for source in _missing_snapshots(fetched):
        fragment = with_fixed_rank(known[source])
        before.setdefault(fragment.page, fragment)
    return ServedPages(tuple(now), tuple(before[name] for name in sorted(before)), changed)


def _needed_snapshots(fetched: FetchResult) -> Iterator[Source]:
    """Yield the snapshots that the comparison needs."""
    yield from (page.before for page in fetched.pages if page.before)
    yield from (*fetched.not_requested, *_missing_snapshots(fetched))


def _missing_snapshots(fetched: FetchResult) -> Iterator[Source]:
    """Yield the last snapshots of pages that upstream removed, or whose format we do not read."""
    yield from (page.source for page in (*fetched.gone, *fetched.superseded_gone))
    yield from (page.before for page in fetched.unread if page.before)


def with_fixed_rank(fragment: Fragment) -> Fragment:
    """Return *fragment* with its dialect's rank as part of its capture: it stays so when the dialect changes."""
    date, _, rank, _ = precedence.precedence(fragment)
    return evolve(fragment, captured=f"{date} {rank + len(precedence.DIALECT_RANK)}")


class UnmergeablePages(DriftError):
    """The pages served now do not merge into a document; the fault names the snapshots that `fetch` would write."""

    def __init__(self, fault: GeneratorError, fetched: FetchResult) -> None:
        super().__init__(fault.what, where=fault.where, pointer=fault.pointer, next=fault.next)
        self.fault = fault
        names = {sources.name(fetched.spec_dir, page.source): page.place for page in fetched.to_add()}
        message = str(fault)
        self.places = {name: place for name, place in names.items() if name in message}

    def __str__(self) -> str:
        lines = [
            f"   {printable(name)} is the snapshot that `fetch` would write of {printable(self.places[name])}."
            for name in self.places
        ]
        return "\n".join([str(self.fault), *lines])


def check_readable(fetched: FetchResult) -> None:
    """Raise `DriftError` where an operation of ours is documented only in pages of a format that we do not read."""
    read = {page.operation for page in fetched.pages}
    unreadable = [page for page in fetched.unread if page.before and page.operation not in read]
    if unreadable:
        reasons = [
            f"the page of {page.operation or 'an operation of ours'} holds {page.format.name}" for page in unreadable
        ]
        raise DriftError(
            "\n".join(f"{each}, which is not read" for each in reasons),
            where=Mark(unreadable[0].place, 1),
            next="What changed there cannot be found out. Compare a raw document of the vendor: --against FILE.",
        )

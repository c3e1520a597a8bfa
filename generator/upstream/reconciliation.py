"""Pages upstream x snapshots in `spec/pages` -> what is the same, changed, new, moved, gone, or not to be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import define, evolve, field, frozen

from generator.base.errors import GeneratorError
from generator.read import sources
from generator.read.snapshots import Snapshot
from generator.read.sources import Source, page_key
from generator.upstream.fetch_errors import FetchError, check
from generator.upstream.fetch_result import FetchedPage, FetchResult, Gone, Status, Unread
from generator.upstream.page_index import PageIndex
from generator.upstream.page_reading import Reading


@frozen
class FetchScope:
    """What was asked for, and what is known beyond the pages."""

    origin: str
    only: tuple[str, ...]
    """Patterns of URLs; none for all."""
    retired: frozenset[str]
    """Operations that left our document on purpose."""
    otherwise: str
    """Why a page that is not there is gone."""
    nothing: str
    """What to do next where no page documents an operation."""
    absent: Mapping[str, str]
    """URLs that answer that there is nothing, with what they answer."""


def reconcile(
    readings: Sequence[Reading], known: PageIndex, scope: FetchScope, faults: Sequence[GeneratorError] = ()
) -> FetchResult:
    """Hold *readings* against the snapshots that are *known*; raises *faults*, and all that is wrong with the pages."""
    matching = _Matching(known, scope.retired)
    for reading in readings:
        matching.take(reading)
    check([*faults, *matching.faults])
    if not matching.pages and not matching.unread:
        raise FetchError(scope.origin, "no page here documents an operation", scope.nothing)
    return _fetched(matching, scope, sum(reading.words for reading in readings))


@define
class _Matching:
    """Finds for each page the one that it was."""

    known: PageIndex
    retired: frozenset[str]
    pages: dict[str, FetchedPage] = field(factory=dict[str, FetchedPage])
    """By what the page says that it is."""
    unread: list[Unread] = field(factory=list[Unread])
    seen: set[str] = field(factory=set[str])
    """The known pages that are still there."""
    faults: list[GeneratorError] = field(factory=list[GeneratorError])

    def take(self, reading: Reading) -> None:
        """Match all that stands in one place."""
        self.faults += reading.faults
        for snapshot in reading.snapshots:
            self._page(snapshot, reading.place)
        known = self.known.find([page_key(reading.place)])
        for other in reading.others:
            before = self.known.latest[known] if known else None
            self.unread.append(Unread(reading.place, other.format, other.operation, before))
            self.seen.update([known] if known else [])
        if known and not (reading.snapshots or reading.others or reading.faults):
            self.faults += self._lost(reading.place, self.known.latest[known])

    def _page(self, snapshot: Snapshot, place: str) -> None:
        url = snapshot.source.url
        name = page_key(url) if url else snapshot.operation
        first = self.pages.get(name)
        if first:
            if first.text != snapshot.text:
                self.faults.append(_twice(place, first))
            return
        found = self.known.find([name, page_key(place), snapshot.operation])
        before = self.known.latest[found] if found else None
        status = self._status(snapshot, before)
        if found and status is not Status.NEW:
            self.seen.add(found)
        source = before if before and status is Status.SAME else self._unused(snapshot.source, name)
        text = snapshot.text
        was = before if status is not Status.NEW else None
        self.pages[name] = FetchedPage(place, snapshot.operation, status, source, text, was)

    def _status(self, snapshot: Snapshot, before: Source | None) -> Status:
        if before is None:
            return Status.NEW
        if snapshot.source.sha256 == before.sha256:
            return Status.SAME
        if self.known.operation(before) != snapshot.operation:
            return Status.NEW
        url = snapshot.source.url
        return Status.MOVED if url and before.url and page_key(url) != page_key(before.url) else Status.CHANGED

    def _unused(self, source: Source, name: str) -> Source:
        """Return *source* with a file of its own: two URLs may have the same words, joined in other ways."""
        others = {page.source.file for page in self.pages.values()}
        today = {known.file: other for other, known in self.known.latest.items()}
        if source.file not in others and today.get(source.file, name) == name:
            return source
        return evolve(source, file=f"{source.file.removesuffix('.md')}-{sources.digest(name.encode())[:8]}.md")

    def _lost(self, place: str, source: Source) -> Iterator[FetchError]:
        """Yield what is wrong with a page of words where *source* documents an operation that we still have."""
        operation = self.known.operation(source)
        if operation not in self.retired:
            was = f"{sources.name(self.known.spec_dir, source)} has {operation}"
            next = "Open the URL in a browser. If it is an error page, run the command again; else leave it out:\n"
            yield FetchError(place, f"this page documents no operation, and {was}", next + "--only '!PATTERN'.")


def _twice(place: str, first: FetchedPage) -> FetchError:
    what = f"this page and {first.place} both say that they are {first.source.url or first.operation}, and differ"
    return FetchError(place, what, "Open both in a browser, and leave the wrong one out: --only '!PATTERN'.")


def _fetched(matching: _Matching, scope: FetchScope, words: int) -> FetchResult:
    known = matching.known
    inside, skipped = known.asked(scope.only)
    answers = {page_key(url): answer for url, answer in scope.absent.items()}
    lost = _Lost(dict(matching.pages), list(matching.unread))
    # The last snapshot of an operation speaks for it.
    for name in sorted(inside.keys() - matching.seen, key=lambda name: inside[name].captured, reverse=True):
        operation = known.operation(inside[name])
        if operation not in scope.retired:
            lost.take(Gone(operation, inside[name], answers.get(name, scope.otherwise)))
    documented = {page.operation for page in lost.pages.values()} | {page.operation for page in lost.unread}
    return FetchResult(
        origin=scope.origin,
        spec_dir=known.spec_dir,
        pages=tuple(sorted(lost.pages.values(), key=lambda page: (page.source.file, page.place))),
        gone=tuple(lost.gone[operation] for operation in sorted(lost.gone)),
        unread=tuple(sorted(lost.unread, key=lambda page: page.place)),
        left=tuple(sorted(lost.left, key=lambda one: one.source)),
        returned=tuple(sorted(documented & scope.retired)),
        skipped=skipped,
        missing=tuple(sorted(url for url in scope.absent if page_key(url) not in known.latest)),
        words=words,
    )


@define
class _Lost:
    """Tells what became of pages that are not there any more."""

    pages: dict[str, FetchedPage]
    unread: list[Unread]
    gone: dict[str, Gone] = field(factory=dict[str, Gone])
    left: list[Gone] = field(factory=list[Gone])

    def take(self, found: Gone) -> None:
        """Look for the operation of a page elsewhere; pages that are news there learn where it was."""
        others = {name: page for name, page in self.pages.items() if page.operation == found.operation}
        moved = {name: page for name, page in others.items() if page.status is Status.NEW}
        for name, page in moved.items():
            self.pages[name] = evolve(page, status=Status.MOVED, before=found.source)
        unread = [index for index, page in enumerate(self.unread) if page.operation == found.operation]
        for index in unread:
            before = self.unread[index].before or found.source
            self.unread[index] = evolve(self.unread[index], before=before)
        if not others and not unread:
            self.gone.setdefault(found.operation, found)
        elif others and not moved and found.source.captured > max(_last_word(page) for page in others.values()):
            self.left.append(found)


def _last_word(page: FetchedPage) -> str:
    return (page.before or page.source).captured

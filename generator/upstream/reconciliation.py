"""Matches the pages that upstream serves with their snapshots: unchanged, changed, new, moved, gone or not read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import define, evolve, field, frozen

from generator.base.errors import GeneratorError
from generator.base.operation_names import find_known
from generator.read import sources
from generator.read.answer_form import AnswerForm, form_of, named, parted
from generator.read.snapshots import Snapshot
from generator.read.sources import Source, page_key
from generator.upstream.fetch_errors import FetchError, raise_faults
from generator.upstream.fetch_result import FetchedPage, FetchResult, GonePage, PageStatus, UnreadPage
from generator.upstream.page_reading import Reading
from generator.upstream.snapshot_index import SnapshotIndex


@frozen
class FetchScope:
    """Which pages were requested, and what is known beyond their text."""

    origin: str
    """The URL of the index, or the folder or file of saved pages."""
    only: tuple[str, ...]
    """Patterns of URLs; all pages were requested if there are none."""
    retired: frozenset[str]
    """Operations that left our document on purpose."""
    why_gone: str
    """Why a page without a text is gone, where `absent` does not say."""
    no_pages: str
    """What the user can do where no page documents an operation."""
    absent: Mapping[str, str]
    """URLs that the server does not have, with the status that it answers."""


def reconcile(
    readings: Sequence[Reading], known: SnapshotIndex, scope: FetchScope, faults: Sequence[GeneratorError] = ()
) -> FetchResult:
    """Match *readings* with the snapshots that are *known*; raises *faults* together with those of the pages."""
    matcher = _PageMatcher(known, scope.retired)
    for reading in readings:
        matcher.add(reading)
    raise_faults([*faults, *matcher.faults])
    if not matcher.pages and not matcher.unread:
        raise FetchError(scope.origin, "no page here documents an operation", scope.no_pages)
    return _result(matcher, scope, sum(reading.without_operation for reading in readings))


@define
class _PageMatcher:
    """Finds the last snapshot of each page that upstream serves."""

    known: SnapshotIndex
    retired: frozenset[str]
    pages: dict[str, FetchedPage] = field(factory=dict[str, FetchedPage])
    """By the key of the URL that the page states, or by its operation."""
    unread: list[UnreadPage] = field(factory=list[UnreadPage])
    seen: set[str] = field(factory=set[str])
    """The keys of snapshots whose page is still there."""
    faults: list[GeneratorError] = field(factory=list[GeneratorError])
    names: dict[str, str] = field(init=False)
    """The operations by their names with the whole path, each as the first page names it."""

    def __attrs_post_init__(self) -> None:
        self.names = dict(self.known.names)

    def add(self, reading: Reading) -> None:
        """Match all pages of one place."""
        self.faults += reading.faults
        for snapshot in reading.snapshots:
            self._add_page(snapshot, reading.place)
        key = self.known.first_known([page_key(reading.place)])
        for page in reading.unsupported:
            before = self.known.latest[key] if key else None
            operation = self._name(page.operation) or page.operation
            self.unread.append(UnreadPage(reading.place, page.format, operation, before))
            self.seen.update([key] if key else [])
        if key and not (reading.snapshots or reading.unsupported or reading.faults):
            self.faults += self._lost_operation(reading.place, self.known.latest[key])

    def _add_page(self, snapshot: Snapshot, place: str) -> None:
        url = snapshot.source.url
        operation = self._name(snapshot.whole_name) or snapshot.operation
        if operation in self.names.values() and not self._name(snapshot.whole_name):
            # Another operation, at another base path, is called so.
            operation = snapshot.whole_name
        self.names.setdefault(snapshot.whole_name, operation)
        key = page_key(url) if url else operation
        first = self.pages.get(key)
        if first:
            if first.text != snapshot.text:
                self.faults.append(_conflict(place, first))
            return
        known_key = self.known.first_known([key, page_key(place), operation])
        before = self.known.latest[known_key] if known_key else None
        status = self._status(snapshot, before, operation)
        if before and status is not PageStatus.SAME and snapshot.open_end and self.known.is_whole_list(before):
            self.faults.append(_cut_off(place, snapshot.open_end, sources.name(self.known.spec_dir, before)))
            return
        if known_key and status is not PageStatus.NEW:
            self.seen.add(known_key)
        source = before if before and status is PageStatus.SAME else self._with_own_file(snapshot.source, key)
        replaced = before if status is not PageStatus.NEW else None
        self.pages[key] = FetchedPage(
            place,
            operation,
            status,
            source,
            snapshot.text,
            replaced,
            snapshot.mark,
            not snapshot.open_end,
            snapshot.whole_name,
        )

    def _name(self, whole: str) -> str | None:
        """Return what the operation with the *whole* path is called, None where no page documents it."""
        found = find_known([whole], self.names)
        return self.names[found[whole]] if found else None

    def _status(self, snapshot: Snapshot, before: Source | None, operation: str) -> PageStatus:
        if before is None:
            return PageStatus.NEW
        if snapshot.source.sha256 == before.sha256:
            return PageStatus.SAME
        if self.known.operation(before) != operation:
            return PageStatus.NEW
        url = snapshot.source.url
        is_moved = url and before.url and page_key(url) != page_key(before.url)
        return PageStatus.MOVED if is_moved else PageStatus.CHANGED

    def _with_own_file(self, source: Source, key: str) -> Source:
        """Return *source* with a file that no other page has: `a/b` and `a-b` give the same name."""
        taken = {page.source.file for page in self.pages.values()}
        key_by_file = {other.file: other_key for other_key, other in self.known.latest.items()}
        if source.file not in taken and key_by_file.get(source.file, key) == key:
            return source
        return evolve(source, file=f"{source.file.removesuffix('.md')}-{sources.digest(key.encode())[:8]}.md")

    def _lost_operation(self, place: str, source: Source) -> Iterator[FetchError]:
        """Yield a fault if the page at *place*, whose snapshot is *source*, has lost an operation of our document."""
        operation = self.known.operation(source)
        if operation not in self.retired:
            snapshot = f"its snapshot {sources.name(self.known.spec_dir, source)} has {operation}"
            next = "Open the URL in a browser. If it is an error page, run the command again; else leave it out:\n"
            yield FetchError(place, f"this page documents no operation, but {snapshot}", next + "--only '!PATTERN'.")


def _conflict(place: str, first: FetchedPage) -> FetchError:
    name = first.source.url or first.operation
    what = f"this page and {first.place} both state that they are {name}, but their texts differ"
    return FetchError(place, what, "Open both in a browser, and leave the wrong one out: --only '!PATTERN'.")


def _cut_off(place: str, line: int, snapshot: str) -> FetchError:
    what = f"this page is cut off: it ends with its lists, and its snapshot {snapshot} has more behind them"
    next = "Open the URL in a browser, and run the command again. If upstream took the examples out, `add` the page."
    return FetchError(place, what, next, line)


def _result(matcher: _PageMatcher, scope: FetchScope, without_operation: int) -> FetchResult:
    known = matcher.known
    requested, not_requested = known.split_by_patterns(scope.only)
    statuses = {page_key(url): (status, url) for url, status in scope.absent.items()}
    outcome = _RemovedPages(known, dict(matcher.pages), list(matcher.unread))
    # The latest first: of several removed pages of one operation, the last snapshot speaks for it.
    for key in sorted(requested.keys() - matcher.seen, key=lambda key: requested[key].captured, reverse=True):
        operation = known.operation(requested[key])
        if operation not in scope.retired:
            why, place = statuses.get(key, (scope.why_gone, scope.origin))
            outcome.add(GonePage(operation, requested[key], why, place))
    documented = {page.operation for page in outcome.pages.values()} | {page.operation for page in outcome.unread}
    retired_forms = {operation for operation, form in map(parted, scope.retired) if form}
    documented |= {
        named(page.operation, outcome.form(page)) for page in outcome.pages.values() if page.operation in retired_forms
    }
    gone = {name: page for name, page in outcome.gone.items() if name not in scope.retired}
    return FetchResult(
        origin=scope.origin,
        spec_dir=known.spec_dir,
        pages=tuple(sorted(outcome.pages.values(), key=lambda page: (page.source.file, page.place))),
        gone=tuple(gone[name] for name in sorted(gone)),
        unread=tuple(sorted(outcome.unread, key=lambda page: page.place)),
        superseded_gone=tuple(sorted(outcome.superseded_gone, key=lambda page: page.source)),
        reappeared=tuple(sorted(documented & scope.retired)),
        not_requested=not_requested,
        missing=tuple(sorted(url for url in scope.absent if page_key(url) not in known.latest)),
        without_operation=without_operation,
    )


@define
class _RemovedPages:
    """Decides what became of the operation of each page that upstream removed."""

    known: SnapshotIndex
    pages: dict[str, FetchedPage]
    unread: list[UnreadPage]
    gone: dict[str, GonePage] = field(factory=dict[str, GonePage])
    superseded_gone: list[GonePage] = field(factory=list[GonePage])

    def add(self, removed: GonePage) -> None:
        """Look for the operation of *removed* on other pages; a new page that documents it has moved from there."""
        others = {key: page for key, page in self.pages.items() if page.operation == removed.operation}
        moved = {key: page for key, page in others.items() if page.status is PageStatus.NEW}
        for key, page in moved.items():
            self.pages[key] = evolve(page, status=PageStatus.MOVED, before=removed.source)
        unread = [index for index, page in enumerate(self.unread) if page.operation == removed.operation]
        for index in unread:
            before = self.unread[index].before or removed.source
            self.unread[index] = evolve(self.unread[index], before=before)
        is_here = any(_has_moved(removed.source, page.source) for page in others.values())
        lost = None if moved or unread or is_here or not others else self._lost_form(removed, others.values())
        if lost:
            self.gone.setdefault(named(removed.operation, lost), evolve(removed, form=lost))
        elif not others and not unread:
            self.gone.setdefault(removed.operation, removed)
        elif others and not moved and removed.source.captured > max(_captured(page) for page in others.values()):
            self.superseded_gone.append(removed)

    def _lost_form(self, removed: GonePage, others: Iterable[FetchedPage]) -> AnswerForm | None:
        """Return the form of the answer that *removed* documented, if *others* document only the other form."""
        forms = [AnswerForm.WHOLE, AnswerForm.STREAM]
        form = self.known.form(removed.source)
        if form not in forms:
            return None
        return form if {self.form(page) for page in others} == {*forms} - {form} else None

    def form(self, page: FetchedPage) -> AnswerForm:
        """Return the form of the answer that *page* documents."""
        return form_of(page.fragment(self.known.spec_dir).doc)


def _has_moved(old: Source, new: Source) -> bool:
    """Whether *new*, a later page about the operation of *old*, is the same page at another URL."""
    return new.captured > old.captured and sources.is_one_page(old.url or old.file, new.url or new.file)


def _captured(page: FetchedPage) -> str:
    return (page.before or page.source).captured

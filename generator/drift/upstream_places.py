"""Where upstream says what a report tells of it: the lines of what was downloaded or given, not those of a snapshot.

What upstream serves is compared in the form in which `fetch` would store it, under names of files that are not there
yet, or that hold what upstream said before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from attrs import evolve, field, frozen

from generator.base.location import NOWHERE, Mark
from generator.compare.change import Change, ChangeKind, Side, Subject
from generator.compare.outcome import Outcome
from generator.upstream import FetchedSources


@frozen
class PlacedPage:
    """A page as upstream serves it."""

    place: str
    """Its URL or file."""
    offset: int
    """How many lines further down than in its snapshot its fragment stands there."""


@frozen
class UpstreamPlaces:
    """What stands where upstream."""

    origin: str = ""
    """What was looked through: the index, the folder or the file, or the document."""
    texts: Mapping[str, PlacedPage] = field(factory=dict[str, PlacedPage])
    """The pages that are new or changed, by the names of the snapshots that `fetch` would write."""
    absent: Mapping[str, str] = field(factory=dict[str, str])
    """Where each operation that has no page any more was looked for."""
    downloaded: Callable[[Mark], Mark] | None = None
    """Finds the place in a document as it was downloaded of one in the form in which it is stored."""

    def show_in(self, outcome: Outcome) -> Outcome:
        """Return *outcome* with the places of its revision as they are upstream."""
        return evolve(
            outcome,
            findings=tuple(evolve(one, change=self._change(one.change)) for one in outcome.findings),
            ignored=tuple((evolve(one, change=self._change(one.change)), why) for one, why in outcome.ignored),
            unchecked=tuple(
                evolve(one, change=self._change(one.change), source=self._source(one.source, one.change))
                for one in outcome.unchecked
            ),
            prose=tuple(map(self._change, outcome.prose)),
        )

    def _change(self, change: Change) -> Change:
        base, revision = change.base, change.revision
        if change.subject is Subject.OPERATION and change.action is ChangeKind.ADDED:
            # What is around it in a document of many pages is on any of them.
            base = _at(base, NOWHERE)
        if change.subject is Subject.OPERATION and change.action is ChangeKind.REMOVED and self.origin:
            return evolve(change, revision=_at(revision, Mark(self.absent.get(change.name, self.origin), 0)))
        return evolve(change, base=base, revision=evolve(revision, mark=partial(self._served, revision)))

    def _served(self, side: Side) -> Mark:
        mark, text = side.mark, self.texts.get(side.mark.file)
        if self.downloaded and mark.file == self.origin:
            return self.downloaded(mark)
        return mark._replace(file=text.place, line=max(mark.line + text.offset, 1)) if text else mark

    def _source(self, source: str, change: Change) -> str:
        # A page that changed twice on one day has one name, which is that of a file if the base is meant.
        text = self.texts.get(source)
        return text.place if text and source != change.base.mark.file else source


def _at(side: Side, mark: Mark) -> Side:
    return evolve(side, mark=mark)


def of_sources(fetched: FetchedSources, spec_dir: Path) -> UpstreamPlaces:
    """Return where the pages and the document of *fetched* stand."""
    pages, document = fetched.pages, fetched.document
    shown = ((page.fragment_mark(spec_dir), page) for page in fetched.to_add())
    return UpstreamPlaces(
        fetched.origin,
        {mark.file: PlacedPage(page.place, page.mark.line - mark.line) for mark, page in shown},
        {gone.name: gone.place for gone in pages.gone} if pages else {},
        document.downloaded if document else None,
    )

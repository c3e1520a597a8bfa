"""Two snapshots of one page, or captures of one document, each as if nothing else were known of the API."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from generator.base.errors import OverlayError
from generator.base.nodes import Map, copy
from generator.base.schemas import components, operations
from generator.build.assembly import Document
from generator.compare.change import Change
from generator.compare.diff import compare
from generator.correct import overlay
from generator.correct.overlay import Overlay
from generator.drift.uncertainty.evidence import Evidence
from generator.merge import page_twins
from generator.merge.edits import shallow
from generator.merge.snapshot_edits import SnapshotPair
from generator.read.dialects import Fragment


@frozen
class LonePage:
    """A page before and after it changed."""

    before: Fragment
    """Of a document: any of its operations."""
    after: Fragment
    old: Map
    new: Map

    @property
    def names(self) -> frozenset[str]:
        """The files of both."""
        return frozenset({self.before.page, self.after.page})

    def changes(self) -> tuple[Change, ...]:
        """Return what is different in meaning."""
        return compare(self.old, self.new).changes

    def evidence(self) -> tuple[Evidence, Evidence]:
        """Return the evidence of both, of which each is behind its document alone."""
        sides = (self.old, self.before), (self.new, self.after)
        old, new = (Evidence(doc, {}, {page.page: page.loses}) for doc, page in sides)
        return old, new

    def corrected(self, correction: Overlay) -> LonePage:
        """Return both after *correction*, each as it is if that does not fit it."""
        return evolve(self, old=_corrected(self.old, correction), new=_corrected(self.new, correction))


def changed_pages(committed: Document, now: Document) -> Iterator[LonePage]:
    """Yield the pages of *now* that are not those of *committed* any more.

    They are as they are without the overlays that correct all snapshots of a page.
    """
    known = {side.name: side for pair in committed.pairs for side in (pair.old, pair.new)}
    known |= {fragment.name: fragment for fragment in committed.latest}
    files: dict[str, list[SnapshotPair]] = {}
    for pair in now.pairs:
        # A page that changed twice on one day has one snapshot of that day.
        old = known.get(pair.new.name, pair.old)
        if old.sha256 != pair.new.sha256:
            old, new = (
                side.uncorrected.get(snapshot.name, snapshot) for side, snapshot in ((committed, old), (now, pair.new))
            )
            files.setdefault(pair.new.page, []).append(evolve(pair, old=old, new=new))
    for pairs in files.values():
        docs = _whole(pair.old for pair in pairs), _whole(pair.new for pair in pairs)
        if docs[0] != docs[1]:
            yield LonePage(pairs[0].old, pairs[0].new, *_with_stated_bodies(*docs))


def _whole(fragments: Iterable[Fragment]) -> Map:
    """Return the document of a page, or of all operations of a document."""
    docs = [page_twins.together(fragment).doc for fragment in fragments]
    if len(docs) == 1:
        return docs[0]
    out, paths, schemas = shallow(docs[0], docs[0].mark), Map(), Map()
    for doc in docs:
        for name, schema in components(doc).items():
            schemas.put(name, schema, components(doc).at(name))
        for path, method, operation in operations(doc):
            paths.setdefault(path, Map()).put(method, operation, doc["paths"][path].at(method))
    out["paths"], out["components"] = paths, Map({**docs[0].get("components", {}), "schemas": schemas})
    return out


def _with_stated_bodies(old: Map, new: Map) -> Sequence[Map]:
    """Return both, the older with the opposite of what the newer says for the first time: that a body may be left out.

    By the standard that is what a document says that says nothing, but a page without the word says nothing.
    """
    bodies = {(path, method): operation.get("requestBody") for path, method, operation in operations(old)}
    said = [
        place
        for *place, operation in operations(new)
        if isinstance(body := operation.get("requestBody"), Map) and body.get("required") is False
    ]
    silent = [place for place in said if "required" not in (bodies.get((place[0], place[1])) or {"required": False})]
    if silent:
        old = copy(old)
        for path, method in silent:
            old["paths"][path][method]["requestBody"]["required"] = True
    return old, new


def _corrected(doc: Map, correction: Overlay) -> Map:
    try:
        return overlay.apply(doc, correction).doc
    except OverlayError:
        # It fits all pages together, and not this one alone.
        return doc

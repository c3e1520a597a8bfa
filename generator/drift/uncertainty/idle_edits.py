"""Edits of a page that change nothing in our document: an overlay has the last word there, or a later page has.

Each page that changed is compared with its last snapshot alone, so that no edit ends in silence. What the differences
of the documents do not account for is not checkable: our document says otherwise, for a reason that somebody may want
to look at again. An edit by which a page comes to say what the document says already needs no word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from generator.base.extensions import CALL_ALIASES, GROUP_NAME, METHOD_NAME
from generator.base.location import NOWHERE, pointer, steps
from generator.build.assembly import Document
from generator.compare.change import Change, ChangeKind, Subject
from generator.compare.diff import compare
from generator.compare.outcome import Unchecked
from generator.correct.overlay import extends_url
from generator.drift.uncertainty.lone_page import LonePage, changed_pages
from generator.drift.uncertainty.not_checkable_changes import split_uncertain
from generator.merge.statements import Record

CLIENT_KEYWORDS = frozenset({"operationId", "tags"})
"""Keywords of operations that we set for the client, so that a difference in them says nothing about the API."""
OVERRIDDEN, SUPERSEDED = "overridden", "superseded"
_SENTENCES = {
    OVERRIDDEN: "An overlay has the last word there; look whether it still holds.",
    SUPERSEDED: "Another source has the last word there, and says otherwise.",
}
_CALL_NAMES = frozenset({GROUP_NAME, METHOD_NAME, CALL_ALIASES})
"""Keywords that say what a call is named: where a page comes to name it otherwise, our document has one more name."""
_NAMED_OTHERWISE = frozenset({Subject.SECURITY, Subject.TAG, Subject.VARIANT})
"""What the rest of a document may give another name."""


def find_idle(
    committed: Document, now: Document, known: Iterable[Change], beside: Set[str] = frozenset()
) -> Iterator[Unchecked]:
    """Yield what pages say otherwise in *now* than in *committed*, beyond the *known* changes of the document.

    Of the pages *beside* a document that has their operations, what their dialects cannot state is not in doubt.
    """
    keys = {key for change in known for key in _keys(change)}
    for page in changed_pages(committed, now):
        idle = [change for change in page.changes() if keys.isdisjoint(_keys(change)) and not _is_for_client(change)]
        if idle and page.before.dialect != page.after.dialect:
            # That a page is silent where its dialect cannot speak is no edit.
            idle = [*split_uncertain(idle, *page.evidence())[0]]
        if idle:
            explained = _explain(idle, page, now)
            yield from (one for one in explained if one.kind in _SENTENCES or page.after.name not in beside)


def _explain(idle: Sequence[Change], page: LonePage, now: Document) -> Iterator[Unchecked]:
    """Yield each of the *idle* changes with what has the last word instead of the *page*."""
    corrected = page
    of_page = [hit.overlay for hit in now.hits if hit.page == page.after.page and extends_url(hit.overlay)]
    for correction in dict.fromkeys([*of_page, *(hit.overlay for hit in now.hits if not hit.page)]):
        corrected = corrected.corrected(correction)
        left = {key for change in corrected.changes() for key in _keys(change)}
        gone = [change for change in idle if left.isdisjoint(_keys(change))]
        yield from (Unchecked(change, OVERRIDDEN, correction.file, _SENTENCES[OVERRIDDEN]) for change in gone)
        idle = [change for change in idle if change not in gone]
        if not idle:
            return
    said = compare(page.old, now.shaped.doc).changes
    idle = [change for change in idle if not any(_is_same(change, other) for other in said)]
    certain, unchecked = split_uncertain(idle, *page.evidence())
    yield from unchecked
    for change in certain:
        yield Unchecked(change, SUPERSEDED, _other_page(change, page, now.trail.record), _SENTENCES[SUPERSEDED])


def _is_same(change: Change, other: Change) -> bool:
    """Whether two changes of one base come to the same; of what is new, another page may know more."""
    is_alike = not {*_keys(change)}.isdisjoint(_keys(other))
    return is_alike and (change.action is ChangeKind.ADDED or change.revision.value == other.revision.value)


def _other_page(change: Change, page: LonePage, record: Record) -> str:
    """Return the page that is followed where *change* is, other than *page* itself."""
    for side in (change.revision, change.base):
        path = steps(side.pointer)
        for end in range(len(path), 2, -1):
            decision = record.decisions.get(pointer(path[:end]))
            if decision and decision.winner.mark.file not in page.names:
                return decision.winner.mark.file
    return page.after.page


def _is_for_client(change: Change) -> bool:
    return change.subject is Subject.KEYWORD and change.name in CLIENT_KEYWORDS


def _keys(change: Change) -> Iterator[tuple[object, ...]]:
    """Yield what tells that another change is the same one: where callers meet it, or where it stands."""
    what = (change.subject, change.action, change.name) if change.name not in _CALL_NAMES else (change.subject, "call")
    yield (*what, change.place)
    yield (*what, change.base.pointer)
    if change.revision.mark != NOWHERE:
        yield (*what, change.revision.mark)
    if change.subject in _NAMED_OTHERWISE:
        yield change.subject, change.place

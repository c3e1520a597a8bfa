"""What pages that changed would mean if they were taken at their word, and which of that may not be new.

The merge takes from a changed page only what its dialect and that of its last snapshot can state. The rest must not end
in silence: in a second document the page is taken at its word, and what differs only there is not checkable.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.compare.change import Change
from generator.compare.outcome import Unchecked
from generator.drift.uncertainty.evidence import Evidence
from generator.drift.uncertainty.not_checkable_changes import split_uncertain

DOUBTFUL_EDITS = "doubtful-edits"
_SENTENCE = "Either the page or its last snapshot is of a dialect that may not state this, so that it may not be new."


def find_doubtful(
    taken_over: Iterable[Change], literal: Iterable[Change], base: Evidence, revision: Evidence
) -> Iterator[Unchecked]:
    """Yield the differences that *literal* has, the reading of pages at their word, beyond those that are *taken_over*.

    *base* and *revision* are the evidence of the two documents in which the *literal* differences are.
    """
    known = {key for change in taken_over for key in _keys(change)}
    for change in literal:
        if known.isdisjoint(_keys(change)):
            # Other pages may be able to state it; what is in doubt is what this page means.
            page = change.revision.mark.file
            certain, unchecked = split_uncertain([change], base, revision.of_page(page))
            yield from unchecked
            yield from (Unchecked(each, DOUBTFUL_EDITS, page, _SENTENCE) for each in certain)


def _keys(change: Change) -> tuple[object, ...]:
    """Return what tells that another change is the same one: where callers meet it, or where it stands in the base."""
    what = change.subject, change.action, change.name
    return (*what, change.place), (*what, change.base.pointer)

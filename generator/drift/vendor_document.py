"""Ours against a vendor's own OpenAPI document, which no page was made of yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from generator.base.nodes import Map, below
from generator.base.schemas import components, ref_name
from generator.build.pipeline import Project
from generator.compare.assessment import assess
from generator.compare.change import Change, Subject
from generator.compare.diff import compare
from generator.compare.outcome import Outcome
from generator.correct import overlay
from generator.drift.committed import OURS, Committed
from generator.drift.uncertain import evidence, split
from generator.drift.uncertain.evidence import Evidence

_OURS_ALONE = frozenset({"operationId", "tags"})
"""Keywords of operations that pages do not have as the document has them, as extensions: ours are for the client."""


_NOT_CALLED = ("x-", "components.")
"""How the names of extensions begin, and of components that no operation of ours needs."""


@frozen
class Corrected:
    """A raw document after our overlays, and those that are not for it."""

    doc: Map
    idle: tuple[str, ...]


def against_document(ours: Committed, raw: Map, name: str) -> Outcome:
    """Return what *raw* says otherwise than *ours*, and what that does to callers.

    What the pages cannot state is not checkable here either. Corrections of ours apply to both documents, but for those
    that do not fit *raw*.
    """
    theirs = correct(ours.project, raw)
    doc = ours.document.shaped.doc
    comparison = compare(doc, theirs.doc)
    stated = told(comparison.changes, raw)
    changes, unchecked = split.split_uncertain(stated, evidence.of(ours.document), Evidence(theirs.doc))
    remarks = tuple(f"`{file}` does not fit this document, and was not applied to it." for file in theirs.idle)
    outcome = Outcome(
        base=OURS,
        is_drift=True,
        revision=name,
        findings=(),
        prose=comparison.prose,
        unchecked=unchecked,
        compared=comparison.compared,
        remarks=remarks,
    )
    return assess(outcome, changes, ours.project.config.version, (doc, theirs.doc))


def correct(project: Project, raw: Map) -> Corrected:
    """Return *raw* with what we know of this vendor, as far as it finds there what it is about."""
    _, facts = project.overlays()
    idle: list[str] = []
    dangling = _dangling(raw)
    for each in facts:
        applied = overlay.apply(raw, each)
        if any(applied.touched) and _dangling(applied.doc) <= dangling:
            raw = applied.doc
        else:
            idle.append(each.file)
    return Corrected(raw, tuple(idle))


def _dangling(doc: Map) -> set[str]:
    """Return the components that *doc* refers to and does not have."""
    return {name for node in below(doc) if (name := ref_name(node))} - set(components(doc))


def told(changes: Iterable[Change], raw: Map) -> Iterator[Change]:
    """Yield those of *changes* that *raw* says anything about: such documents often name no server, and no key."""
    silent = {
        subject for key, subject in (("servers", Subject.SERVER), ("security", Subject.SECURITY)) if key not in raw
    }
    for change in changes:
        is_keyword = change.subject is Subject.KEYWORD
        is_ours = is_keyword and (change.name in _OURS_ALONE or change.name.startswith(_NOT_CALLED))
        if not is_ours and (change.subject not in silent or change.operations):
            yield change

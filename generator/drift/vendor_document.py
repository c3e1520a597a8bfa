"""Compares the committed document with the vendor's own OpenAPI document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from attrs import frozen

from generator.base.errors import ShapeError
from generator.base.extensions import REGION
from generator.base.nodes import Json, Map, Seq, below, copy, mark_at
from generator.base.schemas import components, operations, ref_name
from generator.build.project import Project
from generator.compare.assessment import assess
from generator.compare.change import Change, Subject
from generator.compare.diff import compare
from generator.compare.outcome import Outcome
from generator.compare.rules.removal_policy import NO_DAY, RemovalPolicy
from generator.correct import overlay
from generator.correct.inline_parts import inline_parts
from generator.drift.committed_document import DOCUMENT_NAME, Committed
from generator.drift.drift_style import DRIFT_STYLE
from generator.drift.page_news import PageNews
from generator.drift.uncertainty import evidence, split_uncertain
from generator.drift.uncertainty.evidence import Evidence
from generator.drift.uncertainty.idle_edits import CLIENT_KEYWORDS
from generator.drift.upstream_places import UpstreamPlaces
from generator.shape.unsendable_parameters import leave_out_uncallable

_OF_THE_API = {Subject.SERVER: "servers", Subject.SECURITY: "security"}
"""What may be said of the whole API or of one operation, by the keyword that says it."""
_UNUSED_PREFIXES = ("x-", "components.")
"""How names begin that no caller depends on: extensions, and components that no operation needs."""


@frozen
class Corrected:
    """The vendor's document after our overlays."""

    doc: Map
    not_applied: tuple[str, ...]
    """Files of overlays that do not fit it."""


def compare_vendor_document(committed: Committed, raw: Map, name: str, policy: RemovalPolicy = NO_DAY) -> Outcome:
    """Return the differences between *committed* and *raw*, the vendor's document called *name*, and their effect.

    Facts that the pages cannot state are not checkable here either. Our corrections are applied to both documents,
    except those that do not fit *raw*.
    """
    corrected = apply_corrections(committed.project, raw)
    ours = {(path, method) for path, method, _ in operations(committed.document.shaped.doc)}
    theirs, uncallable = _without_uncallable(corrected.doc, ours)
    doc = without_own_regions(committed.document.shaped.doc, theirs)
    comparison = compare(doc, theirs)
    relevant = stated_changes(comparison.changes, raw)
    changes, unchecked = split_uncertain(relevant, evidence.of_document(committed.document), Evidence(theirs))
    remarks = (
        *(f"`{file}` does not fit this document, and was not applied to it." for file in corrected.not_applied),
        *(f"{error.what}." for error in uncallable),
    )
    outcome = Outcome(
        base=DOCUMENT_NAME,
        style=DRIFT_STYLE,
        revision=name,
        findings=(),
        prose=comparison.prose,
        unchecked=unchecked,
        compared=comparison.compared,
        operations=comparison.operations,
        sections=(PageNews().section(),),
        remarks=remarks,
    )
    config = committed.project.config
    assessed = assess(outcome, changes, config.version, (doc, theirs), config.rules, policy)
    return UpstreamPlaces().show_in(assessed)


def _without_uncallable(doc: Map, ours: Set[tuple[str, str]]) -> tuple[Map, tuple[ShapeError, ...]]:
    """Return *doc* without operations that no client could call, and why; of *ours* it is told what has changed."""
    left, uncallable = leave_out_uncallable(inline_parts(doc), ours)
    if not uncallable:
        return doc, ()
    kept = {(path, method) for path, method, _ in operations(left)}
    new: Map = copy(doc)
    for path, method in [(path, method) for path, method, _ in operations(doc) if (path, method) not in kept]:
        del new["paths"][path][method]
    return new, uncallable


def apply_corrections(project: Project, raw: Map) -> Corrected:
    """Return *raw* after the overlays in `overlays/spec`, without those that match nothing or break a reference.

    It may have been corrected before: what an overlay would append to an array that has it already stays out.
    """
    _, facts = project.overlays()
    not_applied: list[str] = []
    dangling = _dangling(raw)
    for correction in facts:
        applied = overlay.apply(raw, correction)
        if any(applied.touched) and _dangling(applied.doc) <= dangling:
            _drop_repeats(raw, applied.doc)
            raw = applied.doc
        else:
            not_applied.append(correction.file)
    return Corrected(raw, tuple(not_applied))


def _drop_repeats(before: Json, after: Json) -> None:
    """Drop from each array of *after* the items at its end that the array has in *before*."""
    if isinstance(before, Map) and isinstance(after, Map):
        for key in before.keys() & after.keys():
            _drop_repeats(before[key], after[key])
    elif isinstance(before, Seq) and isinstance(after, Seq):
        while len(after) > len(before) and after[-1] in before:
            after.pop()
            del after.marks[len(after) :]
        for one, other in zip(before, after, strict=False):
            _drop_repeats(one, other)


def _dangling(doc: Map) -> set[str]:
    """Return the names of the components that *doc* refers to and does not have."""
    return {name for node in below(doc) if (name := ref_name(node))} - set(components(doc))


def without_own_regions(doc: Map, raw: Map) -> Map:
    """Return *doc* without the regions of its servers that those of *raw* do not name: a build names them."""
    named = {server.get(REGION) for server in _servers(raw)}
    servers = Seq(_servers(doc), mark=mark_at(doc, "servers"))
    for index, server in enumerate(servers):
        if server.get(REGION) not in named:
            servers[index] = Map({key: value for key, value in server.items() if key != REGION}, mark=server.mark)
            servers[index].marks = dict(server.marks)
    out = Map({**doc, "servers": servers}, mark=doc.mark)
    out.marks = dict(doc.marks)
    return out


def _servers(doc: Map) -> list[Map]:
    """Return the servers that *doc* lists, without what is no server."""
    listed = doc.get("servers")
    return [server for server in listed if isinstance(server, Map)] if isinstance(listed, Seq) else []


def stated_changes(changes: Iterable[Change], raw: Map) -> Iterator[Change]:
    """Yield those of *changes* that *raw* makes a statement about.

    A vendor's document often names no server and no security at all, which does not mean that there is none.
    """
    for change in changes:
        is_keyword = change.subject is Subject.KEYWORD
        is_for_client = is_keyword and (change.name in CLIENT_KEYWORDS or change.name.startswith(_UNUSED_PREFIXES))
        key = _OF_THE_API.get(change.subject)
        if not is_for_client and (key is None or _states(raw, key, change.operations)):
            yield change


def _states(raw: Map, key: str, names: Iterable[str]) -> bool:
    """Whether *raw* says something of *key* for any of the operations *names*, or for all; no servers say nothing."""
    holders: list[Map] = [raw]
    for method, _, path in (name.partition(" ") for name in names):
        item = raw.get("paths", Map()).get(path)
        if not isinstance(item, Map):
            # It is under another name of its parameters there.
            return True
        holders += [item, *(one for one in (item.get(method.lower()),) if isinstance(one, Map))]
    return any(key in holder and (key != "servers" or holder[key]) for holder in holders)

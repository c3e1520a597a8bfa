"""An OpenAPI document and overlays -> the document after them, in its own format and no less valid than before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from attrs import evolve, frozen

from generator.base import documents
from generator.base.documents import DocumentFile
from generator.base.errors import DocumentError, OverlayError
from generator.base.location import Mark, pointer
from generator.base.nodes import Map
from generator.correct import overlay
from generator.correct.overlay import Hit, Overlay
from generator.validate import defects as compare
from generator.validate.defects import Defect
from generator.validate.problems import place

_SHOWN = 5
"""So many defects are told of one action; the others are counted."""


@frozen
class OverlaidDocument:
    """A document after overlays, what each action found, and what the user should know."""

    document: DocumentFile
    overlays: tuple[Overlay, ...]
    hits: tuple[Hit, ...]
    remarks: tuple[OverlayError, ...]

    @property
    def text(self) -> str:
        """The document in the format in which it was read."""
        return self.document.format.dump(self.document.doc)


class Refused(OverlayError):
    """Several faults at once, a paragraph each."""

    def __init__(self, faults: tuple[OverlayError, ...]) -> None:
        first = faults[0]
        super().__init__(first.what, where=first.where, pointer=first.pointer, next=first.next)
        self.faults = faults

    def __str__(self) -> str:
        return "\n".join(str(fault) for fault in self.faults)


def apply_overlays(files: Sequence[Path]) -> OverlaidDocument:
    """Apply overlays to a document: the first of *files*, or where that is an overlay, what it `extends`.

    Overlays that are given are applied in their order. Where the document is not given, an overlay that extends another
    brings that one along. Raises `GeneratorError` where an overlay cannot be applied or breaks what was valid.
    """
    first = documents.load(files[0])
    if first.is_overlay:
        chains = [overlay.lineage(overlay.load(path)) for path in files]
        overlays = tuple({each.file: each for chain in chains for each in chain}.values())
        document = documents.load(_target(overlays[0]))
    elif files[1:]:
        overlays = tuple(overlay.load(path) for path in files[1:])
        document = first
        for each in overlays:
            overlay.lineage(each)
    else:
        raise OverlayError("no overlay is given", next="Name one or more overlays after the document.")
    if not compare.is_known(document.doc):
        where = Mark(document.path.as_posix(), 1)
        raise DocumentError(
            "this is no OpenAPI document of a version 3.0, 3.1 or 3.2",
            where=where,
            next="Name such a document, and then the overlays.",
        )
    doc, hits = overlay.apply_to_document(document.doc, overlays)
    _check(document.doc, doc, overlays)
    remarks = (*_misplaced(document, overlays), *_idle(overlays, hits))
    return OverlaidDocument(evolve(document, doc=doc), overlays, hits, remarks)


def _target(first: Overlay) -> Path:
    """Return the file that *first* extends, which is to be there."""
    next = "Name the document before the overlays."
    if first.extends is None:
        raise OverlayError(
            "which document is this overlay for? It has no `extends`", where=Mark(first.file, 1), next=next
        )
    path = overlay.target_file(first)
    if path is None:
        what = f"`extends` names no file, and nothing is fetched: {first.extends}"
        raise OverlayError(what, where=first.extends_mark, next=next)
    if not path.is_file():
        raise OverlayError(
            f"`extends` names a file that is not there: {path.as_posix()}", where=first.extends_mark, next=next
        )
    return path


def _misplaced(document: DocumentFile, overlays: tuple[Overlay, ...]) -> Iterator[OverlayError]:
    """Yield a remark for each overlay that is for another file; whether *document* is a copy of a URL, nobody knows."""
    files = [document.path]
    for each in overlays:
        path = overlay.target_file(each)
        if path and not any(overlay.same_file(path, file) for file in files):
            what = f"`extends` names {path.as_posix()}, but the overlay is applied to {document.path.as_posix()}"
            yield OverlayError(what, where=each.extends_mark)
        files.append(Path(each.file))


def _idle(overlays: tuple[Overlay, ...], hits: tuple[Hit, ...]) -> Iterator[OverlayError]:
    for _, action in overlay.unmatched(overlays, hits):
        yield OverlayError(f"the action matches nothing: {action.target.text}", where=action.mark)


def _check(before: Map, after: Map, overlays: tuple[Overlay, ...]) -> None:
    """Raise where *after* is wrong in a way that *before* is not, and name the actions that made it so."""
    now = compare.validity(after)
    if now.form or now.meaning:
        then = compare.validity(before)
        found = compare.worse(then, now)
        if found:
            raise Refused(tuple(_broken(found, before, after, overlays, then)))


def _broken(
    found: tuple[Defect, ...], before: Map, after: Map, overlays: tuple[Overlay, ...], then: compare.Validity
) -> Iterator[OverlayError]:
    """Yield a fault for each action that brought one or more of the defects *found*."""
    steps = [action for each in overlays for action in each.actions]

    @cache
    def defects(count: int) -> frozenset[Defect]:
        doc, _ = overlay.apply_to_document(before, _first(overlays, count))
        return frozenset(compare.worse(then, compare.validity(doc)))

    brought: dict[int, list[Defect]] = {}
    for defect in found:
        # It is not there after no action, and there after all of them: one action in between brings it.
        low, high = 0, len(steps)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if defect in defects(middle) else (middle, high)
        brought.setdefault(high - 1, []).append(defect)
    for index, each in sorted(brought.items()):
        reasons = [
            f"{one.problem.what} ({pointer(one.problem.path)}, at {place(after, one.problem.path)})"
            for one in each[:_SHOWN]
        ]
        rest = [f"and {len(each) - _SHOWN} more"] if len(each) > _SHOWN else []
        yield OverlayError(
            "\n".join(["the action leaves the document invalid:", *(f"- {reason}" for reason in [*reasons, *rest])]),
            where=steps[index].mark,
            next="Correct the action, or repair what it breaks in a later action.",
        )


def _first(overlays: tuple[Overlay, ...], count: int) -> tuple[Overlay, ...]:
    """Return *overlays* with their first *count* actions and no others."""
    out: list[Overlay] = []
    for each in overlays:
        out.append(evolve(each, actions=each.actions[:count]))
        count = max(count - len(each.actions), 0)
    return tuple(out)

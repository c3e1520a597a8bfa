"""Applies overlays to any OpenAPI document, and refuses those that leave it less valid than before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from attrs import evolve, frozen

from generator.base import documents
from generator.base.documents import DocumentFile
from generator.base.errors import DocumentError, Faults, OverlayError
from generator.base.location import Mark, pointer
from generator.base.nodes import Map
from generator.correct import overlay
from generator.correct.overlay import Hit, Overlay
from generator.shape.cycles import cycle_fault, find_cycles
from generator.validate.defects import Defect, Validity, check_document, find_new_defects, has_known_version
from generator.validate.problems import mark_at

_SHOWN = 5
"""How many defects of one action are shown; the others are counted."""


@frozen
class OverlaidDocument:
    """A document after overlays, what each action matched, and remarks for the user."""

    document: DocumentFile
    overlays: tuple[Overlay, ...]
    hits: tuple[Hit, ...]
    remarks: tuple[OverlayError, ...]

    @property
    def text(self) -> str:
        """The document in the format in which it was read."""
        return self.document.format.dump(self.document.doc)


class RefusedOverlays(Faults, OverlayError):
    """Overlays are refused."""


def apply_overlays(files: Sequence[Path]) -> OverlaidDocument:
    """Apply overlays to a document: the first of *files* or, if that is an overlay, the document that it `extends`.

    The overlays are applied in the order of *files*. Without a document, an overlay that extends another one is applied
    after that one. Raises `GeneratorError` if an overlay cannot be applied or makes the document less valid.
    """
    first = documents.load(files[0])
    if first.is_overlay:
        chains = [overlay.lineage(overlay.load(path)) for path in files]
        overlays = tuple({item.file: item for chain in chains for item in chain}.values())
        document = documents.load(_extended_document(overlays[0]))
    elif files[1:]:
        overlays = tuple(overlay.load(path) for path in files[1:])
        document = first
        for item in overlays:
            overlay.lineage(item)
    else:
        raise OverlayError("no overlay is given", next="Name one or more overlays after the document.")
    if not has_known_version(document.doc):
        where = Mark(document.path.as_posix(), 1)
        raise DocumentError(
            "this is not an OpenAPI document of version 3.0, 3.1 or 3.2",
            where=where,
            next="Name such a document first, and then the overlays.",
        )
    doc, hits = overlay.apply_to_document(document.doc, overlays)
    _check_validity(document.doc, doc, overlays)
    remarks = (*_misplaced_remarks(document, overlays), *_unmatched_remarks(overlays, hits), *_cycle_remarks(doc))
    return OverlaidDocument(evolve(document, doc=doc), overlays, hits, remarks)


def _extended_document(first: Overlay) -> Path:
    """Return the file of the document that *first* extends; raises if it names none, or if the file does not exist."""
    next = "Name the document before the overlays."
    if first.extends is None:
        raise OverlayError("this overlay names no document: it has no `extends`", where=Mark(first.file, 1), next=next)
    path = overlay.target_file(first)
    if path is None:
        what = f"`extends` is not a file, and nothing is downloaded: {first.extends}"
        raise OverlayError(what, where=first.extends_mark, next=next)
    if not overlay.may_read(first, path):
        what = f"`extends` names a file outside of this folder and that of the overlay: {path.as_posix()}"
        raise OverlayError(what, where=first.extends_mark, next=next)
    if not path.is_file():
        raise OverlayError(
            f"`extends` names a file that does not exist: {path.as_posix()}", where=first.extends_mark, next=next
        )
    return path


def _misplaced_remarks(document: DocumentFile, overlays: tuple[Overlay, ...]) -> Iterator[OverlayError]:
    """Yield a remark for each overlay that extends another file; one that extends a URL may be for a copy of it."""
    files = [document.path]
    for item in overlays:
        path = overlay.target_file(item)
        if path and not any(overlay.same_file(path, file) for file in files):
            what = f"`extends` names {path.as_posix()}, but the overlay is applied to {document.path.as_posix()}"
            yield OverlayError(what, where=item.extends_mark)
        files.append(Path(item.file))


def _unmatched_remarks(overlays: tuple[Overlay, ...], hits: tuple[Hit, ...]) -> Iterator[OverlayError]:
    for _, action in overlay.unmatched(overlays, hits):
        yield OverlayError(f"the action matches nothing: {action.target.text}", where=action.mark)


def _cycle_remarks(doc: Map) -> Iterator[OverlayError]:
    """Yield a remark for each schema that still consists of itself; of those that an action brings, none is left."""
    for cycle in find_cycles(doc):
        fault = cycle_fault(doc, cycle)
        yield OverlayError(fault.what, where=fault.where, pointer=fault.pointer)


def _check_validity(before: Map, after: Map, overlays: tuple[Overlay, ...]) -> None:
    """Raise if *after* has defects that *before* does not have; the error names the actions that brought them."""
    now = check_document(after)
    if now.schema_defects or now.semantic_defects:
        old = check_document(before)
        new = find_new_defects(old, now)
        if new:
            raise RefusedOverlays(tuple(_faults_by_action(new, before, after, overlays, old)))


def _faults_by_action(
    new: tuple[Defect, ...], before: Map, after: Map, overlays: tuple[Overlay, ...], old: Validity
) -> Iterator[OverlayError]:
    """Yield a fault for each action that brought one or more of the *new* defects."""
    actions = [action for item in overlays for action in item.actions]

    @cache
    def defects_after(count: int) -> frozenset[Defect]:
        doc, _ = overlay.apply_to_document(before, _with_first_actions(overlays, count))
        return frozenset(find_new_defects(old, check_document(doc)))

    by_action: dict[int, list[Defect]] = {}
    for defect in new:
        # It is absent after no action and present after all of them: a binary search finds the action that brings it.
        low, high = 0, len(actions)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if defect in defects_after(middle) else (middle, high)
        by_action.setdefault(high - 1, []).append(defect)
    for index, brought in sorted(by_action.items()):
        reasons = [
            f"{defect.problem.what} ({pointer(defect.problem.path)}, at {mark_at(after, defect.problem.path)})"
            for defect in brought[:_SHOWN]
        ]
        rest = [f"and {len(brought) - _SHOWN} more"] if len(brought) > _SHOWN else []
        yield OverlayError(
            "\n".join(["the action leaves the document invalid:", *(f"- {reason}" for reason in [*reasons, *rest])]),
            where=actions[index].mark,
            next="Correct the action, or repair what it breaks in a later action.",
        )


def _with_first_actions(overlays: tuple[Overlay, ...], count: int) -> tuple[Overlay, ...]:
    """Return *overlays* with their first *count* actions and no others."""
    cut: list[Overlay] = []
    for item in overlays:
        cut.append(evolve(item, actions=item.actions[:count]))
        count = max(count - len(item.actions), 0)
    return tuple(cut)

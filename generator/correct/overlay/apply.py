"""Overlays applied to documents and to fragments, and the check that every action still selects something."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import evolve, frozen

from generator.base.errors import OverlayError
from generator.base.nodes import Json, Map, copy
from generator.correct.overlay.actions import Applied, Overlay, OverlayAction, Touch
from generator.correct.overlay.effects import change
from generator.correct.overlay.growth import Growth
from generator.read.dialects import Fragment
from generator.read.losses import take_losses


@frozen
class Hit:
    """One action applied to one document, and the nodes that it selected."""

    overlay: Overlay
    index: int
    page: str
    """The page of the fragment, empty for the merged document."""
    touched: tuple[Touch, ...]

    @property
    def hits(self) -> int:
        """The number of nodes that it selected."""
        return len(self.touched)

    @property
    def action(self) -> OverlayAction:
        """The action."""
        return self.overlay.actions[self.index]


def apply(doc: Map, overlay: Overlay) -> Applied:
    """Return a copy of *doc* after every action of *overlay*, each on the result of the one before."""
    return _apply(copy(doc), overlay)


def _apply(doc: Map, overlay: Overlay) -> Applied:
    touched: list[tuple[Touch, ...]] = []
    growth = Growth()
    for action in overlay.actions:
        changed, nodes = change(doc, action, overlay, growth)
        doc = _document(changed, action)
        touched.append(nodes)
    return Applied(doc, tuple(touched))


def _document(root: Json, action: OverlayAction) -> Map:
    if not isinstance(root, Map):
        raise OverlayError(
            "the action leaves no object as the root of the document",
            where=action.mark,
            next="Let it return an object.",
        )
    return root


def apply_to_document(doc: Map, overlays: Iterable[Overlay]) -> tuple[Map, tuple[Hit, ...]]:
    """Return a copy of *doc* after *overlays* in their order, and what each action selected."""
    return _apply_all(copy(doc), overlays, "")


def _apply_all(doc: Map, overlays: Iterable[Overlay], page: str) -> tuple[Map, tuple[Hit, ...]]:
    hits: list[Hit] = []
    for overlay in overlays:
        applied = _apply(doc, overlay)
        doc = applied.doc
        hits += [Hit(overlay, index, page, nodes) for index, nodes in enumerate(applied.touched)]
    return doc, tuple(hits)


def apply_to_fragments(
    fragments: Iterable[Fragment], overlays: Sequence[Overlay]
) -> tuple[tuple[Fragment, ...], tuple[Hit, ...]]:
    """Return *fragments* after the overlays for their dialect and page, and what each action selected.

    What overlays say about the page itself, in `x-loses`, leaves the document and becomes a field of the fragment.
    """
    results: list[Fragment] = []
    hits: list[Hit] = []
    for fragment in fragments:
        applicable = [overlay for overlay in overlays if is_for(overlay, fragment)]
        doc, selected = _apply_all(copy(fragment.doc), applicable, fragment.page)
        results.append(evolve(fragment, loses=fragment.loses | take_losses(doc), doc=doc))
        hits += selected
    return tuple(results), tuple(hits)


def is_for(overlay: Overlay, fragment: Fragment) -> bool:
    """Whether *overlay* corrects fragments of this dialect, and this page where it extends one."""
    if overlay.dialects and fragment.dialect not in overlay.dialects:
        return False
    return (
        overlay.extends is None
        or overlay.extends in (fragment.page, fragment.url)
        or _relative(overlay) == fragment.page
    )


def _relative(overlay: Overlay) -> str:
    """Return `extends` read as a reference relative to the overlay file."""
    return posixpath.normpath(posixpath.join(Path(overlay.file).parent.as_posix(), overlay.extends or ""))


def unmatched(
    overlays: Iterable[Overlay], hits: Iterable[Hit], dialects: Iterable[str] | None = None
) -> tuple[tuple[Overlay, OverlayAction], ...]:
    """Return the actions that selected nothing anywhere, of those overlays for which a document was present.

    *dialects* are those of the fragments at hand; None means the merged document, to which every overlay applies.
    """
    matched = {(hit.overlay, hit.index) for hit in hits if hit.hits}
    present = None if dialects is None else frozenset(dialects)
    return tuple(
        (overlay, action)
        for overlay in overlays
        if present is None or (present & set(overlay.dialects) if overlay.dialects else present)
        for index, action in enumerate(overlay.actions)
        if (overlay, index) not in matched
    )

"""The rows of the report about corrections: overlays, and names that were changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from generator.base.location import Mark
from generator.base.numerals import count
from generator.base.schemas import components
from generator.build.assembly import Document
from generator.correct.overlay import Hit, Overlay
from generator.correct.overlay.actions import Copy, Effect, Nothing, Remove, Transform, Update
from generator.explain.report.report_rows import ActionRow, NameRow, OverlayCard, TouchedNodes
from generator.explain.report.source_files import SourceFiles, short_name


def overlay_cards(document: Document, links: SourceFiles) -> Iterator[OverlayCard]:
    """Yield the overlays in the order in which they apply, fragments first."""
    by_overlay: dict[Overlay, dict[int, list[Hit]]] = {}
    for hit in document.hits:
        by_overlay.setdefault(hit.overlay, {}).setdefault(hit.index, []).append(hit)
    for overlay in sorted(by_overlay, key=lambda overlay: overlay.file):
        actions = tuple(_action(hits, links) for _, hits in sorted(by_overlay[overlay].items()))
        yield OverlayCard(
            title=overlay.title,
            place=links.place(overlay.mark),
            scope=_scope(overlay, by_overlay[overlay]),
            reach=count(sum(action.count for action in actions), "place"),
            actions=actions,
        )


def _scope(overlay: Overlay, hits: dict[int, list[Hit]]) -> str:
    if overlay.extends:
        return f"page {overlay.extends}"
    if not any(hit.page for of_action in hits.values() for hit in of_action):
        return "the merged document"
    if not overlay.dialects:
        return "pages of every dialect"
    return f"pages of dialect {' and '.join(overlay.dialects)}"


def _action(hits: list[Hit], links: SourceFiles) -> ActionRow:
    action = hits[0].action
    touched = tuple(
        TouchedNodes(short_name(hit.page) if hit.page else "the document", links.places(_places(hit)))
        for hit in hits
        if hit.hits
    )
    return ActionRow(
        description=action.description.replace("->", "\N{RIGHTWARDS ARROW}"),
        target=action.target.text,
        effect=_effect(action.effect),
        place=links.place(action.mark),
        touched=touched,
        count=sum(hit.hits for hit in hits),
    )


def _places(hit: Hit) -> list[Mark]:
    """Return the places of the touched nodes, each once, without nodes that the merge made and that are in no file."""
    marks = {touch.mark: None for touch in hit.touched if touch.mark.file}
    return sorted(marks)


def _effect(effect: Effect) -> str:
    match effect:
        case Update():
            return "update"
        case Remove():
            return "remove"
        case Copy():
            return f"copy of {effect.source.text}"
        case Transform():
            return f"transform {effect.name}"
        case Nothing():
            return "none"
        case _:
            assert_never(effect)


def respelled_rows(document: Document, links: SourceFiles) -> Iterator[NameRow]:
    """Yield the component names that a page spells differently."""
    docs = {fragment.page: fragment.doc for fragment in document.fragments}
    for respelling in document.trail.respellings:
        place = components(docs[respelling.page]).at(respelling.meant)
        yield NameRow(respelling.written, respelling.meant, links.place(place))


def hoisted_rows(document: Document, links: SourceFiles) -> Iterator[NameRow]:
    """Yield the inline variants of unions that became components."""
    for variant in document.trail.named_variants:
        yield NameRow(variant.union, variant.component, links.place(Mark(variant.page, variant.line)))

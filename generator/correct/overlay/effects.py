"""One action applied to a document: update, remove, copy or transform."""

from __future__ import annotations

from typing import assert_never

from generator.base import budget
from generator.base.errors import OverlayError
from generator.base.location import Mark, pointer
from generator.base.nodes import Json, Map, Seq, copy, mark_of
from generator.base.time_limit import TimeIsUp, time_limit
from generator.correct import transforms
from generator.correct.overlay.actions import Copy, Nothing, Overlay, OverlayAction, Remove, Touch, Transform, Update
from generator.correct.overlay.growth import Growth
from generator.correct.overlay.jsonpath import Query, SelectedNode
from generator.correct.overlay.update import kind_fault, merge


def change(doc: Json, action: OverlayAction, overlay: Overlay, growth: Growth) -> tuple[Json, tuple[Touch, ...]]:
    """Apply *action* to *doc*, in place below its root; return the new root and the targets as they were."""
    places = _found(action.target, doc, action.mark)
    touched = tuple(Touch(pointer(place.path), _mark(place)) for place in places)
    effect = action.effect
    match effect:
        case Update():
            growth.add(effect.value, places, effect.mark)
            doc = _update(doc, places, effect.value, effect.mark, overlay)
        case Remove():
            _remove(places, action)
        case Copy() if places:
            # Without a place for it, nothing is said of what would be copied: it may be gone as well.
            doc = _copy(doc, places, effect, overlay, growth)
        case Transform():
            doc = _transform(doc, places, effect)
        case Copy() | Nothing():
            pass
        case _:
            assert_never(effect)
    return doc, touched


def _found(query: Query, doc: Json, where: Mark) -> list[SelectedNode]:
    try:
        with time_limit(budget.SECONDS):
            return query.find(doc)
    except TimeIsUp:
        what = f"the query takes more than {budget.SECONDS} s: {query.text}"
        raise OverlayError(what, where=where, next="Name the steps that lead to what is meant.") from None


def _update(doc: Json, places: list[SelectedNode], value: Json, mark: Mark, overlay: Overlay) -> Json:
    for place in places:
        # An update of a node above keeps containers and kinds, so this is still the value in the document.
        target = place.value
        if isinstance(target, Map | Seq):
            merge(target, value, mark, place.path)
        elif isinstance(value, dict | list):
            raise kind_fault(target, _mark(place), value, mark, place.path)
        elif overlay.standard.startswith("1.0."):
            what = "version 1.0 of the standard cannot update a primitive"
            next = "Select the object that holds it, or write `overlay: 1.1.0`."
            raise OverlayError(what, where=mark, pointer=pointer(place.path), next=next)
        else:
            doc = _put(doc, place, value, mark)
    return doc


def _remove(places: list[SelectedNode], action: OverlayAction) -> None:
    if any(place.holder is None for place in places):
        raise OverlayError(
            "the root of a document cannot be removed", where=action.mark, next="Select what is to go below it."
        )
    # The last items of an array first, so that the indices of the others stay true.
    for place in sorted(places, key=lambda place: place.key if isinstance(place.key, int) else 0, reverse=True):
        del place.holder[place.key]
        if isinstance(place.holder, Map):
            place.holder.marks.pop(place.key, None)
        else:
            del place.holder.marks[place.key : place.key + 1]


def _copy(doc: Json, places: list[SelectedNode], effect: Copy, overlay: Overlay, growth: Growth) -> Json:
    sources = _found(effect.source, doc, effect.mark)
    if len(sources) != 1:
        what = f"`copy` selects {len(sources)} nodes, not one: {effect.source.text}"
        raise OverlayError(what, where=effect.mark, next="Let it select exactly one node.")
    growth.add(sources[0].value, places, effect.mark)
    try:
        # The source is copied first: targets may lie inside it, or be the source itself.
        return _update(doc, places, copy(sources[0].value), _mark(sources[0]), overlay)
    except OverlayError as error:
        raise OverlayError(error.what, where=effect.mark, pointer=error.pointer, next=error.next) from None


def _transform(doc: Json, places: list[SelectedNode], effect: Transform) -> Json:
    function = transforms.BY_NAME[effect.name]
    # In reverse order, so that targets inside another target are transformed before it.
    for place in reversed(places):
        try:
            new = function(place.value)
        except OverlayError as error:
            next = f"Raised by the transform `{effect.name}` of {effect.mark}. {error.next}".strip()
            raise OverlayError(
                error.what, where=error.where, pointer=error.pointer or pointer(place.path), next=next
            ) from None
        doc = _put(doc, place, new, _mark(place))
    return doc


def _mark(place: SelectedNode) -> Mark:
    """Return where the node at *place* is stated."""
    mark: Mark = mark_of(place.value) if place.holder is None else place.holder.at(place.key)
    return mark


def _put(doc: Json, place: SelectedNode, value: Json, mark: Mark) -> Json:
    """Set *place* to *value*, stated at *mark*, and return the root."""
    if place.holder is None:
        return value
    if isinstance(place.holder, Map):
        place.holder.put(place.key, value, mark)
    else:
        place.holder[place.key] = value
        if place.holder.marks:
            place.holder.marks[place.key] = mark
    return doc

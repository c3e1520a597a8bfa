"""The components and operations of a fragment's document: where each stands, and a document with some of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.base.component_references import referred_schemas
from generator.base.location import pointer
from generator.base.nodes import Json, Map
from generator.base.schemas import components, operations
from generator.merge.edits import shallow

Place = tuple[str, ...]
"""The name of a component, or path and method of an operation."""


def statement_places(doc: Map) -> Iterator[Place]:
    """Yield the place of each component and operation of *doc*."""
    yield from ((name,) for name in components(doc))
    yield from ((path, method) for path, method, _ in operations(doc))


def holder_of(doc: Map, place: Place) -> tuple[Map, str]:
    """Return the object of *doc* that holds what stands at *place*, and its key there; the key may be missing."""
    return (components(doc), place[0]) if len(place) == 1 else (doc["paths"].get(place[0], Map()), place[1])


def place_pointer(place: Place) -> str:
    """Return the JSON Pointer of *place*."""
    return pointer(["components", "schemas", *place] if len(place) == 1 else ["paths", *place])


def remove_at(doc: Map, place: Place) -> None:
    """Remove what stands at *place* from *doc*, and its path where nothing else is left there."""
    holder, key = holder_of(doc, place)
    holder.pop(key, None)
    if len(place) == 2 and not holder:
        doc["paths"].pop(place[0], None)


def writable_copy(doc: Map) -> Map:
    """Return a copy of *doc* of which operations and components may be replaced."""
    out = shallow(doc, doc.mark)
    paths, holder = doc.get("paths", Map()), doc.get("components", Map())
    out["paths"] = shallow(paths, paths.mark)
    for path, item in paths.items():
        out["paths"][path] = shallow(item, item.mark)
    out["components"] = shallow(holder, holder.mark)
    out["components"]["schemas"] = shallow(components(doc), components(doc).mark)
    return out


def part_of(doc: Map, places: Iterable[Place]) -> Map:
    """Return a document with what stands in *doc* at *places*."""
    whole = writable_copy(doc)
    kept = set(places)
    for place in [place for place in statement_places(doc) if place not in kept]:
        remove_at(whole, place)
    return whole


def needed_components(docs: Sequence[Map]) -> set[str]:
    """Return the components to which the operations of *docs* refer, directly or through the components of *docs*."""
    needed: set[str] = set()
    todo: list[Json] = [doc["paths"] for doc in docs]
    while todo:
        names = set(referred_schemas(todo.pop())) - needed
        needed |= names
        todo += [components(doc)[name] for name in names for doc in docs if name in components(doc)]
    return needed

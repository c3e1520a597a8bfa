"""Where the schemas of a document stand, for tests that rewrite and edit them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.base.location import pointer
from generator.base.nodes import Json, Map, is_list, is_object

Path = tuple[str | int, ...]
ONE = ("items", "additionalProperties", "not")
LISTS = ("oneOf", "anyOf", "allOf")
SCHEMAS = "#/components/schemas/"


class Place(NamedTuple):
    """A schema, and what holds it."""

    holder: Json
    key: str | int
    path: Path

    @property
    def node(self) -> Map:
        node = self.holder[self.key]
        assert isinstance(node, Map)
        return node

    @property
    def pointer(self) -> str:
        return pointer(self.path)


def schemas(doc: Json) -> list[Place]:
    """Return every schema of *doc*, parents first; booleans are left out."""
    found: list[Place] = []
    components = doc.get("components", {}).get("schemas", {})
    for name in components:
        _below(Place(components, name, ("components", "schemas", name)), found)
    for word in ("paths", "webhooks"):
        for place in _roots(doc.get(word, {}), (word,)):
            _below(place, found)
    return found


def _roots(node: Json, path: Path) -> Iterator[Place]:
    if is_object(node):
        for key, value in node.items():
            if key == "schema" and is_object(value):
                yield Place(node, key, (*path, key))
            else:
                yield from _roots(value, (*path, key))
    elif is_list(node):
        for index, value in enumerate(node):
            yield from _roots(value, (*path, index))


def _below(place: Place, found: list[Place]) -> None:
    if not is_object(place.holder[place.key]):
        return
    found.append(place)
    node = place.node
    inner: list[tuple[Json, str | int, Path]] = [(node, word, (word,)) for word in ONE if word in node]
    inner += [(node[word], index, (word, index)) for word in LISTS for index in range(len(node.get(word, ())))]
    inner += [(node["properties"], name, ("properties", name)) for name in node.get("properties", ())]
    for holder, key, steps in inner:
        _below(Place(holder, key, (*place.path, *steps)), found)


def objects(node: Json) -> Iterator[Map]:
    """Yield every object below and including *node*."""
    if is_object(node):
        assert isinstance(node, Map)
        yield node
        for value in node.values():
            yield from objects(value)
    elif is_list(node):
        for value in node:
            yield from objects(value)


def target(doc: Json, node: Json) -> str | None:
    """Return the component that *node* refers to."""
    ref = node.get("$ref") if is_object(node) else None
    return ref.removeprefix(SCHEMAS) if isinstance(ref, str) and ref.startswith(SCHEMAS) else None

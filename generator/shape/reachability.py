"""Which components an operation reaches, and a document without the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.base.nodes import Json, Map, copy
from generator.base.schemas import answers
from generator.shape.schema_queries import SCHEMAS, Doc, components, is_list, is_object, locate, operations


def prune(doc: Map) -> tuple[Map, tuple[str, ...]]:
    """Return *doc* without the schema components that no operation reaches, and the names of these components.

    Paths without operations are removed as well.
    """
    new = copy(doc)
    for path in [path for path, item in new.get("paths", {}).items() if item == {}]:
        del new["paths"][path]
        new["paths"].marks.pop(path, None)
    rest = {key: value for key, value in doc.items() if key != "components"}
    shared = {key: value for key, value in doc.get("components", {}).items() if key != "schemas"}
    kept = reachable(doc, [rest, shared])
    pruned = tuple(sorted(name for name in components(doc) if name not in kept))
    for name in pruned:
        del new["components"]["schemas"][name]
        new["components"]["schemas"].marks.pop(name, None)
    return new, pruned


def response_components(doc: Doc) -> frozenset[str]:
    """Return the components that a response may contain."""
    return reachable(doc, [answers(operation) for _, _, operation in operations(doc)])


def request_components(doc: Doc) -> frozenset[str]:
    """Return the components that a request may contain."""
    shared = [item.get("parameters", []) for item in doc.get("paths", {}).values()]
    own = [[operation.get("parameters", []), operation.get("requestBody", {})] for _, _, operation in operations(doc)]
    return reachable(doc, [*shared, *own])


def reachable(doc: Doc, nodes: Iterable[Json]) -> frozenset[str]:
    """Return the schema components that exist and that *nodes* refer to, directly or not."""
    seen: set[str] = set()
    todo = [ref for node in nodes for ref in references(node)]
    while todo:
        ref = todo.pop()
        # A pointer into a component keeps the whole component.
        target = SCHEMAS + ref[len(SCHEMAS) :].split("/")[0] if ref.startswith(SCHEMAS) else ref
        if target not in seen:
            seen.add(target)
            todo += references(locate(doc, target))
    names = (target[len(SCHEMAS) :] for target in seen if target.startswith(SCHEMAS))
    return frozenset(name for name in names if name in components(doc))


def references(node: Json) -> Iterator[str]:
    """Yield every local `$ref` at or below *node*."""
    if is_object(node):
        ref = node.get("$ref")
        if isinstance(ref, str) and ref.startswith("#"):
            yield ref
        for value in node.values():
            yield from references(value)
    elif is_list(node):
        for value in node:
            yield from references(value)

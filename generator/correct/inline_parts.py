"""What a fragment states once for several operations is written into each of them, which is all that later stages read.

References to shared parameters, responses, request bodies, headers and examples become what they refer to. Parameters
and servers of a path item, and security of the whole page, become those of each operation. A reference that leads
nowhere, or to itself, stays for the checks that follow.
"""

from __future__ import annotations

from generator.base.location import steps
from generator.base.nodes import Json, Map, Seq, copy, is_list, is_object
from generator.base.schemas import COMPONENTS, METHODS, SCHEMAS

_SHARED_KEYS = frozenset({"parameters", "servers", "$ref"})
"""Keywords of a path item that are about each of its operations."""


def inline_parts(doc: Map) -> Map:
    """Return *doc* with every part in the place where it is used; *doc* itself if it has nothing to write elsewhere."""
    if not _has_parts(doc):
        return doc
    new: Map = copy(doc)
    paths = new.get("paths")
    if not isinstance(paths, Map):
        return new
    for path in list(paths):
        item = _resolved(doc, paths[path], ())
        if isinstance(item, Map):
            paths[path] = item
            _write_shared(doc, item)
    return new


def _target(doc: Map, ref: str) -> Json:
    """Return what *ref* refers to, None if it leads nowhere."""
    node: Json = doc
    for step in steps(ref):
        node = node.get(step) if is_object(node) else None
    return node


def _has_parts(doc: Map) -> bool:
    paths = doc.get("paths")
    items = list(paths.values()) if is_object(paths) else []
    shared = doc.get("components")
    return (
        "security" in doc
        or any(is_object(item) and not _SHARED_KEYS.isdisjoint(item) for item in items)
        or (is_object(shared) and any(key not in ("schemas", "securitySchemes") for key in shared))
    )


def _write_shared(doc: Map, item: Map) -> None:
    shared, servers = item.pop("parameters", None), item.pop("servers", None)
    for method in METHODS:
        operation = item.get(method)
        if not isinstance(operation, Map):
            continue
        own = operation.get("parameters")
        if isinstance(shared, Seq) and (own is None or isinstance(own, Seq)):
            known = {(one.get("in"), one.get("name")) for one in own or () if is_object(one)}
            rest = [one for one in shared if not is_object(one) or (one.get("in"), one.get("name")) not in known]
            marks = [shared.at(index) for index, one in enumerate(shared) if any(one is other for other in rest)]
            joined = Seq([*(own or ()), *(copy(one) for one in rest)], mark=shared.mark)
            joined.marks = [*(own.at(index) for index in range(len(own))), *marks] if own else marks
            operation.put("parameters", joined, operation.at("parameters"))
        if servers and "servers" not in operation:
            operation.put("servers", copy(servers), item.at("servers"))
        if "security" in doc and "security" not in operation:
            operation.put("security", copy(doc["security"]), doc.at("security"))


def _resolved(doc: Map, node: Json, seen: tuple[str, ...]) -> Json:
    """Return *node* with the references to shared parts in it replaced; those to schemas stay."""
    if is_list(node):
        items = Seq([_resolved(doc, value, seen) for value in node], mark=getattr(node, "mark", doc.mark))
        items.marks = list(getattr(node, "marks", []))
        return items
    if not isinstance(node, Map):
        return node
    ref = node.get("$ref")
    if isinstance(ref, str) and ref.startswith(COMPONENTS) and not ref.startswith(SCHEMAS) and ref not in seen:
        target = _target(doc, ref)
        if isinstance(target, Map):
            return _resolved(doc, target, (*seen, ref))
    new = Map(mark=node.mark)
    for key, value in node.items():
        new.put(key, _resolved(doc, value, seen), node.at(key))
    return new

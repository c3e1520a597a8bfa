"""One thing that is wrong with a vendor's document, and what is taken in its place."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from generator.base.errors import DocumentError
from generator.base.location import pointer
from generator.base.nodes import Json, Map, NodePath, Seq, mark_at
from generator.base.schemas import locate

_NEXT = "Correct the document, or say with an overlay what is meant."


class Removed:
    """Stands for a value that is taken out."""


REMOVED = Removed()


@frozen
class Repair:
    """Something wrong at *path* of a document, and the value to put there."""

    path: NodePath
    what: str
    """What is wrong, and what is done about it."""
    value: Json | Removed = REMOVED

    def below(self, path: NodePath) -> Repair:
        """Return the same, seen from a document in which the node stands at *path*."""
        return Repair((*path, *self.path), self.what, self.value)


def resolved(doc: Map, node: Json) -> Map:
    """Return the part of *doc* to which *node* refers, *node* itself if it is no reference; empty if none is there."""
    seen: set[str] = set()
    while isinstance(node, Map) and isinstance(node.get("$ref"), str) and node["$ref"] not in seen:
        seen.add(node["$ref"])
        node = locate(doc, node["$ref"])
    return node if isinstance(node, Map) else Map()


def as_error(repair: Repair, doc: Map) -> DocumentError:
    """Return *repair* of *doc* as an error, with its place."""
    holder: Json = doc
    for step in repair.path[:-1]:
        holder = holder[step]
    where = mark_at(holder, repair.path[-1]) if repair.path else doc.mark
    return DocumentError(repair.what, where=where, pointer=pointer(repair.path), next=_NEXT)


def apply(doc: Map, repairs: Iterable[Repair]) -> Map:
    """Return *doc* after *repairs*, of which none is below another; only what they change is copied."""
    changes: dict[NodePath, Json | Removed] = {repair.path: repair.value for repair in repairs}
    if not changes:
        return doc
    holders: dict[NodePath, Map | Seq] = {(): _shallow(doc)}
    # The last items of an array first, so that the indices of the others stay true.
    for path in sorted(changes, key=_position, reverse=True):
        _put(_holder(holders, path[:-1]), path[-1], changes[path])
    root = holders[()]
    assert isinstance(root, Map)
    return root


def _position(path: NodePath) -> tuple[tuple[bool, int, str], ...]:
    return tuple((isinstance(step, int), step if isinstance(step, int) else 0, str(step)) for step in path)


def _holder(holders: dict[NodePath, Map | Seq], path: NodePath) -> Map | Seq:
    """Return the copy of what stands at *path*, made when it is first asked for."""
    if path not in holders:
        above = _holder(holders, path[:-1])
        if isinstance(above, Map):
            # Components may have had no schemas until now.
            above.setdefault(str(path[-1]), Map(mark=above.mark))
        node: Json = above
        holders[path] = node[path[-1]] = _shallow(node[path[-1]])
    return holders[path]


def _shallow(node: Map | Seq) -> Map | Seq:
    if isinstance(node, Map):
        new = Map(node, mark=node.mark)
        new.marks = dict(node.marks)
        return new
    items = Seq(node, mark=node.mark)
    items.marks = list(node.marks)
    return items


def _put(holder: Map | Seq, key: str | int, value: Json | Removed) -> None:
    if isinstance(holder, Map):
        if value is REMOVED:
            holder.pop(str(key), None)
            holder.marks.pop(str(key), None)
        else:
            holder.put(str(key), value, holder.at(str(key)))
    elif value is REMOVED:
        del holder[int(key)]
        del holder.marks[int(key) : int(key) + 1]
    else:
        holder[int(key)] = value

"""The callbacks of two operations: what the server calls, compared as webhooks are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import define, field

from generator.base.nodes import Json, Map, is_object
from generator.compare.change import Subject
from generator.compare.diff.document_index import DocumentIndex, Site
from generator.compare.diff.operation_matching import CALLBACKS, Operation, holes_of_item, match_operations, of_item
from generator.compare.diff.pairs import Edge, NodePair
from generator.compare.diff.sides import Sides, zip_sides
from generator.compare.diff.walk import Meeting


@define
class _Called:
    """What the server calls because of one operation."""

    operations: list[Operation] = field(factory=list[Operation])
    holes: dict[str, Site] = field(factory=dict[str, Site])
    """Dangling references to callbacks, path items or operations, by the prefix of the names that they hide."""

    def has_lost(self, operation: Operation) -> bool:
        """Whether *operation* of the other document may be the target of a dangling reference."""
        return any(f"{operation.name} ".startswith(f"{start} ") for start in self.holes)


def compare(meeting: Meeting, nodes: Sides[Mapping[str, Json]], pair: Callable[[Sides[Operation]], NodePair]) -> None:
    """Compare what the server calls because of two operations; *pair* returns the pair of two of these calls."""
    listed = meeting.maps(nodes, CALLBACKS)
    if listed is None:
        return
    base, revision = zip_sides(_called, meeting.docs, listed)
    for start in sorted(base.holes.keys() | revision.holes.keys()):
        meeting.note_holes((base.holes.get(start), revision.holes.get(start)))
    both = match_operations(base.operations, revision.operations)
    for operations in both.pairs:
        meeting.pair.edges.append(Edge(pair(operations), head=operations[0].name, is_call=True))
    for gone in both.gone:
        if not revision.has_lost(gone):
            meeting.removed(Subject.OPERATION, gone.name, gone.site, gone.facts())
    for new in both.new:
        if not base.has_lost(new):
            meeting.added(Subject.OPERATION, new.name, new.site, new.facts())


def _called(doc: DocumentIndex, callbacks: Map) -> _Called:
    found = _Called()
    for name in callbacks:
        if name.startswith("x-") and not is_object(callbacks[name]):
            continue
        callback = doc.object(Site(callbacks, name)).node
        if hole := doc.hole(callback):
            found.holes[f"callback {name}"] = hole
        for expression in callback:
            if not expression.startswith("x-"):
                listed = Site(callback, expression)
                found.operations += of_item(doc, listed, CALLBACKS, name)
                found.holes |= holes_of_item(doc, listed, CALLBACKS, name)
    return found

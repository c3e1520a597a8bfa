"""Servers: which there are, whatever their order."""

from __future__ import annotations

from generator.base.nodes import Json
from generator.compare.change import Subject
from generator.compare.diff.canonical_json import canon
from generator.compare.diff.document_index import DocumentIndex, Site
from generator.compare.diff.operation_matching import Operation
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import Sides, zip_sides
from generator.compare.diff.walk import Meeting
from generator.compare.diff.whole_values import plainly

Servers = dict[str, Site]
"""Where each server is listed, by its URL."""


def of(doc: DocumentIndex, holders: tuple[Json, ...], base_path: str = "") -> Servers:
    """Return the servers that the first of *holders* lists that lists any, their URLs without *base_path*."""
    for holder in holders:
        listed = doc.list(holder, "servers")
        if listed:
            spots = [Site(listed, index) for index in range(len(listed))]
            found = {_url(doc.map(*spot).get("url", "/"), base_path): spot for spot in spots}
            # By the standard, a document without servers has this one.
            return {} if list(found) == ["/"] else found
    return {}


def _url(text: Json, base_path: str) -> str:
    return str(text).rstrip("/").removesuffix(base_path) or "/"


def compare(meeting: Meeting, sides: Sides[Servers]) -> None:
    """Take note of servers that differ."""
    base, revision = sides
    gone, new = sorted(base.keys() - revision.keys()), sorted(revision.keys() - base.keys())
    if len(gone) == len(new) == 1:
        meeting.changed(Subject.SERVER, gone[0], (base[gone[0]], revision[new[0]]), {"url_after": new[0]})
        gone, new = [], []
    for url in gone:
        meeting.removed(Subject.SERVER, url, base[url])
    for url in new:
        meeting.added(Subject.SERVER, url, revision[url])
    for url in sorted(base.keys() & revision.keys()):
        spots = base[url], revision[url]
        before, after = zip_sides(lambda reader, spot: _rest(meeting, reader, spot), meeting.walk.readers, spots)
        if before != after:
            meeting.changed(Subject.SERVER, url, spots, {"url_after": url})


def _rest(meeting: Meeting, reader: SchemaReader, spot: Site) -> str:
    """Return what *spot* says beyond its URL: variables and extensions."""
    rest = {key: value for key, value in spot.node.items() if key not in {"url", "name"}}
    return canon(plainly(meeting.walk.digests, reader, rest))


def compare_operations(meeting: Meeting, operations: Sides[Operation]) -> None:
    """Take note of servers of operations that do not both rely on those of the API."""
    if any(states_servers(operation) for operation in operations):
        compare(
            meeting, zip_sides(lambda doc, one: of(doc, (one.node, one.item.node, doc.root)), meeting.docs, operations)
        )


def states_servers(operation: Operation) -> bool:
    """Whether *operation* has servers of its own."""
    return "servers" in operation.node or "servers" in operation.item.node

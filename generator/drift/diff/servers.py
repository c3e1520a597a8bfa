"""Servers: which there are, whatever their order."""

from __future__ import annotations

from generator.drift.change import Subject
from generator.drift.diff.doc import Doc, Spot
from generator.drift.diff.graph import Meeting
from generator.drift.diff.jsontext import canon
from generator.drift.diff.operations import Operation
from generator.drift.diff.plainly import plainly
from generator.drift.diff.read import Reader
from generator.drift.diff.two import Two, zipped
from generator.nodes import Json

Servers = dict[str, Spot]
"""Where each server is listed, by its URL."""


def of(doc: Doc, holders: tuple[Json, ...]) -> Servers:
    """Return the servers that the first of *holders* lists that lists any."""
    for holder in holders:
        listed = doc.list(holder, "servers")
        if listed:
            spots = [Spot(listed, index) for index in range(len(listed))]
            found = {_url(doc.map(*spot).get("url", "/")): spot for spot in spots}
            # By the standard, a document without servers has this one.
            return {} if list(found) == ["/"] else found
    return {}


def _url(text: Json) -> str:
    return str(text).rstrip("/") or "/"


def compare(meeting: Meeting, sides: Two[Servers]) -> None:
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
        before, after = zipped(lambda reader, spot: _rest(meeting, reader, spot), meeting.walk.readers, spots)
        if before != after:
            meeting.changed(Subject.SERVER, url, spots, {"url_after": url})


def _rest(meeting: Meeting, reader: Reader, spot: Spot) -> str:
    """Return what *spot* says beyond its URL: variables and extensions."""
    rest = {key: value for key, value in spot.node.items() if key not in {"url", "name"}}
    return canon(plainly(meeting.walk.digests, reader, rest))


def compare_operations(meeting: Meeting, operations: Two[Operation]) -> None:
    """Take note of servers of operations that do not both rely on those of the API."""
    if any(states_servers(operation) for operation in operations):
        compare(
            meeting, zipped(lambda doc, one: of(doc, (one.node, one.item.node, doc.root)), meeting.docs, operations)
        )


def states_servers(operation: Operation) -> bool:
    """Whether *operation* has servers of its own."""
    return "servers" in operation.node or "servers" in operation.item.node

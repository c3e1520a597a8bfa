"""Request bodies, responses and their headers."""

from __future__ import annotations

from generator.drift.change import Direction, Subject
from generator.drift.diff import fields, keywords
from generator.drift.diff.content import Node, compare_content, compare_rest
from generator.drift.diff.doc import Doc, Spot
from generator.drift.diff.graph import Meeting
from generator.drift.diff.pairs import Edge, Facts
from generator.drift.diff.two import Two, each, zipped

_BODY = "request body"


def compare_body(meeting: Meeting, nodes: Two[Node], sent: Direction) -> None:
    """Compare the request bodies of two operations."""
    entries = each(lambda node: Spot(node, "requestBody") if "requestBody" in node else None, nodes)
    base, revision = zipped(lambda doc, entry: doc.object(entry) if entry else None, meeting.docs, entries)
    if base and revision:
        to = meeting.walk.meet("body", (base, revision), _compare_body)
        meeting.pair.edges.append(Edge(to, head="request", direction=sent, part="body"))
    elif known := base or revision:
        required = fields.required_spot(known.node) is not None
        meeting.either(Subject.REQUEST_BODY, _BODY, entries, {"required": required}).direction = sent


def _compare_body(meeting: Meeting) -> None:
    nodes = meeting.nodes
    keywords.compare_prose_of(meeting, nodes)
    required = each(fields.required_spot, nodes)
    if bool(required[0]) != bool(required[1]):
        meeting.either(Subject.REQUIRED, _BODY, required, {"part": "body", "required": required[1] is not None})
    compare_rest(meeting, nodes, frozenset({"required", "content"}))
    compare_content(meeting, nodes)
    meeting.walk.count(("body", id(nodes[0])), {Subject.REQUEST_BODY: 1, Subject.REQUIRED: 1})


def compare_responses(meeting: Meeting, nodes: Two[Node], got: Direction) -> None:
    """Compare the responses of two operations, status by status."""
    listed = zipped(_statuses, meeting.docs, nodes)
    for status in sorted(listed[0].keys() | listed[1].keys()):
        entries = each(lambda spots: spots.get(status), listed)  # noqa: B023 - called at once
        base, revision = zipped(lambda doc, entry: doc.object(entry) if entry else None, meeting.docs, entries)
        if base and revision:
            to = meeting.walk.meet("response", (base, revision), _compare_response)
            meeting.pair.edges.append(Edge(to, head=status, direction=got, part="body"))
        else:
            meeting.either(Subject.STATUS, status, entries).direction = got
    meeting.walk.count(("responses", id(nodes[0])), {Subject.STATUS: len(listed[0])})


def _statuses(doc: Doc, node: Node) -> dict[str, Spot]:
    responses = doc.map(node, "responses")
    names = [name for name in responses if not name.startswith("x-")]
    return {name if name == "default" else name.upper(): Spot(responses, name) for name in names}


def _compare_response(meeting: Meeting) -> None:
    nodes = meeting.nodes
    keywords.compare_prose_of(meeting, nodes)
    compare_rest(meeting, nodes, frozenset({"content", "headers"}))
    compare_content(meeting, nodes)
    _compare_headers(meeting, nodes)


def _compare_headers(meeting: Meeting, nodes: Two[Node]) -> None:
    """Compare the headers of two responses; their names have no case."""
    listed = zipped(lambda doc, node: doc.map(node, "headers"), meeting.docs, nodes)
    entries = each(_by_name, listed)
    for key in sorted(entries[0].keys() | entries[1].keys()):
        pair = each(lambda spots: spots.get(key), entries)  # noqa: B023 - called at once
        name = str((pair[0] or pair[1] or Spot({}, key)).key)
        base, revision = zipped(lambda doc, entry: doc.object(entry) if entry else None, meeting.docs, pair)
        if base and revision:
            to = meeting.walk.meet("header", (base, revision), _compare_header)
            meeting.pair.edges.append(Edge(to, name, "header", part="header", name=name))
        else:
            meeting.either(Subject.HEADER, name, pair, _header_facts(meeting, (base, revision)))
    meeting.walk.count(("headers", id(nodes[0])), {Subject.HEADER: len(entries[0])})


def _by_name(headers: Node) -> dict[str, Spot]:
    return {name.lower(): Spot(headers, name) for name in headers}


def _compare_header(meeting: Meeting) -> None:
    fields.compare(meeting, fields.RESPONSE_HEADER)


def _header_facts(meeting: Meeting, spots: Two[Spot | None]) -> Facts:
    facts = zipped(
        lambda reader, spot: fields.describe_field(reader, spot.node) if spot else None, meeting.walk.readers, spots
    )
    return facts[0] or facts[1] or {}

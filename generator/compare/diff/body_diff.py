"""Request bodies, responses and their headers."""

from __future__ import annotations

from generator.base.nodes import JsonObject
from generator.compare.change import Direction, Subject
from generator.compare.diff import field_diff, keyword_diff
from generator.compare.diff.content_diff import compare_content, compare_rest
from generator.compare.diff.document_index import Site
from generator.compare.diff.pairs import Edge, Facts
from generator.compare.diff.sides import Sides, map_sides, zip_sides
from generator.compare.diff.walk import Meeting

_BODY = "request body"


def compare_body(meeting: Meeting, nodes: Sides[JsonObject], sent: Direction) -> None:
    """Compare the request bodies of two operations."""
    entries = map_sides(lambda node: Site(node, "requestBody") if node.get("requestBody") is not None else None, nodes)
    base, revision = zip_sides(lambda doc, entry: doc.object(entry) if entry else None, meeting.docs, entries)
    if base and revision:
        to = meeting.walk.meet("body", (base, revision), _compare_body)
        meeting.pair.edges.append(Edge(to, head="request", direction=sent, part="body"))
    elif known := base or revision:
        required = field_diff.required_spot(known.node) is not None
        meeting.either(Subject.REQUEST_BODY, _BODY, entries, {"required": required}).direction = sent


def _compare_body(meeting: Meeting) -> None:
    nodes = meeting.nodes
    keyword_diff.compare_prose_of(meeting, nodes)
    required = map_sides(field_diff.required_spot, nodes)
    if bool(required[0]) != bool(required[1]):
        meeting.either(Subject.REQUIRED, _BODY, required, {"part": "body", "required": required[1] is not None})
    compare_rest(meeting, nodes, frozenset({"required", "content"}))
    compare_content(meeting, nodes)
    meeting.walk.count(("body", id(nodes[0])), {Subject.REQUEST_BODY: 1, Subject.REQUIRED: 1})


def compare_responses(meeting: Meeting, nodes: Sides[JsonObject], got: Direction) -> None:
    """Compare the responses of two operations, status by status."""
    responses = meeting.maps(nodes, "responses")
    if responses is None:
        return
    listed = map_sides(_statuses, responses)
    for status in sorted(listed[0].keys() | listed[1].keys()):
        entries = map_sides(lambda sites: sites.get(status), listed)  # noqa: B023 - called at once
        base, revision = zip_sides(lambda doc, entry: doc.object(entry) if entry else None, meeting.docs, entries)
        if base and revision:
            to = meeting.walk.meet("response", (base, revision), _compare_response)
            meeting.pair.edges.append(Edge(to, head=status, direction=got, part="body"))
        else:
            raw = meeting.either(Subject.STATUS, status, entries)
            raw.direction = got
            range_ = next((one for one in _ranges_of(status) if one in listed[1 if base else 0]), "")
            if range_ in listed[0] and range_ in listed[1]:
                # It is listed beside a range that says the same of it, or else something.
                sites = zip_sides(lambda doc, side: doc.object(side.get(status, side[range_])), meeting.docs, listed)  # noqa: B023 - called at once
                meeting.hold(raw, (meeting.walk.meet("response", sites, _compare_response),))
    meeting.walk.count(("responses", id(nodes[0])), {Subject.STATUS: len(listed[0])})


def _ranges_of(status: str) -> list[str]:
    """Return what stands for *status* where a document does not list it; of `default` only a failure is expected."""
    ranges = [] if status.endswith("XX") else [f"{status[:1]}XX"]
    return [*ranges, "default"] if status.startswith(("4", "5")) else ranges


def _statuses(responses: JsonObject) -> dict[str, Site]:
    names = [name for name in responses if not name.startswith("x-")]
    return {name if name == "default" else name.upper(): Site(responses, name) for name in names}


def _compare_response(meeting: Meeting) -> None:
    nodes = meeting.nodes
    keyword_diff.compare_prose_of(meeting, nodes)
    compare_rest(meeting, nodes, frozenset({"content", "headers"}))
    compare_content(meeting, nodes)
    _compare_headers(meeting, nodes)


def _compare_headers(meeting: Meeting, nodes: Sides[JsonObject]) -> None:
    """Compare the headers of two responses; their names have no case."""
    listed = meeting.maps(nodes, "headers")
    if listed is None:
        return
    entries = map_sides(_by_name, listed)
    for key in sorted(entries[0].keys() | entries[1].keys()):
        pair = map_sides(lambda sites: sites.get(key), entries)  # noqa: B023 - called at once
        name = str((pair[0] or pair[1] or Site({}, key)).key)
        base, revision = zip_sides(lambda doc, entry: doc.object(entry) if entry else None, meeting.docs, pair)
        if base and revision:
            to = meeting.walk.meet("header", (base, revision), _compare_header)
            meeting.pair.edges.append(Edge(to, name, "header", part="header", name=name))
        else:
            meeting.either(Subject.HEADER, name, pair, _header_facts(meeting, (base, revision)))
    meeting.walk.count(("headers", id(nodes[0])), {Subject.HEADER: len(entries[0])})


def _by_name(headers: JsonObject) -> dict[str, Site]:
    return {name.lower(): Site(headers, name) for name in headers}


def _compare_header(meeting: Meeting) -> None:
    field_diff.compare(meeting, field_diff.RESPONSE_HEADER)


def _header_facts(meeting: Meeting, sites: Sides[Site | None]) -> Facts:
    facts = zip_sides(
        lambda reader, site: field_diff.describe_field(reader, site.node) if site else None, meeting.walk.readers, sites
    )
    return facts[0] or facts[1] or {}

"""Request bodies, responses and their headers."""

from __future__ import annotations

from generator.base.nodes import JsonObject
from generator.compare.change import Direction, Subject
from generator.compare.diff import field_diff, keyword_diff
from generator.compare.diff.content_diff import compare_content, compare_rest
from generator.compare.diff.document_index import Site
from generator.compare.diff.pairs import Edge, Facts, NodePair, RawChange
from generator.compare.diff.sides import Sides, map_sides, zip_sides
from generator.compare.diff.status_ranges import DEFAULT, is_narrowed, range_of
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
    """Compare the responses of two operations: each status with what the other one states of it."""
    responses = meeting.maps(nodes, "responses")
    if responses is None:
        return
    base, revision = map_sides(_statuses, responses)
    for status in sorted(base.keys() & revision.keys()):
        _go_on(meeting, status, (base[status], revision[status]), got)
    for status in sorted(base.keys() - revision.keys()):
        range_ = range_of(status, revision)
        facts: Facts = {"range": range_, "narrows": is_narrowed(status, revision)}
        raw = meeting.removed(Subject.STATUS, status, base[status], facts)
        raw.direction = got
        if range_:
            pair = _go_on(meeting, status, (base[status], revision[range_]), got)
            _hold_within(meeting, raw, pair, range_ if range_ in base else "")
    for status in sorted(revision.keys() - base.keys()):
        range_ = range_of(status, base)
        raw = meeting.added(Subject.STATUS, status, revision[status], {"range": range_})
        raw.direction = got
        if range_:
            pair = _go_on(meeting, status, (base[range_], revision[status]), got)
            _hold_within(meeting, raw, pair, range_ if range_ in revision else "")
    meeting.walk.count(("responses", id(nodes[0])), {Subject.STATUS: len(base)})


def _go_on(meeting: Meeting, status: str, entries: Sides[Site], got: Direction) -> NodePair:
    """Request the pair of what two documents state of *status*, and return it."""
    sites = zip_sides(lambda doc, entry: doc.object(entry), meeting.docs, entries)
    pair = meeting.walk.meet("response", sites, _compare_response)
    meeting.pair.edges.append(Edge(pair, head=status, direction=got, part="body"))
    return pair


def _hold_within(meeting: Meeting, raw: RawChange, pair: NodePair, range_: str) -> None:
    """Withdraw *raw* while it says the same as the *range_* beside it; a success beside `default` says more."""
    if range_ and not (range_ == DEFAULT and raw.name.startswith("2")):
        meeting.hold(raw, (pair,))


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
        ignored = field_diff.is_ignored(name, field_diff.RESPONSE_HEADER)
        if base and revision and ignored:
            continue
        if base and revision:
            to = meeting.walk.meet("header", (base, revision), _compare_header)
            meeting.pair.edges.append(Edge(to, name, "header", part="header", name=name))
        else:
            facts = _header_facts(meeting, (base, revision)) | {"ignored": ignored}
            meeting.either(Subject.HEADER, name, pair, facts)
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

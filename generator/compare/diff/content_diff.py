"""The media types of a body."""

from __future__ import annotations

from collections.abc import Mapping

from generator.base.nodes import Json
from generator.compare.change import Subject
from generator.compare.diff import keyword_diff, keyword_tables
from generator.compare.diff.document_index import Site
from generator.compare.diff.media_types import essence, is_related, pair_up
from generator.compare.diff.normal_form import StatedValue
from generator.compare.diff.pairs import Edge
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import Sides, zip_sides
from generator.compare.diff.walk import Meeting
from generator.compare.diff.whole_values import plainly

Node = Mapping[str, Json]


def compare_content(meeting: Meeting, nodes: Sides[Node]) -> None:
    """Compare the media types of two bodies."""
    base, revision = zip_sides(lambda doc, node: doc.map(node, "content"), meeting.docs, nodes)
    matched = pair_up(list(base), list(revision))
    for one, other in matched.pairs:
        spots = Site(base, one), Site(revision, other)
        if essence(one) != essence(other):
            meeting.changed(Subject.MEDIA_TYPE, one, spots, {"name_after": other})
        if is_related(one, other):
            head = "" if essence(one) == "application/json" else one
            objects = zip_sides(lambda doc, spot: doc.object(spot) if spot.node else spot, meeting.docs, spots)
            meeting.pair.edges.append(Edge(meeting.walk.meet("media", objects, _compare_media), head=head))
    for name in matched.gone:
        meeting.removed(Subject.MEDIA_TYPE, name, Site(base, name))
    for name in matched.new:
        meeting.added(Subject.MEDIA_TYPE, name, Site(revision, name))
    meeting.walk.count(("content", id(base)), {Subject.MEDIA_TYPE: len(base)})


def _compare_media(meeting: Meeting) -> None:
    nodes = meeting.nodes
    keyword_diff.compare_prose_of(meeting, nodes)
    compare_rest(meeting, nodes, frozenset({"schema", "itemSchema"}))
    for word, step in (("schema", ""), ("itemSchema", "[]")):
        if word in nodes[0] or word in nodes[1]:
            subs = zip_sides(lambda reader, node: reader.at(node, word), meeting.walk.readers, nodes)  # noqa: B023 - called at once
            meeting.pair.edges.append(Edge(meeting.walk.schema(subs, (meeting.base, meeting.revision)), step))


def compare_rest(meeting: Meeting, nodes: Sides[Node], known: frozenset[str]) -> None:
    """Compare all keywords but the *known* ones as they are."""

    def plain(reader: SchemaReader, node: Node) -> dict[str, StatedValue]:
        rest = [word for word in node if word not in known and word not in keyword_tables.PROSE]
        values = {word: plainly(meeting.walk.digests, reader, node[word]) for word in rest}
        return {word: StatedValue(value, Site(node, word)) for word, value in values.items() if value not in ({}, [])}

    facts = zip_sides(plain, meeting.walk.readers, nodes)
    keyword_diff.compare_plain(meeting, facts)
    if facts[0]:
        meeting.walk.count(("rest", id(nodes[0])), {Subject.KEYWORD: len(facts[0])})

"""The media types of a body."""

from __future__ import annotations

from collections.abc import Mapping

from generator.drift.change import Subject
from generator.drift.diff import keywords, words
from generator.drift.diff.doc import Spot
from generator.drift.diff.graph import Meeting
from generator.drift.diff.mediatypes import essence, is_related, pair_up
from generator.drift.diff.pairs import Edge
from generator.drift.diff.plainly import plainly
from generator.drift.diff.read import Reader
from generator.drift.diff.shape import Fact
from generator.drift.diff.two import Two, zipped
from generator.nodes import Json

Node = Mapping[str, Json]


def compare_content(meeting: Meeting, nodes: Two[Node]) -> None:
    """Compare the media types of two bodies."""
    base, revision = zipped(lambda doc, node: doc.map(node, "content"), meeting.docs, nodes)
    matched = pair_up(list(base), list(revision))
    for one, other in matched.pairs:
        spots = Spot(base, one), Spot(revision, other)
        if essence(one) != essence(other):
            meeting.changed(Subject.MEDIA_TYPE, one, spots, {"name_after": other})
        if is_related(one, other):
            head = "" if essence(one) == "application/json" else one
            objects = zipped(lambda doc, spot: doc.object(spot) if spot.node else spot, meeting.docs, spots)
            meeting.pair.edges.append(Edge(meeting.walk.meet("media", objects, _compare_media), head=head))
    for name in matched.gone:
        meeting.removed(Subject.MEDIA_TYPE, name, Spot(base, name))
    for name in matched.new:
        meeting.added(Subject.MEDIA_TYPE, name, Spot(revision, name))
    meeting.walk.count(("content", id(base)), {Subject.MEDIA_TYPE: len(base)})


def _compare_media(meeting: Meeting) -> None:
    nodes = meeting.nodes
    keywords.compare_prose_of(meeting, nodes)
    compare_rest(meeting, nodes, frozenset({"schema", "itemSchema"}))
    for word, step in (("schema", ""), ("itemSchema", "[]")):
        if word in nodes[0] or word in nodes[1]:
            subs = zipped(lambda reader, node: reader.at(node, word), meeting.walk.readers, nodes)  # noqa: B023 - called at once
            meeting.pair.edges.append(Edge(meeting.walk.schema(subs, (meeting.base, meeting.revision)), step))


def compare_rest(meeting: Meeting, nodes: Two[Node], known: frozenset[str]) -> None:
    """Compare all keywords but the *known* ones as they are."""

    def plain(reader: Reader, node: Node) -> dict[str, Fact]:
        rest = [word for word in node if word not in known and word not in words.PROSE]
        values = {word: plainly(meeting.walk.digests, reader, node[word]) for word in rest}
        return {word: Fact(value, Spot(node, word)) for word, value in values.items() if value not in ({}, [])}

    facts = zipped(plain, meeting.walk.readers, nodes)
    keywords.compare_plain(meeting, facts)
    if facts[0]:
        meeting.walk.count(("rest", id(nodes[0])), {Subject.KEYWORD: len(facts[0])})

"""Two operations -> their differences, and the pairs of parameters, bodies and responses below them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.drift.change import Direction, Subject
from generator.drift.diff import bodies, keywords, parameters, security, servers, words
from generator.drift.diff.doc import Doc, Spot
from generator.drift.diff.graph import Meeting, Walk
from generator.drift.diff.operations import Operation, of_item, together
from generator.drift.diff.pairs import Pair
from generator.drift.diff.plainly import plainly
from generator.drift.diff.read import Reader
from generator.drift.diff.shape import Fact
from generator.drift.diff.two import Two, each, zipped
from generator.nodes import Json, is_list

_ELSEWHERE = frozenset({"parameters", "requestBody", "responses", "callbacks", "security", "servers"})


def compare(walk: Walk, pair: Pair, operations: Two[Operation]) -> None:
    """Take note of what is different, and go on with the pairs below."""
    base, revision = operations
    meeting = Meeting(walk, pair, base.spot, revision.spot)
    nodes = base.node, revision.node
    sent, got = (Direction.RESPONSE, Direction.REQUEST) if base.is_webhook else (Direction.REQUEST, Direction.RESPONSE)
    keywords.compare_prose_of(meeting, nodes)
    keywords.compare_prose_of(meeting, (base.item.node, revision.item.node))
    plain = zipped(lambda reader, operation: _plain(meeting, reader, operation), walk.readers, operations)
    keywords.compare_plain(meeting, plain)
    deprecation = each(lambda node: keywords.stated(node, words.DEPRECATION), nodes)
    keywords.compare_deprecation(meeting, deprecation)
    parameters.compare(meeting, operations, sent)
    bodies.compare_body(meeting, nodes, sent)
    bodies.compare_responses(meeting, nodes, got)
    security.compare_operations(meeting, operations)
    servers.compare_operations(meeting, operations)
    _compare_callbacks(meeting, nodes)
    facts = {Subject.OPERATION: 1, Subject.KEYWORD: len(plain[0]), Subject.DEPRECATION: len(deprecation[0])}
    walk.count(("operation", id(base.node)), facts)


def _plain(meeting: Meeting, reader: Reader, operation: Operation) -> dict[str, Fact]:
    """Return the keywords of *operation* and the extensions of its path item, which are compared as they are."""
    item, node = operation.item.node, operation.node
    spots = {word: Spot(item, word) for word in item if word.startswith("x-")}
    spots |= {word: Spot(node, word) for word in node}
    skipped = _ELSEWHERE | words.PROSE | {*words.DEPRECATION}
    found: dict[str, Fact] = {}
    for word, spot in spots.items():
        if word not in skipped and not words.is_absent(word, spot.node):
            value = plainly(meeting.walk.digests, reader, spot.node)
            found[word] = Fact(sorted(map(str, value)) if word == "tags" and is_list(value) else value, spot)
    return found


def _compare_callbacks(meeting: Meeting, nodes: Two[Mapping[str, Json]]) -> None:
    """Hold back a change of the keyword until what the server calls is compared."""
    spots = each(lambda node: Spot(node, "callbacks") if node.get("callbacks") else None, nodes)
    if not any(spots):
        return
    raw = meeting.either(Subject.KEYWORD, "callbacks", spots)
    both = together(*zipped(_called, meeting.docs, nodes))
    if not both.gone and not both.new:
        meeting.hold(raw, tuple(_pair(meeting.walk, pair) for pair in both.pairs))


def _called(doc: Doc, node: Mapping[str, Json]) -> list[Operation]:
    found: list[Operation] = []
    callbacks = doc.map(node, "callbacks")
    for name in callbacks:
        callback = doc.object(Spot(callbacks, name)).node
        expressions = [expression for expression in callback if not expression.startswith("x-")]
        found += [one for expression in expressions for one in of_item(doc, Spot(callback, expression), "callbacks")]
    return found


def _pair(walk: Walk, operations: Two[Operation]) -> Pair:
    key = ("operation", id(operations[0].node), id(operations[1].node))
    return walk.pair(key, lambda pair: compare(walk, pair, operations))

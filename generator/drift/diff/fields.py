"""What a parameter and a header have in common: a value outside of a body."""

from __future__ import annotations

from collections.abc import Mapping

from generator.drift.change import Subject
from generator.drift.diff import keywords, words
from generator.drift.diff.content import compare_content
from generator.drift.diff.doc import Spot
from generator.drift.diff.graph import Meeting
from generator.drift.diff.members import describe
from generator.drift.diff.pairs import Edge, Facts
from generator.drift.diff.read import Reader
from generator.drift.diff.shape import Fact
from generator.drift.diff.two import Two, each, zipped
from generator.nodes import Json

Node = Mapping[str, Json]
RESPONSE_HEADER = "response-header"
_STYLE = {"query": "form", "cookie": "form"}


def compare(meeting: Meeting, where: str) -> None:
    """Compare two parameters or two headers, which are sent *where*."""
    nodes = meeting.nodes
    part = "header" if where == RESPONSE_HEADER else "parameter"
    keywords.compare_prose_of(meeting, nodes)
    deprecation = each(lambda node: keywords.stated(node, words.DEPRECATION), nodes)
    keywords.compare_deprecation(meeting, deprecation)
    _compare_required(meeting, nodes, part)
    plain = each(lambda node: _plain(node, where), nodes)
    keywords.compare_plain(meeting, plain)
    _compare_schema(meeting, nodes)
    facts = {Subject.REQUIRED: 1, Subject.KEYWORD: len(plain[0]), Subject.DEPRECATION: len(deprecation[0])}
    meeting.walk.count((part, id(nodes[0])), facts)


def describe_field(reader: Reader, node: Node) -> Facts:
    """Return what a judgement may ask of the parameter or header *node*."""
    facts = describe(reader, reader.at(node, "schema"), node.get("required") is True)
    facts["deprecated"] = facts["deprecated"] or node.get("deprecated") is True
    facts["sunset"] = node.get("x-sunset", facts["sunset"])
    return facts


def _compare_required(meeting: Meeting, nodes: Two[Node], part: str) -> None:
    spots = each(required_spot, nodes)
    if bool(spots[0]) != bool(spots[1]):
        facts = describe_field(meeting.walk.revision, nodes[1]) | {"part": part}
        meeting.either(Subject.REQUIRED, str(nodes[0].get("name", "")), spots, facts)


def required_spot(node: Node) -> Spot | None:
    """Return where *node* says that it must be given."""
    return Spot(node, "required") if node.get("required") is True else None


def _plain(node: Node, where: str) -> dict[str, Fact]:
    """Return the keywords that say how a value is written, where they do not say what holds anyway."""
    style = _STYLE.get(where, "simple")
    explode = node.get("style", style) == "form"
    usual = {"style": style, "explode": explode, "allowReserved": False, "allowEmptyValue": False}
    extensions = [word for word in node if word.startswith("x-") and word not in words.DEPRECATION]
    found = keywords.stated(node, [*usual, *(word for word in extensions if word not in words.PROSE)])
    return {word: fact for word, fact in found.items() if word not in usual or fact.value != usual[word]}


def _compare_schema(meeting: Meeting, nodes: Two[Node]) -> None:
    has = each(lambda node: "content" in node, nodes)
    if all(has):
        compare_content(meeting, nodes)
    elif any(has):
        spots = each(lambda node: Spot(node, "content") if "content" in node else None, nodes)
        meeting.either(Subject.KEYWORD, "content", spots)
    else:
        subs = zipped(lambda reader, node: reader.at(node, "schema"), meeting.walk.readers, nodes)
        meeting.pair.edges.append(Edge(meeting.walk.schema(subs, (meeting.base, meeting.revision))))

"""Compares parameters and headers: values outside of a body."""

from __future__ import annotations

from generator.base.extensions import SUNSET
from generator.base.nodes import JsonObject
from generator.compare.change import Subject
from generator.compare.diff import keyword_diff, keyword_tables
from generator.compare.diff.content_diff import compare_content
from generator.compare.diff.document_index import Site
from generator.compare.diff.member_diff import describe
from generator.compare.diff.normal_form import StatedValue
from generator.compare.diff.pairs import Edge, Facts
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import Sides, map_sides, zip_sides
from generator.compare.diff.walk import Meeting

RESPONSE_HEADER = "response-header"
_IGNORED = {"header": frozenset({"accept", "content-type", "authorization"}), RESPONSE_HEADER: {"content-type"}}
"""Headers that mean nothing by OpenAPI: media types and security requirements say the same."""
_STYLE = {"query": "form", "cookie": "form"}


def compare(meeting: Meeting, where: str) -> None:
    """Compare two parameters or two headers, which are sent *where*."""
    nodes = meeting.nodes
    part = "header" if where == RESPONSE_HEADER else "parameter"
    keyword_diff.compare_prose_of(meeting, nodes)
    deprecation = map_sides(lambda node: keyword_diff.stated(node, keyword_tables.DEPRECATION), nodes)
    keyword_diff.compare_deprecation(meeting, deprecation)
    # A parameter of the path is always sent, whether or not a document says that it is required.
    if where != "path":
        _compare_required(meeting, nodes, part)
    plain = zip_sides(lambda reader, node: _plain(reader, node, where), meeting.walk.readers, nodes)
    keyword_diff.compare_plain_of(meeting, plain)
    _compare_schema(meeting, nodes)
    facts = {Subject.REQUIRED: 1, Subject.KEYWORD: len(plain[0]), Subject.DEPRECATION: len(deprecation[0])}
    meeting.walk.count((part, id(nodes[0])), facts)


def is_ignored(name: str, where: str) -> bool:
    """Whether OpenAPI has the header *name* ignored *where* it is sent."""
    return name.lower() in _IGNORED.get(where, ())


def describe_field(reader: SchemaReader, node: JsonObject) -> Facts:
    """Return the facts about the parameter or header *node* that rules use."""
    facts = describe(reader, reader.at(node, "schema"), node.get("required") is True)
    facts["deprecated"] = facts["deprecated"] or node.get("deprecated") is True
    facts["sunset"] = node.get(SUNSET, facts["sunset"])
    return facts


def _compare_required(meeting: Meeting, nodes: Sides[JsonObject], part: str) -> None:
    sites = map_sides(required_spot, nodes)
    if bool(sites[0]) != bool(sites[1]):
        facts = describe_field(meeting.walk.revision, nodes[1]) | {"part": part}
        meeting.either(Subject.REQUIRED, str(nodes[0].get("name", "")), sites, facts)


def required_spot(node: JsonObject) -> Site | None:
    """Return the position at which *node* is required."""
    return Site(node, "required") if node.get("required") is True else None


def _plain(reader: SchemaReader, node: JsonObject, where: str) -> dict[str, StatedValue]:
    """Return the keywords on serialization that differ from their defaults."""
    style = _STYLE.get(where, "simple")
    explode = node.get("style", style) == "form"
    if "explode" in node:
        types = reader.kinds(reader.at(node, "schema"))
        if types is not None and types.isdisjoint({"array", "object"}):
            # There is nothing to take apart.
            explode = node["explode"]
    usual = {"style": style, "explode": explode, "allowReserved": False, "allowEmptyValue": False}
    extensions = [word for word in node if word.startswith("x-") and word not in keyword_tables.DEPRECATION]
    found = keyword_diff.stated(node, [*usual, *(word for word in extensions if word not in keyword_tables.PROSE)])
    return {word: fact for word, fact in found.items() if word not in usual or fact.value != usual[word]}


def _compare_schema(meeting: Meeting, nodes: Sides[JsonObject]) -> None:
    has = map_sides(lambda node: "content" in node, nodes)
    if all(has):
        compare_content(meeting, nodes)
    elif any(has):
        sites = map_sides(lambda node: Site(node, "content") if "content" in node else None, nodes)
        meeting.either(Subject.KEYWORD, "content", sites)
    else:
        subs = zip_sides(lambda reader, node: reader.at(node, "schema"), meeting.walk.readers, nodes)
        meeting.pair.edges.append(Edge(meeting.walk.schema(subs, (meeting.base, meeting.revision))))

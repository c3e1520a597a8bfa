"""Compares the media types of a body."""

from __future__ import annotations

from generator.base.nodes import JsonObject
from generator.compare.change import Subject
from generator.compare.diff import keyword_diff, keyword_tables
from generator.compare.diff.document_index import Site
from generator.compare.diff.encodings import HeaderKey, encoding_headers, is_ignored, plain_encoding, without_schemas
from generator.compare.diff.media_types import are_bytes, essence, is_related, is_within, pair_up, range_of
from generator.compare.diff.normal_form import ANYTHING, SchemaRef, StatedValue
from generator.compare.diff.notation import of_media
from generator.compare.diff.pairs import Edge, Facts, NodePair, RawChange
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import Sides, zip_sides
from generator.compare.diff.walk import Meeting
from generator.compare.diff.whole_values import comparable


def compare_content(meeting: Meeting, nodes: Sides[JsonObject]) -> None:
    """Compare the media types of two bodies."""
    listed = meeting.maps(nodes, "content")
    if listed is None:
        return
    base, revision = listed
    matched = pair_up(list(base), list(revision))
    for one, other in matched.pairs:
        if essence(one) != essence(other):
            facts: Facts = {"name_after": other, "widens": is_within(one, other), "narrows": is_within(other, one)}
            meeting.changed(Subject.MEDIA_TYPE, one, (Site(base, one), Site(revision, other)), facts)
        if is_related(one, other):
            _go_on(meeting, Site(base, one), Site(revision, other))
    for name in matched.gone:
        range_ = range_of(name, list(revision))
        raw = meeting.removed(Subject.MEDIA_TYPE, name, Site(base, name), {"range": range_})
        if range_:
            _go_on_in_range(meeting, raw, (Site(base, name), Site(revision, range_)), (list(base), range_))
    for name in matched.new:
        range_ = range_of(name, list(base))
        raw = meeting.added(Subject.MEDIA_TYPE, name, Site(revision, name), {"range": range_, "is_first": not base})
        if range_:
            _go_on_in_range(meeting, raw, (Site(base, range_), Site(revision, name)), (list(revision), range_))
    meeting.walk.count(("content", id(base)), {Subject.MEDIA_TYPE: len(base)})


def _go_on_in_range(meeting: Meeting, raw: RawChange, sites: Sides[Site], own: tuple[list[str], str]) -> None:
    """Compare a media type with its range; beside the same range, any difference below is reported."""
    pair = _go_on(meeting, *sites)
    names, range_ = own
    if any(essence(name) == essence(range_) for name in names):
        meeting.hold(raw, (pair,))


def _go_on(meeting: Meeting, base: Site, revision: Site) -> NodePair:
    """Request the pair of what is sent as the media types at two sites, and return it."""
    head = "" if essence(str(base.key)) == "application/json" else str(base.key)
    sites = zip_sides(lambda doc, site: doc.object(site) if site.node else site, meeting.docs, (base, revision))
    pair = meeting.walk.meet("media", sites, _compare_media)
    meeting.pair.edges.append(Edge(pair, head=head, notation=of_media((str(base.key), str(revision.key)))))
    return pair


def _compare_media(meeting: Meeting) -> None:
    nodes = meeting.nodes
    keyword_diff.compare_prose_of(meeting, nodes)
    has_parts = not is_ignored((str(meeting.base.key), str(meeting.revision.key)))
    shared = encoding_headers(meeting.docs, nodes) if has_parts else {}
    for (part, name), sites in shared.items():
        subs = zip_sides(lambda reader, site: reader.at(site.node, "schema"), meeting.walk.readers, sites)
        meeting.pair.edges.append(Edge(meeting.walk.schema(subs, sites), f"({part}).{name}", part="header", name=name))
    known = frozenset({"schema", "itemSchema"} if has_parts else {"schema", "itemSchema", "encoding"})
    compare_rest(meeting, nodes, known, frozenset(shared))
    for word, step in (("schema", ""), ("itemSchema", "[]")):
        if word in nodes[0] or word in nodes[1]:
            subs = zip_sides(lambda reader, node: reader.at(node, word), meeting.walk.readers, nodes)  # noqa: B023 - called at once
            if are_bytes((str(meeting.base.key), str(meeting.revision.key))):
                subs = zip_sides(_without_bytes, meeting.walk.readers, subs)
            meeting.pair.edges.append(Edge(meeting.walk.schema(subs, (meeting.base, meeting.revision)), step))


def _without_bytes(reader: SchemaReader, sub: SchemaRef) -> SchemaRef:
    """Return anything where *sub* says that a body is bytes, as OpenAPI 3.0 does, and 3.1 by no schema at all."""
    shape = reader.shape(sub)
    stated = {word: fact.value for word, fact in shape.words.items() if not keyword_tables.is_annotation(word)}
    is_named = stated.get("format", "binary") == "binary" and stated.keys() <= {"format", "contentMediaType"}
    is_bytes = bool(stated) and is_named and shape.types in {None, frozenset({"string"})} and shape.enum is None
    return ANYTHING if is_bytes and not shape.unions and not reader.null(sub) else sub


def compare_rest(
    meeting: Meeting, nodes: Sides[JsonObject], known: frozenset[str], headers: frozenset[HeaderKey] = frozenset()
) -> None:
    """Compare all keywords except the *known* ones by value, and except the schemas of *headers* of an `encoding`."""

    def plain(reader: SchemaReader, node: JsonObject) -> dict[str, StatedValue]:
        rest = [word for word in node if word not in known and word not in keyword_tables.PROSE]
        values = {word: comparable(meeting.walk.digests, reader, Site(node, word)) for word in rest}
        if "encoding" in values:
            stated = plain_encoding(values["encoding"], reader, reader.at(node, "schema"))
            values["encoding"] = without_schemas(stated, headers)
        return {
            word: StatedValue(value, Site(node, word))
            for word, value in values.items()
            if value not in ({}, []) and not keyword_tables.is_absent(word, value)
        }

    facts = zip_sides(plain, meeting.walk.readers, nodes)
    keyword_diff.compare_plain_of(meeting, facts)
    if facts[0]:
        meeting.walk.count(("rest", id(nodes[0])), {Subject.KEYWORD: len(facts[0])})

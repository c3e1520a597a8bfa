"""Two documents -> the pairs at which callers start."""

from __future__ import annotations

from collections.abc import Mapping

from generator.base.nodes import Json, is_list, is_object
from generator.compare.change import ChangeKind, Side, Subject
from generator.compare.diff import keyword_diff, keyword_tables, operation_diff, security_diff, server_diff
from generator.compare.diff.canonical_json import canon
from generator.compare.diff.document_index import DocumentIndex, Site
from generator.compare.diff.normal_form import StatedValue
from generator.compare.diff.operation_matching import Operation, Together, match_documents, reference_holes
from generator.compare.diff.pairs import CallPlace, RawChange
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.servers import read_servers
from generator.compare.diff.sides import Sides, map_sides, zip_sides
from generator.compare.diff.walk import Meeting, Walk
from generator.compare.diff.whole_values import comparable

API = "API"
"""The place of what is about the API as a whole."""

_KNOWN = frozenset({"openapi", "$self", "info", "paths", "webhooks", "components", "servers", "security"})
_PROSE = keyword_tables.PROSE | {"tags", "contact", "license", "termsOfService"}


def compare(walk: Walk) -> None:
    """Request all pairs at which callers of the two documents start."""
    both = match_documents(walk.docs)
    walk.declared_schemes = security_diff.declared_schemes(walk.docs[0])
    for pair in sorted(both.pairs, key=lambda pair: pair[0].name):
        _start(walk, pair)
    holes = map_sides(reference_holes, walk.docs)
    for gone in both.gone:
        if not {gone.word, gone.path, gone.name} & holes[1].keys():
            _alone(walk, gone, ChangeKind.REMOVED)
    for new in both.new:
        if not {new.word, new.path, new.name} & holes[0].keys():
            _alone(walk, new, ChangeKind.ADDED)
    tops = map_sides(lambda doc: doc.top, walk.docs)
    walk.api = walk.root(CallPlace(API), "", lambda pair: _whole(Meeting(walk, pair, *tops), both))


def _start(walk: Walk, pair: Sides[Operation]) -> None:
    name = pair[0].name
    is_webhook = pair[0].is_webhook
    walk.root(CallPlace(name), name, lambda found: operation_diff.compare(walk, found, pair), is_webhook=is_webhook)


def _alone(walk: Walk, one: Operation, action: ChangeKind) -> None:
    """Report an operation that only one document has."""
    is_gone = action is ChangeKind.REMOVED
    has, lacks = walk.docs if is_gone else walk.docs[::-1]
    there, nothing = has.side(one.site), _nothing(lacks, one)
    base, revision = (there, nothing) if is_gone else (nothing, there)
    raw = RawChange(Subject.OPERATION, action, one.name, base, revision, one.facts())
    walk.root(CallPlace(one.name), one.name, lambda pair: pair.raws.append(raw))
    if is_gone:
        walk.count(("operation", id(one.node)), {Subject.OPERATION: 1})


def _nothing(doc: DocumentIndex, one: Operation) -> Side:
    """Return the node of *doc* that would contain the operation *one*: its path item, `paths`, or the document."""
    paths = doc.root.get(one.word)
    if not is_object(paths):
        return doc.lack(doc.top)
    return doc.lack(Site(paths, one.path) if one.path in paths else Site(doc.root, one.word))


def _whole(meeting: Meeting, both: Together) -> None:
    """Compare the parts of the API as a whole that operations use."""
    walk, pairs = meeting.walk, both.pairs
    holes = map_sides(reference_holes, walk.docs)
    for path in sorted(holes[0].keys() | holes[1].keys()):
        meeting.note_holes((holes[0].get(path), holes[1].get(path)))
    for nodes in (
        map_sides(lambda doc: doc.map(doc.root, "info"), walk.docs),
        map_sides(lambda doc: doc.root, walk.docs),
    ):
        keyword_diff.compare_prose(meeting, map_sides(_prose, nodes))
    facts = zip_sides(lambda reader, doc: _plain(meeting, reader, doc), walk.readers, walk.docs)
    keyword_diff.compare_plain_of(meeting, facts)
    if not pairs or any(all("security" not in one.node for one in pair) for pair in pairs):
        security_diff.compare_api(meeting)
    # A webhook is called at an address of the receiver's.
    called = [pair for pair in pairs if not any(one.is_webhook for one in pair)]
    if not called or any(not any(server_diff.states_servers(one) for one in pair) for pair in called):
        listed = zip_sides(lambda doc, base_path: read_servers(doc, (doc.root,), base_path), walk.docs, both.base_paths)
        server_diff.compare(meeting, listed)
        walk.count("servers", {Subject.SERVER: len(listed[0])})
    walk.count("root", {Subject.KEYWORD: len(facts[0])})


def _prose(node: Mapping[str, Json]) -> dict[str, StatedValue]:
    found = keyword_diff.stated(node, _PROSE)
    if "tags" in found and is_list(node["tags"]):
        found["tags"] = StatedValue(sorted(node["tags"], key=canon), found["tags"].site)
    return {word: fact for word, fact in found.items() if not keyword_tables.is_absent(word, fact.value)}


def _plain(meeting: Meeting, reader: SchemaReader, doc: DocumentIndex) -> dict[str, StatedValue]:
    rest = [
        word
        for word in doc.root
        if word not in _KNOWN and word not in _PROSE and not keyword_tables.is_absent(word, doc.root[word])
    ]
    sites = {word: Site(doc.root, word) for word in rest}
    return {word: StatedValue(comparable(meeting.walk.digests, reader, site), site) for word, site in sites.items()}

"""Two documents -> the pairs at which callers start."""

from __future__ import annotations

from collections.abc import Mapping

from generator.drift.change import Action, Side, Subject
from generator.drift.diff import keywords, operation, security, servers, words
from generator.drift.diff.doc import Doc, Spot
from generator.drift.diff.graph import Meeting, Walk
from generator.drift.diff.jsontext import canon
from generator.drift.diff.operations import Operation, operations, together
from generator.drift.diff.pairs import Place, Raw
from generator.drift.diff.plainly import plainly
from generator.drift.diff.read import Reader
from generator.drift.diff.shape import Fact
from generator.drift.diff.two import Two, each, zipped
from generator.nodes import Json, is_list, is_object

API = "API"
"""The place of what is about the API as a whole."""

_KNOWN = frozenset({"openapi", "info", "paths", "webhooks", "components", "servers", "security"})
_PROSE = words.PROSE | {"tags", "contact", "license", "termsOfService"}


def compare(walk: Walk) -> None:
    """Ask for all pairs at which callers of the two documents start."""
    both = together(*each(operations, walk.docs))
    for pair in sorted(both.pairs, key=lambda pair: pair[0].name):
        _start(walk, pair)
    for gone in both.gone:
        _alone(walk, gone, Action.REMOVED)
    for new in both.new:
        _alone(walk, new, Action.ADDED)
    tops = each(lambda doc: doc.top, walk.docs)
    walk.api = walk.root(Place(API), "", lambda pair: _whole(Meeting(walk, pair, *tops), both.pairs))


def _start(walk: Walk, pair: Two[Operation]) -> None:
    name = pair[0].name
    walk.root(Place(name), name, lambda found: operation.compare(walk, found, pair))


def _alone(walk: Walk, one: Operation, action: Action) -> None:
    """Take note of an operation that only one document has."""
    is_gone = action is Action.REMOVED
    has, lacks = walk.docs if is_gone else walk.docs[::-1]
    there, nothing = has.side(one.spot), _nothing(lacks, one)
    base, revision = (there, nothing) if is_gone else (nothing, there)
    facts = {
        "deprecated": one.node.get("deprecated") is True,
        "sunset": one.node.get("x-sunset"),
        "webhook": one.is_webhook,
    }
    raw = Raw(Subject.OPERATION, action, one.name, base, revision, facts)
    walk.root(Place(one.name), one.name, lambda pair: pair.raws.append(raw))
    if is_gone:
        walk.count(("operation", id(one.node)), {Subject.OPERATION: 1})


def _nothing(doc: Doc, one: Operation) -> Side:
    """Return what would hold the operation *one* in *doc*: its path item, all paths, or the document."""
    paths = doc.root.get(one.word)
    if not is_object(paths):
        return doc.lack(doc.top)
    return doc.lack(Spot(paths, one.path) if one.path in paths else Spot(doc.root, one.word))


def _whole(meeting: Meeting, pairs: list[Two[Operation]]) -> None:
    """Compare what is said of the API as a whole, as far as operations rely on it."""
    walk = meeting.walk
    for nodes in (each(lambda doc: doc.map(doc.root, "info"), walk.docs), each(lambda doc: doc.root, walk.docs)):
        keywords.compare_prose(meeting, each(_prose, nodes))
    facts = zipped(lambda reader, doc: _plain(meeting, reader, doc), walk.readers, walk.docs)
    keywords.compare_plain(meeting, facts)
    if not pairs or any(all("security" not in one.node for one in pair) for pair in pairs):
        ways = zipped(lambda reader, doc: security.ways_in(meeting, reader, doc.root), walk.readers, walk.docs)
        security.compare(meeting, ways)
        walk.count("security", {Subject.SECURITY: len(ways[0])})
    if not pairs or any(not any(servers.states_servers(one) for one in pair) for pair in pairs):
        listed = each(lambda doc: servers.of(doc, (doc.root,)), walk.docs)
        servers.compare(meeting, listed)
        walk.count("servers", {Subject.SERVER: len(listed[0])})
    walk.count("root", {Subject.KEYWORD: len(facts[0])})


def _prose(node: Mapping[str, Json]) -> dict[str, Fact]:
    found = keywords.stated(node, _PROSE)
    if "tags" in found and is_list(node["tags"]):
        found["tags"] = Fact(sorted(node["tags"], key=canon), found["tags"].spot)
    return found


def _plain(meeting: Meeting, reader: Reader, doc: Doc) -> dict[str, Fact]:
    rest = [word for word in doc.root if word not in _KNOWN and word not in _PROSE]
    return {word: Fact(plainly(meeting.walk.digests, reader, doc.root[word]), Spot(doc.root, word)) for word in rest}

"""Compares two operations, and requests the pairs of parameters, bodies and responses below them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.base import extensions
from generator.base.nodes import Json, Map, is_list
from generator.base.schemas import METHODS
from generator.compare.change import ChangeKind, Direction, Subject
from generator.compare.diff import (
    body_diff,
    callback_diff,
    keyword_diff,
    keyword_tables,
    parameter_diff,
    security_diff,
    server_diff,
)
from generator.compare.diff.document_index import Site
from generator.compare.diff.normal_form import StatedValue
from generator.compare.diff.operation_matching import CALLBACKS, Operation
from generator.compare.diff.pairs import NodePair
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import Sides, map_sides, zip_sides
from generator.compare.diff.walk import Meeting, Walk
from generator.compare.diff.whole_values import comparable

_ELSEWHERE = frozenset({"parameters", "requestBody", "responses", CALLBACKS, "security", "servers"})


def compare(walk: Walk, pair: NodePair, operations: Sides[Operation]) -> None:
    """Report differences, and request the pairs below."""
    base, revision = operations
    meeting = Meeting(walk, pair, base.site, revision.site)
    # What these mean depends on other parts of the documents, as does what is in callbacks.
    security_diff.compare_operations(meeting, operations)
    server_diff.compare_operations(meeting, operations)
    walk.count(("operation", id(base.node)), {Subject.OPERATION: 1})

    def compare_contents(_: NodePair) -> None:
        _compare_contents(meeting, operations)

    is_whole = base.path == revision.path and CALLBACKS not in base.node
    objects = (base.node, revision.node), map_sides(_beside, operations)
    if not (is_whole and walk.puts_off(objects, pair, compare_contents)):
        compare_contents(pair)


_CALLS = frozenset({*METHODS, "query", "additionalOperations", "servers"})
"""Keywords of a path item that are not about each of its operations, or are compared by themselves."""


def _beside(operation: Operation) -> Map:
    """Return what the path item of *operation* says of it."""
    item = operation.item.node
    return Map({word: item[word] for word in item if word not in _CALLS})


def _compare_contents(meeting: Meeting, operations: Sides[Operation]) -> None:
    walk, (base, revision) = meeting.walk, operations
    nodes = base.node, revision.node
    sent, got = (Direction.RESPONSE, Direction.REQUEST) if base.is_webhook else (Direction.REQUEST, Direction.RESPONSE)
    keyword_diff.compare_prose_of(meeting, nodes)
    keyword_diff.compare_prose_of(meeting, (base.item.node, revision.item.node))
    plain = zip_sides(lambda reader, operation: _plain(meeting, reader, operation), walk.readers, operations)
    keyword_diff.compare_plain_of(meeting, plain)
    _note_names(meeting, nodes)
    deprecation = map_sides(lambda node: keyword_diff.stated(node, keyword_tables.DEPRECATION), nodes)
    keyword_diff.compare_deprecation(meeting, deprecation)
    parameter_diff.compare(meeting, operations, sent)
    body_diff.compare_body(meeting, nodes, sent)
    body_diff.compare_responses(meeting, nodes, got)
    callback_diff.compare(meeting, nodes, lambda called: _pair(walk, called))
    facts = {Subject.KEYWORD: len(plain[0]), Subject.DEPRECATION: len(deprecation[0])}
    walk.count(("contents", id(base.node)), facts)


def _note_names(meeting: Meeting, nodes: Sides[Mapping[str, Json]]) -> None:
    """Mark what generators of clients name a method by, where no extension names it."""
    naming = {"operationId": extensions.METHOD_NAME, "tags": extensions.GROUP_NAME}
    for raw in meeting.pair.raws:
        if raw.subject is Subject.KEYWORD and raw.name in naming and raw.action is ChangeKind.CHANGED:
            raw.facts["names_method"] = not any(naming[raw.name] in node for node in nodes)
        elif raw.subject is Subject.KEYWORD and raw.name in naming.values() and _keeps_call(nodes):
            raw.facts["keeps_call"] = True


def _keeps_call(nodes: Sides[Mapping[str, Json]]) -> bool:
    """Whether the call of the base is another name of that of the revision; methods for its pages have no others."""
    base, revision = nodes
    if extensions.PAGINATION in base:
        return False
    group, others = base.get(extensions.GROUP_NAME), revision.get(extensions.CALL_ALIASES)
    own = [*(group if is_list(group) else [group]), base.get(extensions.METHOD_NAME)]
    return is_list(others) and own in others


def _plain(meeting: Meeting, reader: SchemaReader, operation: Operation) -> dict[str, StatedValue]:
    """Return the keywords of *operation* and the extensions of its path item, which are compared as they are."""
    item, node = operation.item.node, operation.node
    sites = {word: Site(item, word) for word in item if word.startswith("x-")}
    sites |= {word: Site(node, word) for word in node}
    skipped = _ELSEWHERE | keyword_tables.PROSE | {*keyword_tables.DEPRECATION}
    found: dict[str, StatedValue] = {}
    for word, site in sites.items():
        if word not in skipped and not keyword_tables.is_absent(word, site.node):
            value = comparable(meeting.walk.digests, reader, site)
            found[word] = StatedValue(sorted(map(str, value)) if word == "tags" and is_list(value) else value, site)
    return found


def _pair(walk: Walk, operations: Sides[Operation]) -> NodePair:
    key = ("operation", id(operations[0].node), id(operations[1].node))
    return walk.pair(key, lambda pair: compare(walk, pair, operations))

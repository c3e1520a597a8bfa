"""Fragments -> one document, and a record of which page each fact comes from.

Every component and operation is merged from the statements of all pages, strongest page first
(`generator.merge.precedence`), so that the order of the input does not matter. What the winner states otherwise is
recorded as superseded.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from generator.base.component_references import referred_schemas
from generator.base.location import pointer
from generator.base.nodes import Json, Map
from generator.base.schemas import components, operations, security_schemes
from generator.merge import contradictions
from generator.merge.contradictions import Contradiction
from generator.merge.merge_operation import merge_operation
from generator.merge.merge_schema import merge_schema
from generator.merge.merge_servers import api_servers, located, operation_servers
from generator.merge.precedence import strongest_first
from generator.merge.statements import Record, Statement, component_statements, distinct, operation_statements
from generator.merge.unite_twins import unite_twins
from generator.read.dialects import Fragment


@frozen
class Merged:
    """The merged document, before document overlays, and the record of the merge."""

    doc: Map
    record: Record
    contradictions: tuple[Contradiction, ...]
    """Where two pages of one capture and dialect say different things, so that the content hash decides."""


def merge(fragments: Iterable[Fragment]) -> Merged:
    """Merge *fragments*, strongest page first."""
    ordered = strongest_first(fragments)
    record = Record()
    doc = Map()
    doc["openapi"] = "3.1.0"
    info = _info(ordered)
    doc.put("info", info, info.mark)
    telling = located(ordered)
    doc["servers"] = api_servers(telling)
    doc["paths"] = _paths(ordered, record)
    for (path, method), servers in operation_servers(telling, doc["servers"]).items():
        doc["paths"][path][method].put("servers", servers, servers.mark)
    doc["components"] = Map(schemas=_components(ordered, record))
    schemes = _security_schemes(ordered)
    if schemes:
        doc["components"].put("securitySchemes", schemes, schemes.mark)
    unite_twins(doc, record, ordered)
    return Merged(doc, record, contradictions.find(ordered))


def _info(ordered: tuple[Fragment, ...]) -> Map:
    """Return what the strongest document says of the API; pages say nothing of it as a whole."""
    stated = (fragment.doc.get("info") for fragment in ordered if fragment.part)
    said = next((found for found in stated if isinstance(found, Map)), Map())
    info = Map({"title": "API", "version": ordered[0].captured if ordered else "0"}, mark=said.mark)
    for key, value in said.items():
        info.put(key, value, said.at(key))
    return info


def _paths(ordered: tuple[Fragment, ...], record: Record) -> Map:
    stated: dict[tuple[str, str], list[Statement]] = {}
    for fragment in ordered:
        for key, statement in operation_statements(fragment):
            stated.setdefault(key, []).append(statement)
    out = Map()
    for (path, method), statements in sorted(stated.items()):
        mark = statements[0].mark
        item = out.setdefault(path, Map(mark=mark))
        operation = merge_operation(statements, record, pointer(["paths", path, method]))
        source = statements[0].source
        title = source.doc.get("info", {}).get("title") if "metadata" in source.loses else None
        if title and "summary" not in operation:
            # No page states a summary; the title of the page says what the operation does.
            operation.put("summary", title, mark)
        item.put(method, operation, mark)
        out.marks.setdefault(path, mark)
    return out


def _components(ordered: tuple[Fragment, ...], record: Record) -> Map:
    stated: dict[str, list[Statement]] = {}
    for fragment in ordered:
        for name, statement in component_statements(fragment, _response_only(fragment.shown or fragment.doc)):
            stated.setdefault(name, []).append(statement)
    out = Map()
    for name, repeated in sorted(stated.items()):
        statements = distinct(repeated)
        place = pointer(["components", "schemas", name])
        out.put(name, merge_schema(statements, record.open(place, statements), record, place), statements[0].mark)
    return out


def _security_schemes(ordered: tuple[Fragment, ...]) -> Map:
    """Return the security schemes of all pages, each as the strongest page states it."""
    found = Map()
    for fragment in ordered:
        for name, scheme in security_schemes(fragment.doc).items():
            if name not in found and isinstance(scheme, Map):
                found.put(name, scheme, scheme.mark)
    return found


def _response_only(doc: Map) -> frozenset[str]:
    """Return the components that are read from responses and never sent."""
    sent: list[Json] = []
    received: list[Json] = []
    for _, _, operation in operations(doc):
        sent += [operation.get("requestBody"), operation.get("parameters")]
        received.append(operation.get("responses"))
    return _reachable(doc, received) - _reachable(doc, sent)


def _reachable(doc: Map, roots: list[Json]) -> frozenset[str]:
    """Return the components that *roots* refer to, directly or through others."""
    schemas = components(doc)
    reached: set[str] = set()
    todo = [name for root in roots for name in referred_schemas(root)]
    while todo:
        name = todo.pop()
        if name not in reached and name in schemas:
            reached.add(name)
            todo += referred_schemas(schemas[name])
    return frozenset(reached)

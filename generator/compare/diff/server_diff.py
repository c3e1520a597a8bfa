"""Compares servers by their base URLs, regardless of order and spelling."""

from __future__ import annotations

from functools import partial

from generator.compare.change import Subject
from generator.compare.diff.canonical_json import canon
from generator.compare.diff.document_index import DocumentIndex
from generator.compare.diff.operation_matching import Operation, own_base_path
from generator.compare.diff.pairs import Facts
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.servers import Server, is_covered, read_servers
from generator.compare.diff.sides import Sides, zip_sides
from generator.compare.diff.walk import Meeting
from generator.compare.diff.whole_values import plainly

Servers = dict[str, Server]
"""Servers by their templates."""


def compare(meeting: Meeting, sides: Sides[Servers]) -> None:
    """Report servers that differ."""
    base, revision = sides
    gone, new = _missing(base, revision), _missing(revision, base)
    if len(gone) == len(new) == 1:
        meeting.changed(Subject.SERVER, gone[0].url, (gone[0].site, new[0].site), {"url_after": new[0].url})
        gone, new = [], []
    for one in gone:
        meeting.removed(Subject.SERVER, one.url, one.site)
    for other in new:
        meeting.added(Subject.SERVER, other.url, other.site)
    for key in sorted(base.keys() & revision.keys()):
        _compare_server(meeting, (base[key], revision[key]))


def _missing(servers: Servers, others: Servers) -> list[Server]:
    """Return those of *servers* that have a URL which *others* lack."""
    lacking = [servers[key] for key in servers.keys() - others.keys() if not is_covered(servers[key], others.values())]
    return sorted(lacking, key=lambda server: server.url)


def _compare_server(meeting: Meeting, sides: Sides[Server]) -> None:
    """Report differences in the extensions of the same server."""
    base, revision = sides
    rests = zip_sides(lambda reader, server: _rest(meeting, reader, server), meeting.walk.readers, sides)
    variables = list(zip(base.variables, revision.variables, strict=True))
    gone = [f"{one.name}: {value}" for one, other in variables for value in one.without(other)]
    new = [f"{one.name}: {value}" for one, other in variables for value in other.without(one)]
    is_limited = any(other.values and not one.values for one, other in variables)
    is_freed = any(one.values and not other.values for one, other in variables)
    has_other_default = any(one.default != other.default for one, other in variables)
    if not (gone or new or is_limited or is_freed or has_other_default or rests[0] != rests[1]):
        return
    facts: Facts = {"url_after": base.url, "values_removed": gone, "values_added": new}
    if has_other_default:
        facts |= {"default_before": base.default, "default_after": revision.default}
        facts["is_default_gone"] = base.default is None or not (
            revision.accepts(base.default) and all(variable.values for variable in revision.variables)
        )
    facts["is_wider"] = bool(new or is_freed) and not (gone or is_limited or has_other_default or rests[0] != rests[1])
    meeting.changed(Subject.SERVER, base.url, (base.site, revision.site), facts)


def _rest(meeting: Meeting, reader: SchemaReader, server: Server) -> str:
    """Return the extensions of *server*."""
    rest = {key: value for key, value in server.site.node.items() if key not in {"url", "name", "variables"}}
    return canon(plainly(meeting.walk.digests, reader, rest))


def compare_operations(meeting: Meeting, operations: Sides[Operation]) -> None:
    """Report changed servers of operations, unless both have those of the API."""
    if any(states_servers(operation) for operation in operations):
        # Where a part of the path moved to the server or from there, the URL stays the same.
        is_divided = operations[0].key() != operations[1].key()
        compare(meeting, zip_sides(partial(_of_operation, is_divided=is_divided), meeting.docs, operations))


def _of_operation(doc: DocumentIndex, operation: Operation, *, is_divided: bool) -> Servers:
    """Return the servers of *operation*; those of the API are for what callers call.

    Where its path *is_divided* otherwise in the other document, they are without the path that they add.
    """
    own = operation.node, operation.item.node
    if operation.is_webhook:
        return read_servers(doc, own)
    return read_servers(doc, (*own, doc.root), own_base_path(doc, operation) if is_divided else "")


def states_servers(operation: Operation) -> bool:
    """Whether *operation* has servers of its own."""
    return bool(operation.node.get("servers") or operation.item.node.get("servers"))

"""Compares schemas that no operation uses, because readers of the document may use them."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote

from generator.base.location import steps
from generator.base.nodes import Map, is_list, is_object
from generator.base.schemas import SCHEMAS
from generator.compare.change import Subject
from generator.compare.diff.canonical_json import references_in
from generator.compare.diff.document_index import DocumentIndex, Site, components
from generator.compare.diff.known_schemas import KnownSchemas
from generator.compare.diff.normal_form import SchemaRef
from generator.compare.diff.pairs import Edge
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import Sides, map_sides, zip_sides
from generator.compare.diff.walk import Meeting, Walk


def compare(walk: Walk) -> None:
    """Report unused schemas that were added or removed, and start with those that both documents leave unused.

    A schema equal to one in the other document is not reported; it was renamed. One whose name is used in the other
    document is compared where it is used.
    """
    schemas = map_sides(components, walk.docs)
    unused = zip_sides(_unused, walk.docs, schemas)
    changed = frozenset(name for name in unused[0] | unused[1] if not _is_unchanged(walk, schemas, name))
    if changed:
        meeting = Meeting(walk, walk.api, *map_sides(lambda doc: doc.top, walk.docs))
        _compare(meeting, schemas, unused, changed)


def _is_unchanged(walk: Walk, schemas: Sides[Map], name: str) -> bool:
    if name not in schemas[0] or name not in schemas[1]:
        return False
    return walk.is_unchanged(zip_sides(lambda reader, listed: reader.at(listed, name), walk.readers, schemas))


def _compare(meeting: Meeting, schemas: Sides[Map], unused: Sides[frozenset[str]], changed: frozenset[str]) -> None:
    walk = meeting.walk
    own = zip_sides(_named_schemas, walk.readers, schemas)
    # What only an unused schema leads to came or went with it.
    gone = changed & unused[0] - schemas[1].keys() - _led_to(walk.docs[0], schemas[0], unused[0])
    came = changed & unused[1] - schemas[0].keys() - _led_to(walk.docs[1], schemas[1], unused[1])
    both = changed & unused[0] & unused[1]
    known = KnownSchemas(walk, own)
    gone_or_new = known.unknown(walk.base, _of_names(own[0], gone | both))
    came_or_new = known.unknown(walk.revision, _of_names(own[1], came | (both - gone_or_new)))
    for name in sorted((gone_or_new | came_or_new) & both):
        sites = Site(schemas[0], name), Site(schemas[1], name)
        subs = zip_sides(lambda reader, site: reader.at(*site), walk.readers, sites)
        meeting.pair.edges.append(Edge(walk.schema(subs, sites), name, part="component", name=name))
    for name in sorted(gone_or_new & gone):
        meeting.removed(Subject.KEYWORD, f"components.schemas.{name}", Site(schemas[0], name))
    for name in sorted(came_or_new & came):
        meeting.added(Subject.KEYWORD, f"components.schemas.{name}", Site(schemas[1], name))


def _of_names(subs: dict[str, SchemaRef], names: frozenset[str]) -> dict[str, SchemaRef]:
    return {name: sub for name, sub in subs.items() if name in names}


def _named_schemas(reader: SchemaReader, schemas: Map) -> dict[str, SchemaRef]:
    return {name: reader.at(schemas, name) for name in schemas}


def _unused(doc: DocumentIndex, schemas: Map) -> frozenset[str]:
    """Return the names of those *schemas* to which nothing outside of them refers."""
    subtypes = _subtypes(schemas)
    used: set[str] = set()
    todo = _named(references_in(doc.text_of_rest))
    while todo:
        name = todo.pop()
        if name not in used and name in schemas:
            used.add(name)
            todo |= _named(doc.references(schemas[name]))
            if is_object(schemas[name]) and "discriminator" in schemas[name]:
                todo |= subtypes.get(name, set())
    return frozenset(schemas.keys() - used)


def _led_to(doc: DocumentIndex, schemas: Map, names: frozenset[str]) -> set[str]:
    return set[str]().union(*(_named(doc.references(schemas[name])) for name in names))


def _named(references: Iterable[str]) -> set[str]:
    """Return the names of the schemas to which *references* lead, or into which."""
    return {steps(unquote(reference))[2] for reference in references if reference.startswith(SCHEMAS)}


def _subtypes(schemas: Map) -> dict[str, set[str]]:
    """Return the schemas that include another by `allOf`, by the name of that other."""
    found: dict[str, set[str]] = {}
    for name, schema in schemas.items():
        variants = schema.get("allOf") if is_object(schema) else None
        for variant in variants if is_list(variants) else []:
            if is_object(variant) and isinstance(variant.get("$ref"), str):
                for parent in _named([variant["$ref"]]):
                    found.setdefault(parent, set()).add(name)
    return found

"""Compares schemas that no operation uses, because readers of the document may use them."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote

from generator.base.location import steps
from generator.base.nodes import Json, Map, is_list, is_object
from generator.base.schemas import SCHEMAS
from generator.compare.change import Subject
from generator.compare.diff.canonical_json import canonical_text
from generator.compare.diff.document_index import DocumentIndex, Site, components
from generator.compare.diff.known_schemas import KnownSchemas
from generator.compare.diff.likely_schemas import LikelySchemas
from generator.compare.diff.normal_form import NormalForm, SchemaRef
from generator.compare.diff.pairs import Edge
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import Sides, map_sides, zip_sides
from generator.compare.diff.walk import Meeting, Walk

_MENTION = re.compile(r': ("#/components/schemas/(?:[^"\\]|\\.)*")')
"""A value in JSON that names a schema."""


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
    # What is gone may be the same as what stands in them.
    walk.compare_calls_put_off()
    own = zip_sides(_named_schemas, walk.readers, schemas)
    # One that is unchanged is in the other document by its own name.
    tried = zip_sides(lambda subs, names: _of_names(subs, names & changed), own, unused)
    forms = zip_sides(_forms, walk.readers, tried)
    likely = map_sides(LikelySchemas, walk.docs)
    known = (
        KnownSchemas(walk, walk.base, own[0].values(), forms[1], likely),
        KnownSchemas(walk, walk.revision, own[1].values(), forms[0], likely),
    )
    news = known[1].without(walk.base, tried[0]), known[0].without(walk.revision, tried[1])
    for name in sorted({*news[0], *news[1]} & unused[0] & unused[1]):
        sites = Site(schemas[0], name), Site(schemas[1], name)
        subs = zip_sides(lambda reader, site: reader.at(*site), walk.readers, sites)
        meeting.pair.edges.append(Edge(walk.schema(subs, sites), name, part="component", name=name))
    # What only an unused schema leads to came or went with it.
    led_to = zip_sides(_led_to, schemas, unused)
    for name in sorted({*news[0]} - schemas[1].keys() - led_to[0]):
        meeting.removed(Subject.KEYWORD, f"components.schemas.{name}", Site(schemas[0], name))
    for name in sorted({*news[1]} - schemas[0].keys() - led_to[1]):
        meeting.added(Subject.KEYWORD, f"components.schemas.{name}", Site(schemas[1], name))


def _of_names(subs: dict[str, SchemaRef], names: frozenset[str]) -> dict[str, SchemaRef]:
    return {name: subs[name] for name in names}


def _forms(reader: SchemaReader, subs: dict[str, SchemaRef]) -> list[NormalForm]:
    return [reader.shape(sub) for sub in subs.values()]


def _named_schemas(reader: SchemaReader, schemas: Map) -> dict[str, SchemaRef]:
    return {name: reader.at(schemas, name) for name in schemas}


def _unused(doc: DocumentIndex, schemas: Map) -> frozenset[str]:
    """Return the names of those *schemas* to which nothing outside of them refers."""
    subtypes = _subtypes(schemas)
    used: set[str] = set()
    todo = _mentioned(doc.text_of_rest)
    while todo:
        name = todo.pop()
        if name not in used and name in schemas:
            used.add(name)
            todo |= _mentioned(doc.text(schemas[name]))
            if is_object(schemas[name]) and "discriminator" in schemas[name]:
                todo |= subtypes.get(name, set())
    return frozenset(schemas.keys() - used)


def _led_to(schemas: Map, names: frozenset[str]) -> set[str]:
    return _mentioned(canonical_text([schemas[name] for name in names]))


def _mentioned(text: str) -> set[str]:
    """Return the schemas to which references and mappings anywhere in *text* lead, which is canonical JSON."""
    # Text is searched several times as fast as values.
    return {_named(json.loads(found)) for found in {*_MENTION.findall(text)}}


def _named(value: Json) -> str:
    return steps(unquote(value))[2] if isinstance(value, str) and value.startswith(SCHEMAS) else ""


def _subtypes(schemas: Map) -> dict[str, set[str]]:
    """Return the schemas that include another by `allOf`, by the name of that other."""
    found: dict[str, set[str]] = {}
    for name, schema in schemas.items():
        variants = schema.get("allOf") if is_object(schema) else None
        for variant in variants if is_list(variants) else []:
            if is_object(variant) and (parent := _named(variant.get("$ref"))):
                found.setdefault(parent, set()).add(name)
    return found

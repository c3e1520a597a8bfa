"""Reads the `encoding` of a media type: what is said of the parts of a form."""

from __future__ import annotations

from generator.base.nodes import Json, JsonObject, is_object
from generator.compare.diff.document_index import DocumentIndex, Site
from generator.compare.diff.media_types import essence
from generator.compare.diff.normal_form import SchemaRef
from generator.compare.diff.schema_reader import SchemaReader
from generator.compare.diff.sides import Sides, zip_sides

HeaderKey = tuple[str, str]
"""The name of a part, and that of a header of it."""


def encoding_headers(docs: Sides[DocumentIndex], nodes: Sides[JsonObject]) -> dict[HeaderKey, Sides[Site]]:
    """Return the headers with a schema that parts have in both documents."""
    base, revision = zip_sides(_headers, docs, nodes)
    return {key: (base[key], revision[key]) for key in sorted(base.keys() & revision.keys())}


def _headers(doc: DocumentIndex, node: JsonObject) -> dict[HeaderKey, Site]:
    found: dict[HeaderKey, Site] = {}
    encoding = node.get("encoding")
    for part, one in encoding.items() if is_object(encoding) else ():
        headers = one.get("headers") if is_object(one) else None
        for name, header in headers.items() if is_object(headers) else ():
            if is_object(header) and "schema" in (site := doc.object(Site(headers, name))).node:
                found[part, name] = site
    return found


def without_schemas(value: Json, headers: frozenset[HeaderKey]) -> Json:
    """Return the plain encoding *value* without the schemas of *headers*."""
    if not headers:
        return value
    return {part: _without(one, {name for of, name in headers if of == part}) for part, one in value.items()}


def _without(encoding: Json, names: set[str]) -> Json:
    if not names:
        return encoding
    listed = {
        name: {key: said for key, said in header.items() if key != "schema"} if name in names else header
        for name, header in encoding["headers"].items()
    }
    return encoding | {"headers": listed}


def is_ignored(names: Sides[str]) -> bool:
    """Whether the `encoding` of media types with these *names* has no meaning: only forms have one."""
    return not any(essence(name).startswith(_FORMS) for name in names)


_FORMS = ("multipart/", "application/x-www-form-urlencoded", "*/", "application/*")


def plain_encoding(value: Json, reader: SchemaReader, schema: SchemaRef) -> Json:
    """Return the `encoding` of a media type with this *schema* without what says nothing or what goes without saying.

    Media types are written in one way.
    """
    if not is_object(value):
        return value
    parts = reader.shape(schema).properties
    listed = {
        name: _plain_part(one, _default_type(reader, parts.get(name))) if is_object(one) else one
        for name, one in value.items()
    }
    return {name: one for name, one in listed.items() if one not in ({}, None)}


def _plain_part(encoding: Json, default: str) -> Json:
    stated = encoding.get("contentType")
    if not isinstance(stated, str):
        return encoding
    types = sorted(map(essence, stated.split(",")))
    rest = {word: said for word, said in encoding.items() if word != "contentType"}
    return rest if types == [default] else rest | {"contentType": types}


def _default_type(reader: SchemaReader, part: SchemaRef | None) -> str:
    """Return the media type of a *part* of a form for which none is stated; empty where that is not certain."""
    kinds = reader.kinds(part) if part else None
    if part and kinds == frozenset({"array"}):
        part = reader.shape(part).items
        kinds = reader.kinds(part) if part else None
    if not part or not kinds:
        return ""
    if kinds == frozenset({"object"}):
        return "application/json"
    is_plain = "format" not in reader.shape(part).words and not kinds & {"object", "array"}
    return "text/plain" if is_plain else ""

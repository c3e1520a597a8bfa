"""Files of multipart forms as OpenAPI 3.1 writes them become what all later stages know: strings of `format: binary`.

A file has a `contentMediaType` and no `contentEncoding`, which would make it a text.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.nodes import Json, Map, copy, is_object
from generator.base.schemas import components, operations, ref_name

_FORM = "multipart/form-data"


def mark_files(doc: Map) -> Map:
    """Return *doc* with `format: binary` on every file of a form; *doc* itself if it has it already."""
    if not any(_files(doc)):
        return doc
    new: Map = copy(doc)
    for schema in _files(new):
        schema.put("type", schema.get("type", "string"), schema.at("contentMediaType"))
        schema.put("format", "binary", schema.at("contentMediaType"))
    return new


def _files(doc: Map) -> Iterator[Map]:
    """Yield the schemas of files that do not say that they are binary."""
    for _, _, operation in operations(doc):
        body = operation.get("requestBody")
        content = body.get("content") if is_object(body) else None
        media = content.get(_FORM) if is_object(content) else None
        schema = media.get("schema") if is_object(media) else None
        shared = components(doc).get(ref_name(schema) or "", schema)
        properties = shared.get("properties") if is_object(shared) else None
        for stated in properties.values() if is_object(properties) else ():
            inner = stated.get("items", stated) if is_object(stated) else None
            if isinstance(inner, Map) and _is_file(inner):
                yield inner


def _is_file(schema: Map) -> bool:
    media: Json = schema.get("contentMediaType")
    return (
        isinstance(media, str)
        and not media.startswith("text/")
        and not media.endswith("json")
        and "contentEncoding" not in schema
        and "format" not in schema
        and schema.get("type") in (None, "string")
    )

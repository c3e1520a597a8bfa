"""How the body of a request is sent: in which type, and the properties of a form, as the runtime's `Encoding`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.base.body_forms import is_json, is_plain_json
from generator.base.nodes import Json, Map
from generator.emit.views.document_text import literal
from generator.shape import schema_queries as queries
from generator.shape.media_kinds import media_kind
from generator.shape.parameter_styles import is_file
from generator.shape.part_headers import constant_headers, needed_headers

_STYLE_KEYS = frozenset({"style", "explode", "allowReserved"})


def form_encodings(doc: queries.Doc, operation: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return the properties of a form that are not sent in the plain way, as literals, and arguments of `Encoding`."""
    media, content = queries.body_content(doc, operation)
    if media_kind(media) not in ("form", "multipart"):
        return ()
    properties, _ = queries.members(doc, content.get("schema", {}))
    stated = content.get("encoding", {})
    found = [
        (name, ", ".join(_arguments(doc, media, stated.get(name, {}), properties.get(name, {}))))
        for name in dict.fromkeys((*properties, *stated))
    ]
    return tuple((literal(name), arguments) for name, arguments in found if arguments)


def _style(encoding: Mapping[str, Any]) -> str:
    """Return the style of a property, empty if its content type says how it is sent, which goes before `explode`."""
    if "style" in encoding or (not _STYLE_KEYS.isdisjoint(encoding) and "contentType" not in encoding):
        return str(encoding.get("style", "form"))
    return ""


def takes_file(doc: queries.Doc, operation: Mapping[str, Any]) -> bool:
    """Tell whether the whole body of *operation* is a file."""
    media, content = queries.body_content(doc, operation)
    return media_kind(media) == "raw" and is_file(doc, content.get("schema", {}))


def body_type(doc: queries.Doc, operation: Mapping[str, Any]) -> str:
    """Return the media type of the request body as a Python literal, empty for `application/json` or without one.

    `*/*` stays where bytes may be meant: the runtime then sends files as they are, and other values as JSON.
    """
    media, content = queries.body_content(doc, operation)
    schema = content.get("schema", Map())
    if media == "*/*" and (is_file(doc, schema) or not queries.kinds(doc, schema)):
        return literal(media)
    is_json_by_another_name = is_json(media) and not is_plain_json(media)
    return literal(media) if media and (media_kind(media) != "json" or is_json_by_another_name) else ""


def _arguments(doc: queries.Doc, media: str, encoding: Mapping[str, Any], schema: Json) -> Iterator[str]:
    style = _style(encoding)
    content_type = "" if style else _content_type(doc, encoding, schema)
    if style:
        yield literal(style)
        if encoding.get("explode", style in ("form", "deepObject")):
            yield "explode=True"
        if encoding.get("allowReserved"):
            yield "reserved=True"
    if content_type:
        yield f"content_type={literal(content_type)}"
    constants = constant_headers(doc, encoding)
    if constants:
        yield f"headers=({''.join(f'({literal(name)}, {literal(value)}), ' for name, value in constants)})"
    needed = needed_headers(doc, encoding)
    if needed:
        yield f"needed=({''.join(f'{literal(name)}, ' for name in needed)})"
    if not style and media_kind(media) == "multipart" and is_file(doc, schema):
        yield "is_file=True"


def _content_type(doc: queries.Doc, encoding: Mapping[str, Any], schema: Json) -> str:
    """Return the content type of a part: for a file all that it may have, else the one that is written."""
    stated = str(encoding.get("contentType", ""))
    if is_file(doc, schema):
        own = queries.resolve(doc, schema)
        return stated or str(own.get("items", own).get("contentMediaType", ""))
    listed = [media for media in map(str.strip, stated.split(",")) if "*" not in media]
    return next((media for media in listed if is_json(media)), listed[0] if listed else "")

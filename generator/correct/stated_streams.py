"""Streams that a document states in the platform's own extension, `x-fern-streaming`, become media types of the answer.

With `response-stream`, the operation answers whole, or as a stream of that schema: events, or JSON lines where `format`
says `json`. What of the request decides stays in the extension, as `stream-condition`.
"""

from __future__ import annotations

from generator.base import extensions
from generator.base.body_forms import EVENTS, is_streamed
from generator.base.nodes import Map, copy, is_object
from generator.base.schemas import operations

_LINES = "application/x-ndjson"
_JSON = "application/json"


def state_streams(doc: Map) -> Map:
    """Return *doc* with the media types that `x-fern-streaming` states; *doc* itself if it states none."""
    if not any(_stated(operation) for _, _, operation in operations(doc)):
        return doc
    new: Map = copy(doc)
    for _, _, operation in operations(new):
        if stated := _stated(operation):
            _state(operation, stated)
    return new


def _stated(operation: Map) -> Map | None:
    stated = operation.get(extensions.STREAMING)
    return stated if isinstance(stated, Map) and is_object(stated.get("response-stream")) else None


def _state(operation: Map, stated: Map) -> None:
    """Put the schemas that *stated* names into the answer of *operation*, where it has none of its own."""
    mark = operation.at(extensions.STREAMING)
    responses: Map = operation.setdefault("responses", Map(mark=mark))
    status = next((status for status in sorted(responses) if status.startswith("2")), "200")
    response: Map = responses.setdefault(status, Map(description="", mark=mark))
    content: Map = response.setdefault("content", Map(mark=mark))
    if not any(map(is_streamed, content)):
        media = _LINES if stated.get("format") == "json" else EVENTS
        content.put(media, Map({"schema": stated["response-stream"]}, mark=mark), stated.at("response-stream"))
    if all(map(is_streamed, content)) and is_object(stated.get("response")):
        content.put(_JSON, Map({"schema": stated["response"]}, mark=mark), stated.at("response"))
    # Later stages rename components, and do not look into extensions.
    for key in ("response", "response-stream"):
        stated.pop(key, None)

"""What pages state and no stage reads: the summary counts it, so that no keyword is dropped silently.

Each keyword is read, or known to be of no use to a client, or counted here. Extensions (`x-...`) are not looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.base.body_forms import is_json, is_streamed
from generator.base.extensions import HIDDEN
from generator.base.nodes import Json, Map, is_object
from generator.base.openapi_parts import PARTS, walk_parts
from generator.read.dialects import Fragment
from generator.shape.media_kinds import media_kind, preferred_media
from generator.shape.parameter_styles import is_file
from generator.shape.part_headers import optional_headers
from generator.shape.schema_queries import members


def unread(fragments: Iterable[Fragment]) -> Counter[str]:
    """Return how often *fragments* state what no stage reads: keywords, and bodies beside the one that is meant."""
    counts: Counter[str] = Counter()
    for fragment in fragments:
        for _, node, part in walk_parts(fragment.doc, "document"):
            counts.update(_unread(fragment.doc, node, part))
    return counts


def _unread(doc: Map, node: Json, part: str) -> Iterator[str]:
    if not isinstance(node, Map):
        return
    for key in node:
        if key not in PARTS[part] and not key.startswith("x-"):
            yield f"`{key}`"
    if node.get(HIDDEN) is True:
        yield f"part that `{HIDDEN}` hides"
    content = node.get("content") if part == "body" else None
    if is_object(content) and len(content) > 1:
        sent = preferred_media(content)
        yield from (f"request body `{media}` beside `{sent}`" for media in content if media != sent)
    if part == "operation":
        yield from _other_answers(node)
    if part == "media":
        yield from _headers_of_parts(doc, node)


def _other_answers(operation: Map) -> Iterator[str]:
    """Yield the media types of successful answers that the client does not have in its types, beside the one it has.

    It gives such an answer as it came, where others are JSON; of several kinds of JSON or of streams it knows one.
    """
    answers = operation.get("responses")
    contents: list[Map] = [
        answer["content"]
        for status, answer in (answers.items() if is_object(answers) else ())
        if str(status).startswith("2") and is_object(answer) and isinstance(answer.get("content"), Map)
    ]
    for content in contents:
        for is_kind in (is_json, is_streamed):
            listed = [media for media in sorted(content) if is_kind(media)]
            others = (media for media in listed if _schema(content[media]) != _schema(content[listed[0]]))
            yield from (f"answer `{media}` beside `{listed[0]}`" for media in others)
    every = dict.fromkeys(media for content in contents for media in content)
    meant = next((media for media in every if is_json(media)), None)
    if meant:
        raw = (media for media in every if media_kind(media) != "json" and not is_streamed(media))
        yield from (f"answer `{media}` beside `{meant}`" for media in raw)


def _schema(media: Json) -> Json:
    return media.get("schema") if is_object(media) else None


def _headers_of_parts(doc: Map, media: Map) -> Iterator[str]:
    """Yield the headers of the parts of a form that a call cannot state; those of a file are stated with the file."""
    encodings = media.get("encoding")
    if is_object(encodings):
        properties = members(doc, media.get("schema"))[0]
        for name, encoding in encodings.items():
            if is_object(encoding) and not is_file(doc, properties.get(name)):
                yield from (f"header `{header}` of a part of a form" for header in optional_headers(doc, encoding))

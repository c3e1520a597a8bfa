"""What operations return, and how a successful response is decoded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from generator.base import extensions
from generator.base.body_forms import is_events, is_json, is_plain_json, is_streamed
from generator.base.schemas import answers
from generator.emit.views.document_text import literal
from generator.emit.views.imports import Use, decoder
from generator.emit.views.python_types import ANYTHING, SCALARS, Type
from generator.emit.views.type_table import Types
from generator.shape import schema_queries as queries
from generator.shape.media_kinds import media_kind
from generator.shape.shaped_document import Shaped


@frozen
class ReturnType:
    """What a call returns."""

    call: str
    """The method of the transport: `send`, `download` or `stream`."""
    type: Type
    """The type of the answer, or of one chunk of a stream."""
    accept: str | None
    """The media type, None for JSON."""
    chunk: str = ""
    """Media type of a chunk of a stream, empty for JSON."""
    others: tuple[tuple[int, Type], ...] = ()
    """Other statuses of success whose JSON has another type, and that type."""

    @property
    def annotation(self) -> str:
        """The annotation of what the transport decodes."""
        types = [self.type, *(type_ for _, type_ in self.others)]
        named = dict.fromkeys(type_.annotation for type_ in types)
        none = any(type_.nullable for type_ in types)
        return "Any" if "Any" in named else " | ".join([*named, *(["None"] if none and "None" not in named else [])])

    @property
    def written(self) -> frozenset[Use]:
        """The names in `annotation`."""
        return self.type.written.union(*(type_.written for _, type_ in self.others))

    @property
    def uses(self) -> frozenset[Use]:
        """The names in the return annotations of a method and of its awaited twin."""
        own = frozenset[Use]() if self.call == "download" else self.written
        if self.call == "send":
            return own
        module, name = (".runtime.stream", "Stream") if self.call == "stream" else (".runtime.binary", "BinaryResponse")
        return own | {Use(module, name), Use(module, f"Async{name}")}

    def returns(self, prefix: str) -> str:
        """Return the return annotation of a method; *prefix* is `Async` for the awaited twin, else empty."""
        if self.call == "download":
            return f"{prefix}BinaryResponse"
        return f"{prefix}Stream[{self.annotation}]" if self.call == "stream" else self.annotation

    def wrapper(self, form: str, prefix: str) -> str:
        """Return the function of the runtime that gives a method in *form* its type, empty if it needs none."""
        if self.call == "download":
            return ""
        name = "opened_stream" if self.call == "stream" else "raw" if form == "with_raw_response" else "opened"
        return f"async_{name}" if prefix else name

    def kind(self, form: str, prefix: str) -> str:
        """Return the class of what a method in *form* returns."""
        if self.call == "send" and form == "with_raw_response":
            return "RawResponse"
        return prefix + {"send": "OpenResponse", "stream": "OpenStream", "download": "BinaryResponse"}[self.call]


NOTHING = Type(annotation="None", reader="nothing", called=frozenset({decoder("nothing")}))


def return_type_of(shaped: Shaped, types: Types, operation: Mapping[str, Any]) -> ReturnType:
    """Return how the first successful response with content is decoded; one without content makes it optional."""
    responses = answers(operation)
    successes = [
        queries.resolve(shaped.doc, responses[status]) for status in sorted(responses) if status.startswith("2")
    ]
    if not successes:
        return ReturnType("send", ANYTHING, None)
    contents: list[dict[str, Any]] = [response.get("content", {}) for response in successes]
    content = next((content for content in contents if content), None)
    if content is None:
        return ReturnType("send", NOTHING, None)
    json_media = _json_media(shaped, content)
    media = json_media or min(content)
    schema = content[media].get("schema")
    if is_streamed(media) or (extensions.STREAMING in operation and _may_be_chunks(media)):
        # If the schema of an event is a string, its data is that string as plain text, not as JSON.
        is_text = is_events(media) and queries.kinds(shaped.doc, schema) == ("string",)
        return ReturnType("stream", _chunk(operation, types.of(schema)), media, "text/plain" if is_text else "")
    if json_media:
        body = _body(shaped, types.of(schema), schema, optional=not all(contents))
        others = tuple(_others(shaped, types, responses, body))
        return ReturnType("send", body, None if is_plain_json(media) else media, others=others)
    return (
        ReturnType("send", SCALARS["string"], media)
        if media.startswith("text/")
        else ReturnType("download", ANYTHING, media)
    )


def _json_media(shaped: Shaped, content: Mapping[str, Any]) -> str | None:
    """Return the media type under which *content* has JSON; `*/*` is JSON where the schema says that it is no text.

    Bytes are a file, whatever the media type under which they are listed.
    """
    values = [media for media in sorted(content) if not _is_file(shaped, content[media].get("schema"))]
    # `application/hal+json` and the like often say more than what was asked for.
    listed = sorted((media for media in values if is_json(media)), key=lambda media: not is_plain_json(media))
    wide = [media for media in values if media_kind(media) == "json"]
    stated = (media for media in wide if {*queries.kinds(shaped.doc, content[media].get("schema"))} - {"string"})
    return next(iter(listed), None) or next(stated, None)


def _is_file(shaped: Shaped, schema: Any) -> bool:
    return (
        queries.kinds(shaped.doc, schema) == ("string",)
        and queries.resolve(shaped.doc, schema).get("format") == "binary"
    )


def _others(shaped: Shaped, types: Types, responses: Mapping[str, Any], first: Type) -> Iterator[tuple[int, Type]]:
    """Yield the statuses of success whose JSON is of another type than the *first*."""
    for status in sorted(responses):
        content = queries.resolve(shaped.doc, responses[status]).get("content", {})
        media = _json_media(shaped, content)
        if media and status.startswith("2") and status.isdecimal():
            schema = content[media].get("schema")
            type_ = _body(shaped, types.of(schema), schema, optional=False)
            if type_.annotation != first.annotation:
                yield int(status), type_


def _chunk(operation: Mapping[str, Any], type_: Type) -> Type:
    """Return *type_* with a reader that also accepts null where a chunk may be that, and what *operation* names."""
    type_ = evolve(type_, reader=type_.or_none.reader, called=type_.or_none.called)
    if extensions.CHUNK_LIST not in operation:
        return type_
    meant = f"chunk_object(v, {literal(str(operation[extensions.CHUNK_LIST]))})"
    called = type_.called | {Use(".runtime.chunks", "chunk_object")}
    return evolve(type_, reader=f"lambda v: {type_.reader}({meant})", called=called)


def _may_be_chunks(media: str) -> bool:
    """Tell whether the chunks of a body of *media* can be read; those of audio are bytes."""
    return is_json(media) or media.startswith("text/")


def _body(shaped: Shaped, type_: Type, schema: Any, *, optional: bool) -> Type:
    """Return *type_* with a reader that accepts an empty body.

    That is an empty object where the schema is an object without properties, and None where the body is *optional*.
    """
    own = queries.resolve(shaped.doc, schema)
    is_object = queries.kinds(shaped.doc, own) == ("object",) and not queries.variants_key(own)
    if is_object and not queries.members(shaped.doc, own)[0]:
        called = type_.called | {decoder("forgiving")}
        return evolve(type_, reader=f"forgiving({type_.reader})", called=called)
    type_ = evolve(type_, nullable=type_.nullable or optional)
    return evolve(type_, reader=type_.or_none.reader, called=type_.or_none.called)

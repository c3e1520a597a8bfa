"""The methods that an operation has in the client: one, or two where it answers whole or as a stream.

Code is generated for each as if it were an operation of its own: the answer has only the media types of its form, and
what the request selects the form by has only the values of that form. The document keeps the one operation.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from generator.base import extensions
from generator.base.body_forms import is_streamed
from generator.base.nodes import Json, Map, Seq, is_object
from generator.base.schemas import answers
from generator.shape.schema_queries import (
    Doc,
    Schema,
    body,
    body_content,
    operations,
    parameters,
    resolve,
    sent_members,
    variants,
)
from generator.shape.stream_selector import StreamSelector, ValuePlace, selector_of

SUFFIX = "_stream"
"""What the second method appends to the name of the first, where neither a sample nor the document names it."""


@frozen
class ClientMethod:
    """One method of the client; *operation* is the part of the document's operation that concerns it."""

    path: str
    verb: str
    """The HTTP method."""
    operation: Map
    selector: StreamSelector | None = None
    """What selects the form of the answer, if there are two and the method has to say so."""
    is_stream: bool = False
    """Whether its answer is a stream; it is the second method of its operation if it has a twin."""
    twin: str = ""
    """Where the method for the other form of the answer is, `chat.create_stream`; empty where there is none."""
    asks_inside: tuple[tuple[str, Json], ...] = ()
    """What is added to a body that is passed as a whole, so that it selects the form: `(("stream", True),)`."""


def has_two_forms(doc: Doc, operation: Schema) -> bool:
    """Tell whether *operation* answers whole or as a stream."""
    return len(_forms(doc, operation)) > 1


def only_streams(doc: Doc, operation: Schema) -> bool:
    """Tell whether *operation* answers as a stream alone."""
    return _forms(doc, operation) == {True}


def _forms(doc: Doc, operation: Schema) -> set[bool]:
    return {is_streamed(media) for content in _successes(doc, operation) for media in content}


def client_methods(doc: Doc) -> Iterator[ClientMethod]:
    """Yield the methods of all operations of *doc*, by path and HTTP method; the one that streams comes second."""
    for path, verb, operation in operations(doc):
        forms = _forms(doc, operation)
        if len(forms) > 1:
            yield from (_form(doc, path, verb, operation, is_stream=is_stream) for is_stream in (False, True))
        elif forms == {True}:
            # Where only the stream is documented, a value by which callers could ask for none asks for it.
            yield _form(doc, path, verb, operation, is_stream=True, has_twin=False)
        else:
            yield ClientMethod(path, verb, operation)


def call_of(operation: Schema) -> str:
    """Return where callers find *operation*, `chat.create`; empty where it has no name yet."""
    name = operation.get(extensions.METHOD_NAME)
    return ".".join([*operation.get(extensions.GROUP_NAME, ()), name]) if name else ""


def calls_of(operation: Schema) -> tuple[str, ...]:
    """Return where callers find the methods of *operation*, one or two."""
    second = operation.get(extensions.STREAM_METHOD)
    return (call_of(operation), *([call_of(second)] if is_object(second) else ()))


def _successes(doc: Doc, operation: Schema) -> Iterator[Map]:
    for status, response in answers(operation).items():
        if status.startswith("2"):
            yield resolve(doc, response).get("content", Map())


def _form(doc: Doc, path: str, verb: str, operation: Map, *, is_stream: bool, has_twin: bool = True) -> ClientMethod:
    own = _named(operation, is_second=is_stream and has_twin)
    own["responses"] = _responses(doc, operation, is_stream=is_stream)
    listed = parameters(doc, path, operation)
    values: dict[ValuePlace, Json] = {
        ("query", one["name"]): one.get("schema", Map()) for one in listed if one.get("in") == "query"
    }
    sent = _sent_object(doc, operation, is_stream=is_stream)
    values |= {("body", name): schema for name, schema in sent[0].items()}
    selector = selector_of(doc, operation, values)
    twin = call_of(operation if is_stream else operation.get(extensions.STREAM_METHOD, Map())) if has_twin else ""
    if selector is None:
        inside = () if sent[0] else _asking_inside(doc, operation, is_stream=is_stream)
        return ClientMethod(path, verb, own, None, is_stream, twin, inside)
    narrowed = _narrowed(values[selector.location, selector.wire], selector, is_stream=is_stream)
    is_needed = (is_stream or selector.is_streamed_by_default) and narrowed is not None
    if selector.location == "query":
        own["parameters"] = Seq(_parameters(listed, selector.wire, narrowed, is_needed=is_needed), mark=own.mark)
    else:
        own["requestBody"] = _body(doc, operation, sent, selector.wire, narrowed, is_needed=is_needed)
    return ClientMethod(path, verb, own, selector if narrowed is not None else None, is_stream, twin)


def _named(operation: Map, *, is_second: bool) -> Map:
    """Return *operation* under the name, and with the texts, of one of its methods."""
    own = _copied(operation)
    second: Map = own.pop(extensions.STREAM_METHOD, Map())
    own.pop(extensions.STREAMING, None)
    if is_second:
        own.pop(extensions.PAGINATION, None)
        if "summary" in second and "description" not in second:
            own.pop("description", None)
        own.update({"operationId": f"{own.get('operationId', '')}{SUFFIX}", **second})
    return own


def _responses(doc: Doc, operation: Map, *, is_stream: bool) -> Map:
    """Return the responses of *operation*, those for success with only the media types of one form, if any."""
    responses: Map = operation["responses"]
    out = Map(mark=responses.mark)
    for status, stated in answers(operation).items():
        response = resolve(doc, stated)
        content: Map = response.get("content", Map())
        if status.startswith("2") and content:
            kept = Map({media: value for media, value in content.items() if is_streamed(media) is is_stream})
            if not kept:
                continue
            response = _copied(response)
            response["content"] = kept
        out.put(status, response, responses.at(status))
    return out


def _sent_object(doc: Doc, operation: Map, *, is_stream: bool) -> tuple[dict[str, Any], frozenset[str]]:
    """Return the properties of the body and those that are required, none where the body is passed as a whole.

    Of a body in several variants it is the only one that allows to ask for the form.
    """
    own = resolve(doc, body(doc, operation))
    several = [sent_members(doc, variant) for variant in variants(own)]
    if len(several) > 1:
        several = [members for members in several if _allows(doc, operation, members[0], is_stream=is_stream)]
        return several[0] if len(several) == 1 else ({}, frozenset())
    return several[0] if several else sent_members(doc, own)


def _asking_inside(doc: Doc, operation: Map, *, is_stream: bool) -> tuple[tuple[str, Json], ...]:
    """Return name and value of what all variants of a body have, and what selects the form; empty if they differ."""
    several = [sent_members(doc, variant)[0] for variant in variants(resolve(doc, body(doc, operation)))]
    found = {
        selector_of(doc, operation, {("body", name): schema for name, schema in properties.items()})
        for properties in several
    }
    selector = found.pop() if len(found) == 1 else None
    if selector is None or not (is_stream or selector.is_streamed_by_default):
        return ()
    values = (selector.streamed,) if is_stream else selector.whole
    return ((selector.wire, values[0]),) if len(values) == 1 and values[0] is not None else ()


def _allows(doc: Doc, operation: Map, properties: dict[str, Any], *, is_stream: bool) -> bool:
    selector = selector_of(doc, operation, {("body", name): schema for name, schema in properties.items()})
    if selector is None:
        return not is_stream
    return selector.streamed is not None if is_stream else bool(selector.whole)


def _narrowed(schema: Json, selector: StreamSelector, *, is_stream: bool) -> Map | None:
    """Return the *schema* of what selects the form with the values of one form, None where there are none."""
    allowed = selector.whole if not is_stream else () if selector.streamed is None else (selector.streamed,)
    if len(allowed) != 1:
        return schema if allowed else None
    kept = {key: schema[key] for key in ("description", "deprecated") if key in schema}
    return Map({"type": "boolean" if isinstance(allowed[0], bool) else "string", "const": allowed[0], **kept})


def _parameters(listed: list[Any], wire: str, narrowed: Map | None, *, is_needed: bool) -> Iterator[Map]:
    for parameter in listed:
        if (parameter.get("in"), parameter.get("name")) != ("query", wire):
            yield parameter
        elif narrowed is not None:
            yield Map({**parameter, "schema": narrowed, "required": is_needed or bool(parameter.get("required"))})


def _body(
    doc: Doc,
    operation: Map,
    sent: tuple[dict[str, Any], frozenset[str]],
    wire: str,
    narrowed: Map | None,
    *,
    is_needed: bool,
) -> Map:
    """Return the request body as an object in which the property *wire* is *narrowed*, or is not, if that is None."""
    properties = {name: narrowed if name == wire else schema for name, schema in sent[0].items()}
    required = [name for name in properties if name in sent[1] or (name == wire and is_needed)]
    schema = Map(
        type="object",
        properties=Map({name: value for name, value in properties.items() if value is not None}),
        required=Seq([name for name in required if properties[name] is not None]),
    )
    stated = _copied(resolve(doc, operation["requestBody"]))
    media, content = body_content(doc, operation)
    stated["content"] = Map({media: Map({**content, "schema": schema})})
    return stated


def _copied(node: Map) -> Map:
    """Return a shallow copy of *node*."""
    out = Map(node, mark=node.mark)
    out.marks = dict(node.marks)
    return out

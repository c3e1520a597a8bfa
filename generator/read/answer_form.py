"""Whether a page documents the whole answer of an operation, or the answer as a stream.

A page is one for the stream if its request can only ask for a stream (`stream: true`), else if its answer has media
types of streams alone. It is one for the whole answer if its request says the contrary, or its answer is something else
that the page describes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import Enum

from generator.base.body_forms import is_streamed
from generator.base.nodes import Json, Map
from generator.base.schemas import answers, components, operations, ref_name
from generator.base.stream_switches import asks_by_default, asks_for_stream
from generator.read.unknowns import facts


class AnswerForm(Enum):
    """How an operation answers, as one page documents it."""

    WHOLE = "whole"
    STREAM = "stream"
    BOTH = "both"
    UNKNOWN = "unknown"
    """The page does not describe the answer."""


_WORDS = {AnswerForm.WHOLE: " as a whole", AnswerForm.STREAM: " as a stream"}


def named(operation: str, form: AnswerForm) -> str:
    """Return the name of one form of *operation*: `POST /v1/chat as a stream`; its own where the form is not known."""
    return operation + _WORDS.get(form, "")


def parted(name: str) -> tuple[str, AnswerForm | None]:
    """Return the operation and the form that *name* names; no form where it means the whole operation."""
    form = next((form for form, words in _WORDS.items() if name.endswith(words)), None)
    return (name.removesuffix(_WORDS[form]), form) if form else (name, None)


def form_of(doc: Map) -> AnswerForm:
    """Return how the operation of the fragment *doc* answers."""
    for _, _, operation in operations(doc):
        asked = _asked(doc, operation, asks_for_stream)
        content = success_content(operation)
        streamed = [media for media in content if is_streamed(media)]
        if asked is None and streamed:
            return AnswerForm.STREAM if len(streamed) == len(content) else AnswerForm.BOTH
        if asked is not None:
            return AnswerForm.STREAM if asked else AnswerForm.WHOLE
        if any(_is_described(media) for media in content.values()):
            return AnswerForm.WHOLE
    return AnswerForm.UNKNOWN


def forms_of(docs: Sequence[Map]) -> list[AnswerForm]:
    """Return how the operation of each of *docs*, fragments of one endpoint, answers.

    Where no page is one for the stream, those are whose requests ask for one by default, if others do not by default.
    """
    forms = [form_of(doc) for doc in docs]
    defaults = [{_asked(doc, one, asks_by_default) for _, _, one in operations(doc)} for doc in docs]
    if AnswerForm.STREAM in forms or {True} not in defaults or {False} not in defaults:
        return forms
    return [AnswerForm.STREAM if default == {True} else form for form, default in zip(forms, defaults, strict=True)]


def success_content(operation: Map) -> Map:
    """Return the media types of the first answer for success that has any."""
    for status, response in sorted(answers(operation).items()):
        if status.startswith("2") and response.get("content"):
            content: Map = response["content"]
            return content
    return Map()


def _is_described(media: Map) -> bool:
    """Whether the schema of *media* says more than that there is an object, which dialects print for any answer."""
    schema = media.get("schema") or Map()
    stated = {key for key, _ in facts(schema)}
    return bool(stated - {"type", "description", "properties"} or schema.get("properties"))


def _asked(doc: Map, operation: Map, asks: Callable[[str, Json], bool | None]) -> bool | None:
    """Tell whether what *asks* of all values of a request asks for a stream, or for none; None where nothing says."""
    found = {asks(name, schema) for name, schema in request_values(doc, operation)} - {None}
    return found.pop() if len(found) == 1 else None


def request_values(doc: Map, operation: Map) -> Iterator[tuple[str, Json]]:
    """Yield name and schema of the query parameters and properties of a request."""
    for parameter in operation.get("parameters", ()):
        if parameter.get("in") == "query":
            yield parameter.get("name", ""), parameter.get("schema")
    for schema in request_bodies(doc, operation):
        yield from schema.get("properties", {}).items()


def request_bodies(doc: Map, operation: Map) -> Iterator[Map]:
    """Yield the schema of each media type of the request body, a component in place of a reference to it."""
    for media in operation.get("requestBody", Map()).get("content", {}).values():
        schema = media.get("schema")
        schema = components(doc).get(ref_name(schema) or "", schema)
        if isinstance(schema, Map):
            yield schema

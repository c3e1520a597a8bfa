"""Rules about parameters and forms: what the client cannot send is refused, instead of every call failing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.base import extensions
from generator.base.body_forms import is_json
from generator.shape.media_kinds import media_kind
from generator.shape.parameter_styles import is_file, is_styleable, is_text, parameter_fault
from generator.shape.part_headers import constant_headers, needed_headers
from generator.shape.schema_queries import Doc, body, body_content, is_object, members, operations, resolve
from generator.shape.sendable_names import is_header, name_fault, unnamable_media
from generator.validate.problems import CheckInput, DocumentRule, PathStep, Problem

_NEXT = "State with an overlay how the API wants it (`style: deepObject`, or JSON), or remove it with one."
_NEXT_OF_FILE = "An API that takes a file means `multipart/form-data`: state that with an overlay, or remove the file."
_NEXT_OF_NAME = "Correct it with an overlay."


def _check_parameters(subject: CheckInput) -> Iterator[Problem]:
    for path, method, operation in operations(subject.doc):
        for index, stated in enumerate(operation.get("parameters", ())):
            parameter = resolve(subject.doc, stated)
            what = parameter_fault(subject.doc, parameter)
            if what and extensions.UNSENDABLE not in parameter:
                where = ("paths", path, method, "parameters", index)
                next = _NEXT_OF_NAME if name_fault(parameter) else _NEXT
                yield Problem(f"the parameter `{parameter.get('name')}` {what}", where, next)


def _check_media_types(subject: CheckInput) -> Iterator[Problem]:
    for path, method, operation in operations(subject.doc):
        for at, media in unnamable_media(operation):
            where = ("paths", path, method, *at, media)
            yield Problem(f"no header can name the media type `{media}`", where, _NEXT_OF_NAME)


def _check_forms(subject: CheckInput) -> Iterator[Problem]:
    for path, method, operation in operations(subject.doc):
        media, content = body_content(subject.doc, operation)
        schema = body(subject.doc, operation)
        if media_kind(media) not in ("form", "multipart") or schema is None:
            continue
        where = ("paths", path, method, "requestBody", "content", media)
        properties, _ = members(subject.doc, schema)
        encodings = content.get("encoding", {})
        for name, encoding in encodings.items() if is_object(encodings) else ():
            if is_object(encoding):
                yield from _encoding_faults(subject.doc, name, encoding, properties.get(name, {}), where)
        for name, inner in properties.items():
            if media_kind(media) == "form" and is_file(subject.doc, inner):
                what = f"the property `{name}` is a file, which a form of type {media} cannot hold"
                yield Problem(what, (*where, "schema"), _NEXT_OF_FILE)


def _encoding_faults(doc: Doc, name: str, encoding: Any, schema: Any, where: tuple[PathStep, ...]) -> Iterator[Problem]:
    at = (*where, "encoding", name)
    style = encoding.get("style", "form")
    stated = str(encoding.get("contentType", ""))
    if "style" in encoding and (is_file(doc, schema) or not is_styleable(doc, schema, style)):
        what = f"the property `{name}` is a file, or has objects or arrays inside, which `{style}` cannot send"
        yield Problem(what, (*at, "style"), _NEXT)
    if "style" not in encoding and stated and not any(map(is_json, stated.split(","))) and not is_text(doc, schema):
        what = f"the property `{name}` is an object as `{stated}`, which the client cannot write"
        yield Problem(what, (*at, "contentType"), _NEXT)
    if stated and not is_header("content-type", stated):
        yield Problem(f"the content type of `{name}` cannot be a header", (*at, "contentType"), _NEXT)
    for header, value in constant_headers(doc, encoding):
        if not value or not is_header(header, value):
            yield Problem(f"the header {header!r} of `{name}` cannot be sent", (*at, "headers"), _NEXT)
    for header in needed_headers(doc, encoding):
        if not is_file(doc, schema):
            what = f"the property `{name}` needs the header `{header}`, but only a file can bring one"
            yield Problem(what, (*at, "headers", header), "State its one value (`const`) with an overlay.")


RULES = (
    DocumentRule("parameter-style", "Every parameter can be sent as it says.", _check_parameters),
    DocumentRule("media-type", "Every media type can be named by a header.", _check_media_types),
    DocumentRule("form-encoding", "Every property of a form can be sent as its encoding says.", _check_forms),
)

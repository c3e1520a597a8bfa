"""What is wrong with the bodies of vendors' documents: some that HTTP does not have, some forms without fields."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.base.body_forms import essence
from generator.base.nodes import Json, Map, is_object
from generator.base.schemas import METHODS, answers
from generator.read.repairs.repair import Repair, resolved
from generator.runtime.headers import fault

_BODILESS = re.compile(r"1\d\d|204|205|304")
"""Statuses of answers that have no body, whatever is said of one (RFC 9110, 6.4.1)."""
_OF_FILES, _OF_TEXTS = "multipart/form-data", "application/x-www-form-urlencoded"
_FORMS = (_OF_FILES, _OF_TEXTS)
_OF_OTHER_FORMS = ("style", "explode", "allowReserved")
"""Keywords of a property of a form that OpenAPI 3.0 says to ignore in all but `application/x-www-form-urlencoded`."""


def check_media_types(holder: Map, part: str) -> Iterator[Repair]:
    """Yield a repair for each media type of *holder*, a body or an answer, that no header can name."""
    contents: Json = holder.get("content")
    if part not in ("body", "response") or not is_object(contents):
        return
    wrong = [media for media in contents if fault("content-type", media)]
    if wrong and len(wrong) == len(contents):
        listed = ", ".join(f"`{media}`" for media in wrong)
        yield Repair(() if part == "body" else ("content",), f"no header can name {listed}: the body is left out")
        return
    yield from (Repair(("content", media), f"no header can name `{media}`: it is left out") for media in wrong)


def check_answers(doc: Map, path: str, item: Map) -> Iterator[Repair]:
    """Yield a repair for each answer of *path* of which a body is described that no server can send."""
    for method in METHODS:
        operation = item.get(method)
        for status, stated in answers(operation).items() if isinstance(operation, Map) else ():
            if method != "head" and not _BODILESS.fullmatch(status):
                continue
            answer = resolved(doc, stated)
            if answer.get("content"):
                bare = Map({key: answer[key] for key in answer if key != "content"}, mark=answer.mark)
                what = "an answer to HEAD" if method == "head" else f"an answer {status}"
                said = f"{what} has no body in HTTP: what is said of one is left out"
                yield Repair(("paths", path, method, "responses", status), said, bare)


def check_forms(doc: Map, path: str, item: Map) -> Iterator[Repair]:
    """Yield a repair for each form of *path* whose schema is a text, a number or an array, which names no field."""
    for method in METHODS:
        operation = item.get(method)
        body = resolved(doc, operation.get("requestBody")) if isinstance(operation, Map) else Map()
        contents: Json = body.get("content", {})
        fields: dict[str, Json] = {}
        for media in (media for media in contents if essence(media) in _FORMS and is_object(contents[media])):
            schema: Json = contents[media].get("schema")
            type_ = resolved(doc, schema).get("type", "object")
            if type_ != "object" and "object" not in type_:
                mark = contents[media].at("schema")
                free = Map(type="object", additionalProperties=schema, mark=mark)
                fields[media] = Map({**contents[media], "schema": free}, mark=contents[media].mark)
                fields[media].marks["schema"] = mark
        if fields:
            said = "the schema of a form is no object: its fields have any names, and it is that of each"
            content = Map({**contents, **fields}, mark=body.at("content"))
            new = Map({**body, "content": content}, mark=body.mark)
            yield Repair(("paths", path, method, "requestBody"), said, new)


def check_files(doc: Map, path: str, item: Map) -> Iterator[Repair]:
    """Yield a repair for each form of *path* that has a file and is of the type that holds texts alone."""
    for method in METHODS:
        operation = item.get(method)
        body = resolved(doc, operation.get("requestBody")) if isinstance(operation, Map) else Map()
        contents: Json = body.get("content", Map())
        wrong = [media for media in contents if essence(media) == _OF_TEXTS and _has_file(doc, contents[media])]
        if not wrong:
            continue
        content = Map(mark=body.at("content"))
        for media in contents:
            if media not in wrong:
                content.put(media, contents[media], contents.at(media))
            elif _OF_FILES not in contents:
                # What is said of how texts are written is not about files.
                stated = Map({"schema": contents[media]["schema"]}, mark=contents.at(media))
                content.put(_OF_FILES, stated, contents.at(media))
        said = f"a form of type {wrong[0]} cannot hold a file: {_OF_FILES} is meant"
        new = Map({**body, "content": content}, mark=body.mark)
        yield Repair(("paths", path, method, "requestBody"), said, new)


def _has_file(doc: Map, media: Json) -> bool:
    schema = resolved(doc, media.get("schema") if is_object(media) else None)
    parts = [schema, *(resolved(doc, part) for part in schema.get("allOf", ()))]
    return any(_is_file(doc, inner) for part in parts for inner in part.get("properties", {}).values())


def _is_file(doc: Map, schema: Json) -> bool:
    own = resolved(doc, schema)
    variants = [resolved(doc, variant) for variant in own.get("oneOf") or own.get("anyOf") or [own]]
    return all("binary" in (one.get("format"), resolved(doc, one.get("items")).get("format")) for one in variants)


def check_body(body: Map) -> Iterator[Repair]:
    """Yield a repair for a *body* of which nothing is said."""
    if "$ref" not in body and "content" not in body:
        yield Repair((), "a body has no `content`: it is left out")


def check_encodings(body: Map) -> Iterator[Repair]:
    """Yield a repair for each keyword that OpenAPI 3.0 says to ignore in *body*; nobody needs to know of it."""
    contents: Json = body.get("content", {})
    for media in (media for media in contents if media.lower().startswith("multipart/")):
        for name, encoding in _encodings(contents[media]):
            yield from (
                Repair(("content", media, "encoding", name, key), "") for key in _OF_OTHER_FORMS if key in encoding
            )


def _encodings(media: Json) -> Iterator[tuple[str, Map]]:
    stated: Json = media.get("encoding", {}) if is_object(media) else {}
    yield from ((name, one) for name, one in stated.items() if isinstance(one, Map))

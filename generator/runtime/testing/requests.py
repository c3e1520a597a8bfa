"""A request as the fake server received it, and what of it the document does not allow."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any, NamedTuple
from urllib.parse import parse_qs, parse_qsl, urlsplit

from .checking import misfits
from .routes import Route
from .schemas import Schemas, is_array, is_object, kinds


class Received(NamedTuple):
    """One request."""

    method: str
    target: str
    """Path and query, not decoded."""
    headers: Mapping[str, str]
    """Names are in lower case."""
    body: bytes
    operation: str = ""
    """Where callers find the operation: ``agents.link.get``; empty where the path is not in the document."""
    status: int = 0
    """What was answered, as was the next."""
    answer: bytes = b""

    @property
    def path(self) -> str:
        """The path, not decoded."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> list[tuple[str, str]]:
        """The query, decoded."""
        return parse_qsl(urlsplit(self.target).query, keep_blank_values=True)

    @property
    def media(self) -> str:
        """The media type of the body, without parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    def json(self) -> Any:
        """The body, parsed."""
        return json.loads(self.body)


def is_json(media: str) -> bool:
    """Whether bodies of *media* are JSON."""
    return media in ("application/json", "text/json") or media.endswith("+json")


def refusals(schemas: Schemas, route: Route, received: Received) -> list[dict[str, Any]]:
    """What is wrong with a request, in the form of FastAPI; empty where nothing is."""
    found = [*_parameters(route, received), *_values(schemas, route, received), *_body(schemas, route, received)]
    return [{"loc": [*loc], "msg": said, "type": kind} for loc, said, kind in found]


_FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")
_Refusal = tuple[tuple[str | int, ...], str, str]


def _parameters(route: Route, received: Received) -> Iterator[_Refusal]:
    query = {name.partition("[")[0] for name, _ in received.query} | {name for name, _ in received.query}
    sent = {"query": query, "header": {*received.headers}}
    for parameter in route.parameters:
        where, name = parameter.get("in", ""), str(parameter.get("name"))
        folded = name.lower() if where == "header" else name
        is_object_in_query = parameter.get("style") == "deepObject" or parameter.get("explode", where == "query")
        if parameter.get("required") is True and where in sent and folded not in sent[where]:
            schema = parameter.get("schema", {})
            # An object in a query may be written as its properties.
            if where == "query" and is_object_in_query and (schema.get("type") == "object" or "$ref" in schema):
                continue
            yield (where, name), "Field required", "missing"


def _values(schemas: Schemas, route: Route, received: Received) -> Iterator[_Refusal]:
    """Values in the query that are not what the document says, where it says a text, a number or a boolean."""
    for parameter in route.parameters:
        schema = parameter.get("schema")
        if parameter.get("in") == "query" and _is_scalar(schemas, schema):
            for value in (value for name, value in received.query if name == parameter.get("name")):
                wrong = [[*misfits(schemas, schema, meant)] for meant in _meant(value)]
                if all(wrong):
                    yield ("query", str(parameter["name"])), wrong[-1][0].said, wrong[-1][0].kind


def _is_scalar(schemas: Schemas, schema: Any) -> bool:
    """Whether no array and no object is a value of *schema*."""
    merged = schemas.merged(schema)
    if merged.unions:
        return any(all(_is_scalar(schemas, variant) for variant in union.variants) for union in merged.unions)
    return "type" in merged.keywords and not {"array", "object"} & {*kinds(merged.keywords)}


def _meant(text: str) -> list[Any]:
    """What *text* in a URL may stand for: itself, or a number, a boolean or null."""
    try:
        value = json.loads(text.lower())
    except ValueError:
        return [text]
    return [text] if is_array(value) or is_object(value) else [text, value]


def _body(schemas: Schemas, route: Route, received: Received) -> Iterator[_Refusal]:
    stated = schemas.resolve(route.operation.get("requestBody"))
    content: dict[str, Any] = stated.get("content", {})
    by_media: dict[str, Any] = {_essence(media): one.get("schema") for media, one in content.items()}
    if not received.body and not received.media:
        if stated.get("required") is True:
            yield ("body",), "Field required", "missing"
    elif is_json(received.media) or (not received.media and any(map(is_json, by_media))):
        schema = by_media.get(received.media) or next((by_media[media] for media in by_media if is_json(media)), None)
        yield from _json(schemas, schema, received)
    elif received.media in _FORMS and received.media in by_media:
        yield from _form(schemas, by_media[received.media], _names(received))
    elif received.media and by_media and not any(fnmatchcase(received.media, media) for media in by_media):
        yield ("body",), f"expected {' or '.join(by_media)}, found {received.media}", "media_type"


def _json(schemas: Schemas, schema: Any, received: Received) -> Iterator[_Refusal]:
    try:
        value = received.json()
    except ValueError as error:
        yield ("body",), f"JSON decode error: {error}", "json_invalid"
        return
    for misfit in misfits(schemas, schema, value, "readOnly"):
        yield ("body", *misfit.path), misfit.said, misfit.kind


def _form(schemas: Schemas, schema: Any, names: set[str]) -> Iterator[_Refusal]:
    own = schemas.merged(schema).keywords
    for name in own.get("required", ()):
        inner = schemas.merged(own.get("properties", {}).get(name)).keywords
        is_there = any(each == name or each.startswith((f"{name}[", f"{name}.")) for each in names)
        if not is_there and inner.get("readOnly") is not True:
            yield ("body", name), "Field required", "missing"


def _names(received: Received) -> set[str]:
    """The names of the fields of a form."""
    text = received.body.decode("utf-8", "replace")
    if received.media == "application/x-www-form-urlencoded":
        return {*parse_qs(text, keep_blank_values=True)}
    return {part.partition('"')[0] for part in text.split(' name="')[1:]}


def _essence(media: str) -> str:
    return media.partition(";")[0].strip().lower()

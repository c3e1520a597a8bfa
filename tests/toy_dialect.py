"""A dialect that nobody prints: what the recipe "Support a new docs dialect" of CONTRIBUTING makes, in one module.

The operation stands as JSON in a fence below `## Endpoint definition`: `call` has method and path, `about` a sentence,
`key` the header of the API key, `takes` the path parameters and `gives` the properties of the answer. Both give each
name a type; a `?` after the type means that the property may be absent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.base import yamlio
from generator.base.errors import PageError
from generator.base.location import Mark
from generator.base.nodes import Json, Map, Seq
from generator.read import page_formats
from generator.read.dialects import Dialect, FormatReader
from generator.read.page_formats import PageFormat
from generator.read.pages import Page

FORMAT = PageFormat(
    "an endpoint definition",
    heading=re.compile("Endpoint definition"),
    languages=("json",),
    start=re.compile(r'^\s*"call":', re.MULTILINE),
    snapshot_heading="Endpoint definition",
)


def read(page: Page) -> Map:
    """Return the definition on *page* as OpenAPI; raises `PageError` where it is none."""
    # JSON is YAML, and this reader remembers the line of each key.
    definition = yamlio.load(page.fragment, page.mark.file, page.mark.line)
    if not isinstance(definition, Map) or "call" not in definition:
        raise PageError("the definition has no `call`", where=page.mark, next='Look for `"call": "GET /v1/x"`.')
    mark: Mark = definition.at("call")
    method, path = definition["call"].split()
    gives = definition["gives"]
    needed = [name for name, type_ in gives.items() if not type_.endswith("?")]
    required = _array(definition.at("gives"), ((name, gives.at(name)) for name in needed))
    answer = _object(mark, type="object", properties=_schemas(gives), required=required)
    content = _object(mark, **{"application/json": _object(mark, schema=answer)})
    takes = definition["takes"]
    parameters = [(_parameter("header", definition["key"], definition.at("key"), "string"), definition.at("key"))]
    for name, type_ in takes.items():
        parameters.append((_parameter("path", name, takes.at(name), type_), takes.at(name)))
    responses = _object(mark, **{"200": _object(mark, description="OK", content=content)})
    operation = _object(mark, parameters=_array(definition.at("takes"), parameters), responses=responses)
    operation.put("summary", definition["about"], definition.at("about"))
    return _object(
        mark,
        openapi="3.1.0",
        info=_object(mark, title=page.title or "", version="1"),
        paths=_object(mark, **{path: _object(mark, **{method.lower(): operation})}),
    )


def is_toy(doc: Map) -> bool:
    """Whatever is read from this format is of the one dialect that it has."""
    return bool(doc)


READER = FormatReader(FORMAT, read, (Dialect("T", is_toy),))
FORMATS = (*page_formats.FORMATS, FORMAT)


def _parameter(where: str, name: str, mark: Mark, type_: str) -> Map:
    return _object(mark, name=name, **{"in": where}, required=True, schema=_object(mark, type=type_))


def _schemas(definitions: Map) -> Map:
    """Return the schema of each property in *definitions*."""
    schemas = Map(mark=definitions.mark)
    for name, type_ in definitions.items():
        mark = definitions.at(name)
        schemas.put(name, _object(mark, type=type_.removesuffix("?")), mark)
    return schemas


def _array(mark: Mark, items: Iterable[tuple[Json, Mark]]) -> Seq:
    """Return an array that stands at *mark*, each item with its own place."""
    made = Seq(mark=mark)
    for item, at in items:
        made.append(item)
        made.marks.append(at)
    return made


def _object(mark: Mark, **members: Json) -> Map:
    """Return an object all of which stands at *mark*."""
    made = Map(mark=mark)
    for key, value in members.items():
        made.put(key, value, mark)
    return made

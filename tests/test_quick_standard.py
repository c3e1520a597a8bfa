"""The quick checks let nothing pass that the libraries refuse, and pass what is built here."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from generator.base import yamlio
from generator.base.nodes import Json, is_object, plain, walk
from generator.validate import quick_standard, standard
from tests import consolidated
from tests.effort import LONG

_GOOD = Path(__file__).parent / "cases/validate/good.yaml"
_RICH = """
tags: [{name: shelves}]
security: [{key: []}]
servers: [{url: 'https://{place}.example', variables: {place: {default: here, enum: [here, there]}}}]
components:
  securitySchemes: {key: {type: apiKey, in: header, name: k}, token: {type: http, scheme: Bearer, bearerFormat: JWT}}
  headers: {Depth: {schema: {type: integer}, style: simple}}
  parameters: {Page: {name: page, in: query, style: form, schema: {type: [integer, 'null'], default: null}}}
  responses: {Gone: {description: Gone., headers: {Depth: {$ref: '#/components/headers/Depth'}}}}
  schemas:
    Sized: {allOf: [{$ref: '#/components/schemas/Book'}, {properties: {size: {type: number}}}], required: [size, kind]}
    Odd:
      anyOf: [{type: string, format: date}, {type: integer, minimum: 1, format: int32}, {type: boolean}]
      default: 3
    Listed: {type: array, minItems: 1, items: {enum: [a, b]}, default: [a], uniqueItems: true}
    Numbered: {enum: [1, 2, null], default: 2}
    Tree: {type: object, additionalProperties: {$ref: '#/components/schemas/Tree'}, default: {a: {}}, example: {a: {}}}
"""
_GONE = object()
_Edit = tuple[tuple[str | int, ...], object]
_VALUES: list[Json] = [None, True, 5, 1.0, "text", "#/components/schemas/Book", [], ["kind"], {}, {"x": 1}, {"type": 5}]
_ENTRIES: dict[str, list[Json]] = {
    "default": [None, "three", 3, 3.0, {}, {"kind": "book"}],
    "required": [["other"], True],
    "allOf": [[{}], [{"$ref": "#/components/schemas/Book"}]],
    "type": ["integer", ["string", "null"], "texts"],
    "$ref": ["#/components/schemas/Book", "#/components/schemas/Nobody", "#"],
    "style": ["form", "simple"],
    "format": ["int32", "regex"],
    "not": [{"type": "integer"}],
    "const": [1, True],
    "enum": [[1, "three"], [True, 3], [1.0]],
    "content": [{}, {"text/plain": {}}],
    "x-more": [1],
    "more": [1],
}


@cache
def _good() -> Any:
    good: Any = plain(yamlio.load(_GOOD.read_text(encoding="utf-8"), "good.yaml"))
    rich: Any = plain(yamlio.load(_RICH, "rich.yaml"))
    rich["components"]["schemas"] |= good["components"]["schemas"]
    return {**good, **rich}


def _edits() -> Iterator[_Edit]:
    """Yield the edits of a good document that replace a value, remove an entry or add one."""
    for path, node in walk(_good()):
        yield from ((path, value) for value in _VALUES if path)
        if is_object(node):
            yield from (((*path, key), _GONE) for key in node)
            yield from (((*path, key), value) for key, values in _ENTRIES.items() for value in values)


def _edited(edit: _Edit) -> Any:
    (*path, key), value = edit
    edited: Any = plain(_good())
    parent: Any = edited
    for step in path:
        parent = parent[step]
    if value is _GONE:
        del parent[key]
    else:
        parent[key] = value
    return edited


def test_what_passes_quickly_passes_the_libraries() -> None:
    edits = list(_edits())
    pick = random.Random(None if LONG else 0).sample
    documents = [_edited(edit) for edit in pick(edits, 600 if LONG else 60)]
    valid = [doc for doc in documents if quick_standard.is_document(doc)]
    obeying = [doc for doc in valid if quick_standard.obeys(doc)]
    assert len(documents) / 5 < len(obeying) < len(valid) < len(documents) * 2 / 3
    assert [problem for doc in valid for problem in standard.schema_problems(doc)] == []
    assert [problem for doc in obeying for problem in standard.meaning_problems(doc)] == []


def test_documents_that_are_built_pass_quickly() -> None:
    doc = consolidated.elevenlabs().shaped.doc
    assert quick_standard.is_document(doc)
    assert quick_standard.obeys(doc)

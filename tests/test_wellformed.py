"""A part of the wrong JSON kind is refused with its place, before any stage reads it."""

from __future__ import annotations

import pytest

from generator.base import yamlio
from generator.base.errors import PageError
from generator.correct import well_formedness
from tests import goldens

GOOD = """
openapi: 3.1.0
servers: [{url: https://api.example.com}]
paths:
  /things/{id}:
    get:
      operationId: get
      tags: [things]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
      responses:
        '200': {description: ok}
components:
  schemas:
    Thing:
      type: object
      properties: {items: {type: array, items: {type: string}}, enum: {type: string}, required: {type: boolean}}
      required: [items]
      additionalProperties: false
    Union: {oneOf: [{type: string}], discriminator: {propertyName: type, mapping: {a: Thing}}}
"""
BROKEN = {
    "paths-list": ("paths:\n  /things/{id}:", "paths: []\nx-paths:\n  /things/{id}:"),
    "operation-text": ("    get:\n", "    put: hello\n    get:\n"),
    "tags-nested": ("tags: [things]", "tags: [[things]]"),
    "parameter-name": ("name: id", "name: [id]"),
    "schema-text": ("schema: {type: string}", "schema: string"),
    "properties-list": ("properties: {items", "properties: []\n      x-properties: {items"),
    "required-true": ("required: [items]", "required: true"),
    "one-of-object": ("oneOf: [{type: string}]", "oneOf: {type: string}"),
    "discriminator-text": ("discriminator: {propertyName: type, mapping: {a: Thing}}", "discriminator: type"),
    "ref-object": ("$ref: '#/components/schemas/Thing'", "$ref: {}"),
    "server-without-url": ("{url: https://api.example.com}", "{description: Production}"),
    "parameter-without-in": ("name: id, in: path", "name: id"),
    "parameter-without-name": ("name: id, in: path", "in: path"),
    "parameter-in-body": ("in: path", "in: body"),
    "tag-without-name": ("{propertyName: type, mapping: {a: Thing}}", "{mapping: {a: Thing}}"),
    "mapping-to-number": ("mapping: {a: Thing}", "mapping: {a: 1}"),
    "media-null": ("application/json: {schema: {$ref: '#/components/schemas/Thing'}}", "application/json: null"),
}


def test_a_sound_fragment_passes_also_where_properties_are_called_like_keywords() -> None:
    well_formedness.check(yamlio.load(GOOD, "page.md"))


@pytest.mark.parametrize("name", BROKEN)
def test_a_part_of_the_wrong_kind(name: str) -> None:
    before, after = BROKEN[name]
    assert GOOD.count(before) == 1
    with pytest.raises(PageError) as stopped:
        well_formedness.check(yamlio.load(GOOD.replace(before, after), "page.md"))
    goldens.check(f"errors/wellformed-{name}.txt", f"{stopped.value}\n")


def test_a_document_that_is_no_object() -> None:
    with pytest.raises(PageError, match="the document is an array, not an object"):
        well_formedness.check(yamlio.load("[]", "page.md"))

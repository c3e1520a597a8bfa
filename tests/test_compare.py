"""What is newly wrong with a document: more of the same, and something else, but nothing that was there before."""

from __future__ import annotations

import pytest

from generator.base import yamlio
from generator.base.nodes import Map
from generator.validate.defects import check_document, find_new_defects

DOC = """
openapi: 3.1.0
info: {title: t, version: v}
servers: [{url: /a}, {url: /b}]
paths:
  /a:
    get:
      operationId: a
      responses: {default: {$ref: '#/components/responses/R'}}
components:
  responses: {R: {description: r}}
  schemas:
    properties:
      type: object
      properties: {$ref: {type: string}, default: {$ref: '#/components/schemas/B/properties/a~1%7Bx%7D'}}
    B: {type: object, properties: {'a/{x}': {}}, example: {$ref: '#/nowhere'}, x-ref: {$ref: '#/nowhere'}}
"""


def new(before: str, after: str) -> list[str]:
    docs = [yamlio.load(text, "doc.yaml") for text in (before, after)]
    assert all(isinstance(doc, Map) for doc in docs)
    return [defect.problem.what for defect in find_new_defects(*(check_document(doc) for doc in docs))]


def test_a_good_document_is_good() -> None:
    found = check_document(yamlio.load(DOC, "doc.yaml"))
    assert (found.schema_defects, found.semantic_defects, found.is_complete) == ((), (), True)


@pytest.mark.parametrize(
    "old, bad",
    [
        ("{url: /b}", "{uri: /b}"),
        ("title: t", "title: 1"),
        ("'#/components/responses/R'", "'#/components/responses/S'"),
        ("'#/components/schemas/B/properties/a~1%7Bx%7D'", "'#/components/schemas/B/properties/a'"),
        ("/a:\n", "/a/{id}:\n"),
        ("type: string", "type: strong"),
        ("openapi: 3.1.0", "openapi: 2.0.0"),
    ],
)
def test_a_defect_counts_once_and_only_where_it_is_new(old: str, bad: str) -> None:
    assert DOC.count(old) == 1
    broken = DOC.replace(old, bad)
    assert len(new(DOC, broken)) >= 1
    assert new(broken, broken) == []
    assert new(broken, DOC) == []


def test_another_defect_beside_one_that_was_there_is_new() -> None:
    broken = DOC.replace("title: t", "title: 1")
    worse_still = broken.replace("version: v", "version: 2")
    assert new(broken, worse_still) == ["2 is not of type 'string'"]


def test_one_more_of_the_same_is_new_and_an_item_that_moves_is_not() -> None:
    broken = DOC.replace("{url: /b}", "{uri: /b}")
    assert new(broken, broken.replace("[{url: /a}, {uri: /b}]", "[{uri: /b}]")) == []
    assert len(new(broken, broken.replace("{url: /a}", "{uri: /a}"))) == len(new(DOC, broken))


def test_a_defect_that_looks_otherwise_is_not_new() -> None:
    broken = DOC.replace("title: t", "title: 1")
    assert new(broken, broken.replace("title: 1", "title: 2")) == []


def test_what_could_not_be_asked_before_is_not_held_against_the_change() -> None:
    unresolved = DOC.replace("/a:\n", "/a/{id}:\n")
    away = unresolved.replace("'#/components/responses/R'", "'other.yaml#/r'")
    assert len(new(DOC, unresolved)) == 1
    assert new(away, unresolved) == []


def test_a_reference_out_of_the_document_is_not_followed() -> None:
    away = DOC.replace("'#/components/responses/R'", "'http://127.0.0.1:9/r.yaml'")
    assert not check_document(yamlio.load(away, "doc.yaml")).is_complete
    assert new(DOC, away) == []
    assert new(away, away.replace("title: t", "title: 1")) == ["1 is not of type 'string'"]

"""Which schemas are copies of others: by hand, for each reason to be one, and each not to be."""

from __future__ import annotations

from typing import Any

import pytest

from generator import shape
from generator.base.nodes import Map, copy
from generator.shape import Shaped
from generator.shape.merged_copies import merge_copies

STATUS = {"type": "string", "enum": ["open", "closed"]}


def an_object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def shaped(schemas: dict[str, Any]) -> Shaped:
    media = {"application/json": {"schema": an_object({name: ref(name) for name in schemas})}}
    responses = {"200": {"description": "All", "content": media}}
    operation = {"operationId": "shops_get", "tags": ["shops"], "responses": responses}
    doc = {"paths": {"/shops": {"get": operation}}, "components": {"schemas": schemas}}
    marked: Map = copy(doc)
    return shape.shape(marked, {}, "Client")


def described(text: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {**schema, "description": text}


COPIES: dict[str, tuple[dict[str, Any], dict[str, str]]] = {
    "inline schemas of one property": (
        {"Book": an_object({"status": STATUS}), "Loan": an_object({"status": described("Of the loan", STATUS)})},
        {"LoanStatus": "BookStatus"},
    ),
    "names that are made of a place": (
        {
            "Book": an_object({"status": ref("BookStatus")}),
            "Loan": an_object({"status": ref("LoanStatus")}),
            "BookStatus": {**STATUS, "title": "BookStatus"},
            "LoanStatus": STATUS,
        },
        {"LoanStatus": "BookStatus"},
    ),
    "what is sent and what is received": (
        {"Book-Input": an_object({"name": {"type": "string"}}), "Book-Output": an_object({"name": {"type": "string"}})},
        {"Book-Output": "Book-Input"},
    ),
    "two that refer to each other, twice": (
        {
            "Book-Input": an_object({"next": ref("Loan-Input")}),
            "Book-Output": an_object({"next": ref("Loan-Output")}),
            "Loan-Input": an_object({"book": ref("Book-Input")}),
            "Loan-Output": an_object({"book": ref("Book-Output")}),
        },
        {"Book-Output": "Book-Input", "Loan-Output": "Loan-Input"},
    ),
    "a union of objects that has a name": (
        {
            "Paper": an_object({"pages": {"type": "integer"}}),
            "Disc": an_object({"minutes": {"type": "integer"}}),
            "Medium": {"oneOf": [ref("Paper"), ref("Disc")], "description": "Anything lent"},
            "Loan": an_object({"thing": {"oneOf": [ref("Paper"), ref("Disc")]}}),
            "Order": an_object({"wanted": {"oneOf": [ref("Paper"), ref("Disc")]}}),
        },
        {"LoanThing": "Medium", "OrderWanted": "Medium"},
    ),
    "not: schemas that their owner named": ({"BookState": STATUS, "LoanState": STATUS}, {}),
    "not: other properties": ({"Book": an_object({"status": STATUS}), "Loan": an_object({"phase": STATUS})}, {}),
    "not: other values": (
        {"Book": an_object({"status": STATUS}), "Loan": an_object({"status": {**STATUS, "enum": ["open", "lost"]}})},
        {},
    ),
    "not: other words inside": (
        {
            "Book": an_object({"maker": an_object({"id": {"type": "string", "description": "Of the author"}})}),
            "Disc": an_object({"maker": an_object({"id": {"type": "string", "description": "Of the label"}})}),
        },
        {},
    ),
    "not: titles of their own": (
        {
            "Book": an_object({"maker": {**an_object({"id": {"type": "string"}}), "title": "Author"}}),
            "Disc": an_object({"maker": {**an_object({"id": {"type": "string"}}), "title": "Label"}}),
        },
        {},
    ),
}


@pytest.mark.parametrize("case", COPIES)
def test_copies(case: str) -> None:
    schemas, expected = COPIES[case]
    found = shaped(schemas)
    assert dict(found.copies) == expected
    for name, kept in expected.items():
        assert found.names.classes[name] == found.names.classes[kept]
        assert name in found.doc["components"]["schemas"]
        assert name not in merge_copies(found).doc["components"]["schemas"]


def test_a_family_that_refers_to_itself_has_one_alias() -> None:
    kinds = [f"Op{number}" for number in range(8)]
    anything = {"oneOf": [ref(kind) for kind in kinds]}
    variants = {
        kind: an_object({"type": {"type": "string", "const": kind}, "left": anything, "right": anything})
        for kind in kinds
    }
    client = merge_copies(shaped(variants))
    assert [union.component for union in client.unions] == ["Op0Left"]
    assert {union.mapping[kind] for union in client.unions for kind in kinds} == {*kinds}

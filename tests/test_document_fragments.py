"""A vendor's own document becomes one fragment for each operation, with its own places, and no statement is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.base import documents, yamlio
from generator.base.nodes import Map, plain
from generator.base.schemas import SCHEMAS, components, operations
from generator.read.dialects import Fragment, document_fragments
from generator.read.dialects.document_fragments import DocumentReading
from tests import marks

FILE = "tests/cases/documents/library.json"

pytestmark = pytest.mark.usefixtures("at_the_root")


@pytest.fixture(name="doc")
def _doc() -> Map:
    return documents.load(Path(FILE)).doc


def _read(doc: Map) -> DocumentReading:
    return document_fragments.read_document(doc, FILE, "2026-08-22", "0" * 64)


def _one(doc: Map, part: str) -> Fragment:
    return next(fragment for fragment in _read(doc).fragments if fragment.part == part)


def test_each_operation_is_a_fragment_with_the_components_that_it_reaches(doc: Map) -> None:
    reading = _read(doc)
    assert [fragment.part for fragment in reading.fragments] == [
        "GET /v1/loans",
        "POST /v1/loans",
        "GET /v1/loans/{loan_id}",
        "GET /v1/rooms",
    ]
    loans, *_, rooms = reading.fragments
    assert [*components(loans.doc)] == ["Book", "Loan", "Map", "State", "Tape"]
    assert [*components(rooms.doc)] == ["Room", "Rooms"]
    for fragment in reading.fragments:
        [(path, method, operation)] = operations(fragment.doc)
        assert fragment.part == f"{method.upper()} {path}"
        assert fragment.doc.mark == doc["paths"][path].at(method)
        assert plain(operation) == plain(doc["paths"][path][method]) or "rooms" in path
        assert "parameters" in fragment.doc["paths"][path] or "{" not in path
        assert (marks.unmarked(fragment), marks.misplaced(fragment)) == ([], [])


def test_a_call_is_that_of_the_extensions_whose_group_is_a_list_or_a_name(doc: Map) -> None:
    calls = [fragment.sdk.path if fragment.sdk else None for fragment in _read(doc).fragments]
    assert calls == [("library", "loans", "list"), ("library", "loans", "create"), ("loans", "get"), None]


def test_a_reference_to_nothing_is_reported_and_its_operation_stays(doc: Map) -> None:
    reading = _read(doc)
    [(part, errors)] = reading.dangling.items()
    assert part == "GET /v1/rooms"
    at = [error.pointer for error in errors]
    assert at == ["#/components/parameters/Floor", "#/components/responses/Missing", f"{SCHEMAS}Room"]
    lines = Path(FILE).read_text(encoding="utf-8").splitlines()
    assert all(error.pointer in lines[error.where.line - 1] for error in errors)
    rooms = _one(doc, "GET /v1/rooms")
    [(_, _, operation)] = operations(rooms.doc)
    assert operation["parameters"] == [{"$ref": "#/components/parameters/Page"}]
    assert [*operation["responses"]] == ["200"]
    assert components(rooms.doc)["Room"] == {"x-unknown": ["dangling-references"]}


def test_what_a_document_does_not_state_at_all_is_a_loss(doc: Map) -> None:
    assert _one(doc, "GET /v1/loans").loses == {"servers"}
    del doc["paths"]["/v1/loans"]
    assert _one(doc, "GET /v1/rooms").loses == {"servers", "key-header"}
    doc.put("security", [], doc.mark)
    doc.put("servers", [Map(url="https://api.library.test")], doc.mark)
    assert _one(doc, "GET /v1/rooms").loses == frozenset()


REFUSED = {
    "multipleOf: 0": "`multipleOf` is 0, and has to be more than 0",
    "multipleOf: -0.5": "`multipleOf` is -0.5, and has to be more than 0",
    "minLength: -1": "`minLength` is -1, and has to be at least 0",
    "maxLength: 1.5": "`maxLength` is 1.5, not an integer",
    "minProperties: -2": "`minProperties` is -2, and has to be at least 0",
    "minContains: few": "`minContains` is a string, not an integer",
    "$anchor: 1 x": '`$anchor` is "1 x", which is no name',
    "examples: {a: 1}": "`examples` is an object, not an array",
    "dependentRequired: {a: [b, b]}": "`dependentRequired` is an object with a list with the same twice",
    "dependentRequired: {a: [1]}": "`dependentRequired` is an object with a list with 1, not a string",
    "$vocabulary: {a: 1}": "`$vocabulary` is an object with 1, not a boolean",
    "contentSchema: 5": "`contentSchema` is a number, not a schema",
    "minItems: x": "`minItems` is a string, not a number",
    "maxLength: 2.0": "",
    "exclusiveMinimum: true": "",
    "dependentRequired: {a: [b, c]}": "",
}


@pytest.mark.parametrize("keyword", REFUSED)
def test_a_value_that_json_schema_refuses_to_a_keyword_costs_no_operation(keyword: str) -> None:
    answers = f"{{'200': {{content: {{application/json: {{schema: {{{keyword}}}}}}}}}}}"
    doc = yamlio.load(f"openapi: 3.1.0\npaths: {{/a: {{get: {{responses: {answers}}}}}}}\n", FILE)
    reading = _read(doc)
    assert [fault.what.partition(":")[0] for fault in reading.repaired] == [*filter(None, [REFUSED[keyword]])]
    assert len(reading.fragments) == 1

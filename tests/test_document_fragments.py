"""A vendor's own document becomes one fragment for each operation, with its own places, and no statement is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.base import documents
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

"""List pages beside pages of other dialects: what they cannot say comes from those, and never the other way round."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.base import yamlio
from generator.base.config import load_vendor
from generator.base.location import NOWHERE
from generator.base.nodes import Map, plain
from generator.base.schemas import operations
from generator.build import pipeline, summary
from generator.build.assembly import Document
from generator.build.project import Project
from generator.merge import contradictions
from generator.read import dialects, pages, sources
from generator.read.dialects import Fragment
from generator.read.lists.repeated_prints import united
from generator.read.unknowns import note_common_unknowns, unknown, unknown_kinds

ROOT = Path(__file__).parent.parent
URL = "https://library.test/docs/api-reference/loans/get"
FRAGMENT = """\
openapi: 3.1.0
info: {title: Get a loan, version: 1.0.0}
servers: [{url: https://api.library.test, description: World}]
paths:
  /v1/loans/{loan_id}:
    get:
      operationId: get
      summary: Get a loan
      tags: [loans]
      parameters:
        - {name: loan_id, in: path, required: true, schema: {type: string}}
        - {name: xi-api-key, in: header, required: true, schema: {type: string}}
      responses:
        '200':
          description: Successful
          content:
            application/json: {schema: {$ref: '#/components/schemas/Loan'}}
        '404':
          description: Missing
          content:
            application/json: {schema: {type: object, properties: {why: {type: string}}}}
components:
  schemas:
    Loan:
      type: object
      properties:
        state: {$ref: '#/components/schemas/State'}
        book: {$ref: '#/components/schemas/Book', description: The book}
        due: {type: [string, 'null']}
      required: [state, book]
    State: {type: string, enum: [out, back]}
    Book:
      description: One of many
      type: object
      properties:
        isbn: {type: string}
        parts: {type: array, items: {$ref: '#/components/schemas/Part'}}
      required: [isbn]
    Part: {type: object, properties: {pages: {type: integer}}}
"""
LISTS = """\
Reference: https://library.test/docs/api-reference/loans/get

## Request

### Path parameters

- `loan_id` (string, required)

## Response

### 200

Successful

- `state` (enum, required)
  - Allowed values: `out`, `back`
- `book` (object, required) — The book
  - `isbn` (string, required)
  - `parts` (list of object, optional)
- `due` (string, optional, nullable)
"""


def in_yaml(captured: str = "2026-06") -> Fragment:
    """Return the operation as a page of dialect B prints it."""
    return _read(f"Reference: {URL}\n\n## OpenAPI Specification\n\n```yaml\n{FRAGMENT}```\n", captured)


def in_lists(*changes: tuple[str, str], captured: str = "2026-09") -> Fragment:
    """Return the operation as a page of dialect L1 prints it, its text edited."""
    text = LISTS
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return _read(text, captured)


def _read(text: str, captured: str) -> Fragment:
    head = "# Get a loan\n\nGET https://api.library.test/v1/loans/{loan_id}\n\n"
    [page] = pages.split(head + text, f"{captured}/{'lists' if '## Request' in text else 'yaml'}.md")
    return dialects.read(page, captured, sources.digest(text.encode()))


def built(*fragments: Fragment) -> Document:
    """Return the document that *fragments* give."""
    project = Project(ROOT, load_vendor(None, "library"), Path("pages"), None, Path("out"))
    return pipeline.consolidate(fragments, project)


def doc(*fragments: Fragment) -> Any:
    """Return the document that *fragments* give, without its version."""
    found = plain(built(*fragments).shaped.doc)
    found["info"].pop("version")
    return found


def test_a_list_page_that_says_the_same_changes_nothing() -> None:
    assert in_lists().dialect == "L1-OAS"
    assert doc(in_yaml(), in_lists()) == doc(in_yaml())


@pytest.mark.parametrize("captured", ["2026-05", "2026-06", "2026-09"])
def test_the_order_of_the_pages_changes_nothing(captured: str) -> None:
    lists = in_lists(captured=captured)
    assert doc(in_yaml(), lists) == doc(lists, in_yaml()) == doc(in_yaml())


@pytest.mark.parametrize(
    "change, steps, wanted",
    [
        (("`due` (string, ", "`due` (integer, "), "Loan properties due type", ["integer", "null"]),
        (("`out`, `back`", "`out`, `lost`"), "State enum", ["out", "lost"]),
        (("(string, optional, nullable)", "(string, required)"), "Loan required", ["state", "book", "due"]),
        (("`isbn` (string, required)", "`isbn` (date, required)"), "Book properties isbn format", "date"),
    ],
)
def test_what_a_later_list_page_says_otherwise_wins(change: tuple[str, str], steps: str, wanted: Any) -> None:
    found = doc(in_yaml(), in_lists(change))["components"]["schemas"]
    for step in steps.split():
        found = found[step]
    assert found == wanted


def test_what_a_list_page_cannot_say_comes_from_the_next_page_and_is_recorded() -> None:
    document = built(in_yaml("2026-06"), in_lists(("docs/api-reference/loans/get", "docs/api-reference/loans/read")))
    found = plain(document.shaped.doc)
    operation = found["paths"]["/v1/loans/{loan_id}"]["get"]
    assert (operation["tags"], sorted(operation["responses"])) == (["loans"], ["200", "404"])
    assert found["components"]["schemas"]["Book"]["properties"]["parts"]["items"] == {
        "$ref": "#/components/schemas/Part"
    }
    assert found["components"]["securitySchemes"]["apiKey"]["name"] == "xi-api-key"
    assert found["components"]["schemas"]["Book"]["description"] == "One of many"
    assert "x-unknown" not in str(found)
    recovered = {each.fact for decision in document.trail.record.decisions.values() for each in decision.recovered}
    assert {"tags", "responses/404", "parameters/header/xi-api-key"} <= recovered


def test_what_no_page_says_stands_in_the_document_as_unknown() -> None:
    key = "\n## Authentication\n\n- `xi-api-key` header (required)\n\n## Request"
    schemas = doc(in_lists(("\n## Request", key)))["components"]["schemas"]
    assert [name for name, schema in schemas.items() if "cut-objects" in str(schema)] == ["LoansGetResponseBook"], (
        "its parts"
    )


def test_a_page_without_a_response_is_taken_for_one_that_answers_204_and_never_hides_what_others_state() -> None:
    text = LISTS[: LISTS.index("## Response")] + "## Examples\n"
    key = "## Authentication\n\n- `xi-api-key` header (required)\n\n## Request"
    silent = _read(text.replace("## Request", key), "2026-09")
    document = built(silent)
    [(_, _, operation)] = operations(document.shaped.doc)
    assert plain(operation["responses"]) == {"204": {"description": "", "x-unknown": ["unprinted-responses"]}}
    assert list(summary.assumed(document.shaped.doc)) == [
        "2026-09/lists.md:3: GET /v1/loans/{loan_id} has no response there: taken for 204, without a body"
    ]
    [(_, _, both)] = operations(built(in_yaml(), silent).shaped.doc)
    assert sorted(both["responses"]) == ["200", "404"]


def test_a_type_that_no_page_describes_is_named() -> None:
    body = "### Body (multipart/form-data)\n\n- `cover` (Cover, required)\n\n## Response"
    document = built(in_lists(("## Response", body)), in_yaml("2026-01"))
    assert list(summary.assumed(document.shaped.doc)) == [
        "2026-09/lists.md:15: `Cover` is described nowhere: taken for any value"
    ]


def test_two_shapes_under_one_shortened_name_are_a_contradiction_that_is_located() -> None:
    """A page may print `Loan-Input`, another `Loan-Output`, both as `Loan` where they are variants."""
    sides = {
        "Request": "## Request\n\n### Body (application/json)\n\n",
        "Response": "## Response\n\n### 200\n\nDone\n\n",
    }
    fields = {"Request": "`days` (integer, required)", "Response": "`due` (string, optional, nullable)"}
    fragments: list[Fragment] = []
    for number, (side, text) in enumerate(sides.items()):
        head = f"# A loan\n\nPOST https://api.library.test/v1/loans/{number}\n\nReference: {URL}\n\n{text}"
        variants = f"  - `kind`: `loan` (Loan)\n    - {fields[side]}\n  - `kind`: `gift` (Gift)\n"
        [page] = pages.split(f"{head}- `it` (object, optional, nullable)\n{variants}\n## Examples\n", f"{side}.md")
        fragments.append(dialects.read(page, "2026-09", side))
    [found] = contradictions.find(fragments)
    assert {found.where.file, found.other.file} == {"Request.md", "Response.md"}


@pytest.mark.parametrize(
    "first, other, wanted",
    [
        ("hidden-variants", "empty-sections", ("hidden-variants",)),
        ("hidden-variants", "hidden-variants", ("hidden-variants",)),
        ("hidden-variants", "type-texts", ()),
        ("empty-sections", "hidden-variants", ()),
    ],
)
def test_what_no_print_of_a_schema_says_stays_unknown(first: str, other: str, wanted: tuple[str, ...]) -> None:
    out = Map()
    note_common_unknowns(out, [unknown(NOWHERE, first), unknown(NOWHERE, other)])
    assert unknown_kinds(out) == wanted


_TEXT, _NUMBERS = {"type": "string"}, {"type": "array", "items": {"type": "number"}}
_ENUM, _CUT_ENUM = {**_TEXT, "enum": ["a"]}, {**_TEXT, "x-unknown": ["form-enums"]}


@pytest.mark.parametrize(
    "one, other, wanted",
    [
        ({"oneOf": [_ENUM, _NUMBERS]}, {"oneOf": [_CUT_ENUM, _NUMBERS]}, {"oneOf": [_ENUM, _NUMBERS]}),
        (
            {"oneOf": [_TEXT], "x-unknown": ["hidden-variants"]},
            {"oneOf": [_TEXT, _NUMBERS]},
            {"oneOf": [_TEXT, _NUMBERS]},
        ),
        ({"oneOf": [_TEXT]}, {"oneOf": [_NUMBERS]}, None),
        ({"oneOf": [_TEXT]}, {"oneOf": [_TEXT, _NUMBERS]}, None),
    ],
)
def test_two_prints_of_a_union_are_one_where_one_of_them_says_less(one: Any, other: Any, wanted: Any) -> None:
    for pair in ((one, other), (other, one)):
        left, right = (yamlio.load(json.dumps(side), "page.md") for side in pair)
        assert isinstance(left, Map)
        assert isinstance(right, Map)
        assert plain(united(left, right)) == wanted

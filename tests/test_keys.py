"""How a key is sent where sources say it otherwise, or say what cannot be: what the document has, and what is told."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import frozen

from generator.base import yamlio
from generator.base.nodes import Map, plain
from generator.read import dialects, pages, sources
from generator.read.dialects import Fragment
from generator.read.dialects.document_fragments import read_document
from generator.shape.key_schemes import api_key
from tests.test_list_documents import built

FILE = "documents/2026-08/shop.yaml"
TEXT = """\
openapi: 3.1.0
info: {title: Shop, version: 1.0.0}
servers: [{url: https://api.shop.test}]
paths:
  /rooms:
    get: {responses: {'200': {description: Found}}, %s}
    post: {responses: {'200': {description: Made}}, %s}
%s
"""
KEYS = (
    "components: {securitySchemes: {k: {type: apiKey, in: header, name: X-Key},"
    " t: {type: apiKey, in: header, name: X-Token}}}\n"
)
PAGE = """\
# Find rooms

GET https://api.shop.test/rooms

Reference: https://shop.test/docs/api-reference/rooms/find

## Authentication

- `%s` header (required)

## Response

### 200

Found
"""


@frozen
class Case:
    """What a document of two operations says, and a page of the first, and what is made of it."""

    document: str
    get: list[Any] | None
    """The security of the first operation."""
    post: list[Any] | None
    of_get: str = ""
    of_post: str = ""
    page: str = ""
    """The header that the page names."""
    captured: str = "2026-09"
    told: tuple[str, ...] = ()
    """Parts of the warnings, with their places."""


_K: list[Any] = [{"k": []}]
_BOTH: list[Any] = [{"t": []}, {"k": []}]
_PLACES = "the client has one key, and sends it in the header X-Key, but for 1 operation in the header "
_PAGE = "2026-09/find.md:9"
_NOPE = f"{FILE}:8: `security` names `nope`, which is none of the security schemes: "
CASES = {
    "page-is-later": Case(
        f"security: [{{k: []}}]\n{KEYS}",
        [{"X-Shop-Key": []}],
        _K,
        page="X-Shop-Key",
        told=(
            f"{_PAGE}: pages say that 1 operation takes the key in X-Shop-Key, of which no security scheme says so",
            _PLACES + "X-Shop-Key",
        ),
    ),
    "page-is-earlier": Case(f"security: [{{k: []}}]\n{KEYS}", _K, _K, page="X-Shop-Key", captured="2026-07"),
    "page-says-the-same": Case(f"security: [{{k: []}}]\n{KEYS}", _K, _K, page="x-key"),
    "page-says-what-no-key-is-for": Case(f"security: []\n{KEYS}", _K, [], page="X-Key"),
    "page-of-a-document-without-schemes": Case("security: []", None, [], page="X-Shop-Key"),
    "two-keys": Case(
        f"security: [{{k: []}}]\n{KEYS}", _K, [{"t": []}], "", "security: [{t: []}]", told=(_PLACES + "X-Token",)
    ),
    "two-words": Case(
        "components: {securitySchemes: {b: {type: http, scheme: bearer}, c: {type: http, scheme: basic}}}",
        [{"b": []}],
        [{"c": []}],
        "security: [{b: []}]",
        "security: [{c: []}]",
        told=("in the header Authorization (Bearer), but for 1 operation in the header Authorization (Basic)",),
    ),
    "alternatives-are-one-key": Case(f"security: [{{t: []}}, {{k: []}}]\n{KEYS}", _BOTH, _K, "", "security: [{k: []}]"),
    "unknown": Case(
        f"security: [{{nope: []}}]\n{KEYS}", [*_K, {"t": []}], [*_K, {"t": []}], told=(_NOPE + "taken for `k` or `t`",)
    ),
    "unknown-and-optional": Case(
        f"security: [{{nope: []}}, {{}}]\n{KEYS}",
        [*_K, {"t": []}, {}],
        [*_K, {"t": []}, {}],
        told=(_NOPE + "taken for `k` or `t`",),
    ),
    "unknown-beside-known": Case(f"security: [{{k: [], nope: []}}]\n{KEYS}", _K, _K, told=(_NOPE + "it is left out",)),
    "unknown-of-none": Case(
        "security: [{nope: []}]",
        [{"apiKey": []}],
        [{"apiKey": []}],
        told=(_NOPE + "how a key is sent is not stated", "no document names a header for a key"),
    ),
    "no-key-is-needed": Case("security: []", [], []),
    "one-operation-needs-no-key": Case(
        "", [], None, "security: []", told=("no document names a header for a key: a key is optional",)
    ),
}


def _document(case: Case) -> tuple[Fragment, ...]:
    return _read(TEXT % (case.of_get, case.of_post, case.document), "2026-08")


def _read(text: str, captured: str) -> tuple[Fragment, ...]:
    doc = yamlio.load(text, FILE)
    assert isinstance(doc, Map)
    return read_document(doc, FILE.replace("2026-08", captured), captured, "0" * 64).fragments


def _page(header: str, captured: str) -> Fragment:
    text = PAGE % header
    [page] = pages.split(text, f"{captured}/find.md")
    return dialects.read(page, captured, sources.digest(text.encode()))


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_each_operation_sends_the_key_as_the_latest_source_says(case: Case) -> None:
    document = built(*_document(case), *([_page(case.page, case.captured)] if case.page else []))
    found = plain(document.shaped.doc)
    both = found["paths"]["/rooms"]
    assert [both[method].get("security") for method in ("get", "post")] == [case.get, case.post]
    assert not any("parameters" in operation for operation in both.values())
    declared = found["components"].get("securitySchemes", {})
    assert {name for each in (case.get, case.post) for one in each or () for name in one} <= declared.keys()
    told = [f"{each.where}: {each.what}" for each in document.warnings]
    assert [part for part in case.told if not any(part in each for each in told)] == []
    assert len(told) == len(case.told), told


@pytest.mark.parametrize("gone", ["", "    post: {responses: {'200': {description: Made}}, }\n"])
@pytest.mark.parametrize("now", ["{type: apiKey, in: header, name: X-New}", "{type: http, scheme: bearer}"])
def test_a_scheme_is_what_a_later_document_describes_under_its_name(now: str, gone: str) -> None:
    """Also where all operations are as before, and where one is gone."""
    first = TEXT % ("", "", f"security: [{{k: []}}]\n{KEYS}")
    assert gone in first
    later = first.replace("{type: apiKey, in: header, name: X-Key}", now).replace(gone, "")
    found = [
        plain(built(*_read(first, "2026-08"), *_read(later, "2026-09"), *repeated).shaped.doc)
        for repeated in ((), _read(later, "2026-10"))
    ]
    schemes = yamlio.load(f"k: {now}\nt: {{type: apiKey, in: header, name: X-Token}}", FILE)
    assert [one["components"]["securitySchemes"] for one in found] == [plain(schemes)] * 2


def test_the_header_of_all_pages_is_that_of_the_client() -> None:
    case = CASES["page-is-later"]
    [find] = (each for each in _document(case) if each.part.startswith("GET"))
    document = built(find, _page(case.page, case.captured))
    assert api_key(document.shaped.doc).name == "X-Shop-Key"
    assert [each.what.partition(" in ")[0] for each in document.warnings] == [
        "pages say that 1 operation takes the key"
    ]

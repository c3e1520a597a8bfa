"""A document whose servers end with a path that pages print before those of operations is read by the pages' names."""

from __future__ import annotations

import pytest

from generator.base import yamlio
from generator.merge import merge
from generator.read import dialects, pages
from generator.read.base_paths import unify_base_paths, with_names_of_pages
from generator.read.dialects import document_fragments
from generator.read.dialects.document_fragments import DocumentReading
from generator.upstream.discovery.survey_result import FoundDocument, SurveyResult
from tests.drift import little

SERVERS = "[{url: 'https://api.example.com/v1/'}, {url: 'https://eu.example.com/v1'}]"
LIST, SHORT = {"GET /v1/things": "GET /v1/things"}, {"GET /v1/things": "GET /things"}


def _reading(servers: str, item: str = "") -> DocumentReading:
    answers = "responses: {'200': {description: Done, content: {application/json: {schema: {$ref: '#/nothing'}}}}}"
    paths = f"{{/things: {{{item} get: {{tags: [things], {answers}}}}}, /rooms: {{get: {{{answers}}}}}}}"
    text = f"openapi: 3.1.0\ninfo: {{title: A}}\nservers: {servers}\npaths: {paths}\n"
    return document_fragments.read_document(yamlio.load(text, "openapi.json"), "openapi.json", "2026-08-22", "0")


ROWS: dict[str, tuple[str, str, dict[str, str], set[str]]] = {
    "as pages print it": (SERVERS, "", LIST, {"GET /v1/things", "GET /v1/rooms"}),
    "relative": ("[{url: /v1}]", "", LIST, {"GET /v1/things", "GET /v1/rooms"}),
    "one has a server of its own": (
        SERVERS,
        "servers: [{url: 'https://a.test'}],",
        {"GET /v1/rooms": "GET /v1/rooms"},
        {"GET /things", "GET /v1/rooms"},
    ),
    "pages leave it out": (SERVERS, "", SHORT, {"GET /things", "GET /rooms"}),
    "pages print both": (SERVERS, "", {**LIST, "GET /things": "GET /things"}, {"GET /v1/things", "GET /v1/rooms"}),
    "pages have it in the server": ("[{url: /}]", "", {"GET /things": "GET /things"}, {"GET /things", "GET /rooms"}),
    "no page": (SERVERS, "", {}, {"GET /things", "GET /rooms"}),
    "two paths": ("[{url: 'https://a.test/v1'}, {url: 'https://a.test/v2'}]", "", LIST, {"GET /things", "GET /rooms"}),
    "none": ("[{url: 'https://a.test'}]", "", LIST, {"GET /things", "GET /rooms"}),
    "no address": ("[{url: 'https://[::1/v1'}]", "", LIST, {"GET /things", "GET /rooms"}),
}


@pytest.mark.parametrize("name", ROWS)
def test_operations_have_the_names_by_which_pages_document_them(name: str) -> None:
    servers, item, documented, expected = ROWS[name]
    reading = with_names_of_pages(_reading(servers, item), documented)
    assert {fragment.part for fragment in reading.fragments} == expected
    assert reading.dangling.keys() <= expected


def test_the_document_and_a_page_are_one_operation_with_the_servers_of_both() -> None:
    things = [one for one in with_names_of_pages(_reading(SERVERS), LIST).fragments if one.part == "GET /v1/things"]
    [page] = pages.split(little.page("list"), "list.md")
    merged = merge(unify_base_paths([*things, dialects.read(page, "2026-06", "1")])).doc
    assert list(merged["paths"]) == ["/v1/things"]
    assert [server["url"] for server in merged["servers"]] == ["https://api.example.com", "https://eu.example.com"]
    assert merged["paths"].at("/v1/things").file == "openapi.json"
    assert "servers" not in merged["paths"]["/v1/things"]["get"]


@pytest.mark.parametrize("servers, is_own", [(SERVERS, True), ("[{url: 'https://api.example.com/v2'}]", False)])
def test_such_a_document_is_that_of_the_api_of_these_pages(servers: str, is_own: bool) -> None:
    [page] = pages.split(little.page("list"), "list.md")
    doc = yamlio.load(f"openapi: 3.1.0\ninfo: {{}}\nservers: {servers}\npaths: {{/things: {{}}}}\n", "openapi.json")
    found = FoundDocument("https://api.example.com/openapi.json", doc)
    result = SurveyResult(found.url, None, found, (), 1, (dialects.read(page, "2026-06", "1"),))
    assert (result.own_document is found) is is_own

"""Servers that are no addresses: what each is, which address may be meant, and what stands in their place."""

from __future__ import annotations

import pytest

from generator.base import yamlio
from generator.base.config import Api
from generator.base.extensions import REGION
from generator.merge import merge
from generator.read import dialects, pages
from generator.read.dialects import document_fragments
from generator.shape.server_addresses import complete_servers
from generator.shape.server_faults import server_fault
from tests.drift import little

AT = "https://docs.acme.test/spec/openapi.json"
NO_SCHEME, MISTYPED = "names no scheme", "starts with neither https:// nor http://"
FAULTS = {
    "/v1": ("is a path alone: where the document is, at ", "https://docs.acme.test/v1"),
    "v1": ("is a path alone: where the document is, at ", "https://docs.acme.test/spec/v1"),
    "../v1.0": ("is a path alone: where the document is, at ", "https://docs.acme.test/v1.0"),
    "//api.acme.test/v1": (NO_SCHEME, "https://api.acme.test/v1"),
    "api.acme.test": (NO_SCHEME, "https://api.acme.test"),
    "localhost:8080/v1": (NO_SCHEME, "https://localhost:8080/v1"),
    "htps://api.acme.test": (MISTYPED, "https://api.acme.test"),
    "https//api.acme.test": (MISTYPED, "https://api.acme.test"),
    "https:/api.acme.test": (MISTYPED, "https://api.acme.test"),
    "HTTP:api.acme.test": (MISTYPED, "http://api.acme.test"),
    "https//api acme": (MISTYPED, ""),
    "ftp://api.acme.test": ("is not an address that a client can call", ""),
    "https://api.acme.test?a=b": ("is not an address that a client can call", ""),
    "https://{tenant}.acme.test": ("is not an address that a client can call", ""),
    "{tenant}/v1": ("is not an address that a client can call", ""),
}


@pytest.mark.parametrize("url", FAULTS)
def test_each_server_that_is_no_address_is_told_as_what_it_is(url: str) -> None:
    what, meant = FAULTS[url]
    found = server_fault(url, AT)
    assert (found.what.startswith(what), found.meant) == (True, meant), found
    assert found.what.endswith(meant) or found.what.endswith("may be meant")


SERVERS: dict[str, tuple[str, str, list[str]]] = {
    "relative": (
        "[{url: /v1}]",
        AT,
        [
            (
                "1 no address of the API is stated: callers must pass base_url\n"
                "The lines of generator.toml that state one, if that is it:\n"
                '[servers]\ndefault = "https://docs.acme.test/v1"'
            ),
            f"1 the server `/v1` is a path alone: where the document is, at {AT}, it is https://docs.acme.test/v1",
        ],
    ),
    "of nowhere": (
        "[{url: /v1}]",
        "",
        [
            (
                "1 no address of the API is stated: callers must pass base_url\n"
                'The lines of generator.toml that state one:\n[servers]\ndefault = "https://api.example.com"'
            ),
            "1 the server `/v1` is a path alone: it does not say where the API is",
        ],
    ),
    "none": (
        "[]",
        AT,
        [
            (
                "1 no address of the API is stated: callers must pass base_url\n"
                "The lines of generator.toml that state one, if that is it:\n"
                '[servers]\ndefault = "https://docs.acme.test"'
            ),
        ],
    ),
    "one of two": (
        "\n  - {url: api.acme.test}\n  - {url: 'https://api.acme.test'}",
        "",
        ["2 the server `api.acme.test` names no scheme: https://api.acme.test may be meant; it is no region"],
    ),
    "null of an enum": (
        (
            "[{url: 'https://api.acme.test', variables: {a: {enum: [null]}}}, {url: 'https://{a}.acme.test', "
            "variables: {a: {enum: [null]}}}]"
        ),
        "",
        ["1 the server `https://{a}.acme.test` is not an address that a client can call: it is no region"],
    ),
    "default outside": (
        "[{url: 'https://{a}.acme.test', variables: {a: {enum: [x, y], default: z}}}]",
        "",
        ["1 the default `z` of {a} is none of its values: `https://{a}.acme.test` has it all the same"],
    ),
    "too many values": (
        (
            "[{url: 'https://{a}.acme.test:{b}', variables: {a: {enum: [q, r, s, t, u], default: q}, "
            "b: {enum: [1, 2, 3, 4, 5], default: 1}}}]"
        ),
        "",
        ["1 `https://{a}.acme.test:{b}` stands for 25 addresses: only that of its defaults is a region"],
    ),
}


@pytest.mark.parametrize("name", SERVERS)
def test_what_is_doubtful_about_servers_is_told_with_its_place(name: str) -> None:
    servers, at, said = SERVERS[name]
    doc = yamlio.load(f"servers: {servers}\npaths: {{}}\n", "openapi.json")
    doubts = complete_servers(doc, Api(), {"openapi.json": at} if at else {})
    assert [f"{doubt.where.line} {doubt.what}" for doubt in doubts] == said


_VARIABLE = "variables: {a: {enum: [eu, us], default: %s}, v: {default: v1}}"
REGIONS = {
    f"[{{url: 'https://{{a}}.acme.test/{{v}}', {_VARIABLE % 'us'}}}]": [
        ("us.acme.test", "https://us.acme.test/v1"),
        ("eu.acme.test", "https://eu.acme.test/v1"),
    ],
    f"[{{url: 'https://{{a}}.acme.test', description: Main, {_VARIABLE % 'eu'}}}, {{url: 'https://b.test'}}]": [
        ("main", "https://eu.acme.test"),
        ("b.test", "https://b.test"),
        ("us.acme.test", "https://us.acme.test"),
    ],
    f"[{{url: 'https://{{a}}.acme.test', {_VARIABLE % 'eu'}}}, {{url: 'https://us.acme.test', description: US}}]": [
        ("eu.acme.test", "https://eu.acme.test"),
        ("us", "https://us.acme.test"),
    ],
    f"[{{url: 'https://acme.test', {_VARIABLE % 'eu'}}}]": [("default", "https://acme.test")],
}


@pytest.mark.parametrize("servers", REGIONS)
def test_each_value_of_a_variable_makes_a_region(servers: str) -> None:
    doc = yamlio.load(f"servers: {servers}\npaths: {{}}\n", "openapi.json")
    assert complete_servers(doc, Api()) == ()
    assert [(server[REGION], server["url"]) for server in doc["servers"]] == REGIONS[servers]
    assert not any("variables" in server for server in doc["servers"])


@pytest.mark.parametrize("servers", ["[{url: /v1}]", "[{url: /}]", "[{url: api.example.com/v9}]"])
def test_a_document_that_does_not_say_where_the_api_is_leaves_that_to_pages(servers: str) -> None:
    path = "{/v1/things: {get: {tags: [things], responses: {'200': {description: Done}}}}}"
    doc = yamlio.load(f"openapi: 3.1.0\ninfo: {{title: A}}\nservers: {servers}\npaths: {path}\n", "openapi.json")
    [part] = document_fragments.read_document(doc, "openapi.json", "2026-08-22", "0").fragments
    [page] = pages.split(little.page("list"), "list.md")
    merged = merge([part, dialects.read(page, "2026-06", "1")]).doc
    assert merged["servers"] == [{"url": "https://api.example.com"}]
    assert "servers" not in merged["paths"]["/v1/things"]["get"]
    alone = merge([part]).doc["servers"]
    assert [server["url"] for server in alone] == [server["url"].rstrip("/") for server in doc["servers"]]

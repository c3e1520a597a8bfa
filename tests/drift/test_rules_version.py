"""The next version of the client, and what is said of it."""

from __future__ import annotations

from typing import Any

import pytest

from generator.compare.rules import changelog, version_step
from tests import goldens
from tests.drift.rule_examples import document, findings

CALLS = {"POST /v1/things": "things.create"}


@pytest.mark.parametrize(
    "base, revision, stable, early",
    [
        ({}, {}, "none", "none"),
        ({"got": {"maxLength": 5}}, {"got": {"maxLength": 9}}, "patch", "patch"),  # breaks the contract, not the client
        ({"got": {"enum": ["a", "b"]}}, {"got": {"enum": ["a", "b", "c"]}}, "minor", "patch"),
        ({}, {"sent": {"type": "string"}}, "minor", "patch"),
        ({"operation": {}}, {"operation": {"deprecated": True}}, "patch", "patch"),
        ({"got": {}}, {"answer": {"type": "object"}}, "major", "minor"),
        ({"sent": {"type": "string"}, "got": {}}, {"answer": {"type": "object"}}, "major", "minor"),
    ],
)  # fmt: skip
def test_the_step_follows_what_users_of_the_client_meet(
    base: dict[str, Any], revision: dict[str, Any], stable: str, early: str
) -> None:
    found = findings(base, revision)
    assert version_step.step(found, "1.4.0") == stable
    assert version_step.step(found, "0.4.0") == early


def test_the_entry() -> None:
    base: dict[str, Any] = {
        "api": {"paths": {"/v1/old": {"get": {"responses": {}}}}},
        "parameters": [{"name": "page", "in": "query", "schema": {"type": "integer"}}],
        "body": {"type": "object", "properties": {"a": {"type": "string", "maxLength": 9}, "tags": {"type": "array"}}},
        "answer": {
            "type": "object",
            "properties": {"state": {"type": "string", "enum": ["on", "off"]}, "n": {"type": "integer"}},
        },
    }
    revision: dict[str, Any] = {
        "api": {"paths": {"/v1/new": {"get": {"responses": {}}}}},
        "operation": {"deprecated": True},
        "body": {
            "type": "object",
            "required": ["b"],
            "properties": {
                "a": {"type": "string", "maxLength": 12},
                "b": {"type": "string"},
                "tags": {"type": "array", "deprecated": True},
            },
        },
        "answer": {
            "type": "object",
            "properties": {"state": {"type": "string", "enum": ["on", "broken"]}, "n": {"type": "string"}},
        },
    }
    found = findings(base, revision)
    goldens.check("drift/changelog.md", changelog.entry(found, CALLS) + "\n")
    assert changelog.entry(reversed(found), CALLS) == changelog.entry(found, CALLS)
    assert "`POST /v1/things`" in changelog.entry(found)


def test_nothing_that_users_notice_is_no_entry() -> None:
    assert changelog.entry(()) == ""
    assert changelog.entry(findings({"sent": {"maxLength": 5}}, {"sent": {"maxLength": 9}})) == ""


def test_what_the_server_calls_is_no_news_for_the_client() -> None:
    hook: dict[str, Any] = {"post": {"responses": {}, "parameters": [{"name": "n", "in": "query", "schema": {}}]}}
    found = findings(
        {"operation": {"callbacks": {"done": {"$url": {"post": {"responses": {}}}}}}},
        {"operation": {"callbacks": {"done": {"$url": hook}}}, "api": {"webhooks": {"done": hook}}},
    )
    assert [finding.id for finding in found] == ["response-parameter-added", "operation-added"]
    assert (changelog.entry(found), version_step.step(found, "1.4.0")) == ("", "patch")


def test_names_are_whole_however_long() -> None:
    path = f"/v1/{'/'.join(['agents/{agent_id}'] * 5)}"
    found = findings({"api": {"paths": {path: {"post": {"responses": {}}}}}}, {"api": {}})
    assert changelog.entry(found).splitlines()[-1] == f"- **Breaking:** `POST {path}`."
    assert changelog.entry(found, {f"POST {path}": "a" * 90}).splitlines()[-1].count("a" * 90) == 1


def test_a_long_section_is_cut() -> None:
    names = [f"p{number:02}" for number in range(40)]
    body = {"type": "object", "properties": {name: {"type": "string"} for name in names}}
    lines = changelog.entry(findings({}, {"body": body})).splitlines()
    assert len(lines) == 23
    assert lines[-1] == "- ... and 20 more"


def test_one_change_of_many_operations_is_one_line() -> None:
    item = {
        "get": {
            "responses": {
                "200": {
                    "description": "",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Shared"}}},
                }
            }
        }
    }
    paths = {f"/v1/{name}": item for name in "abc"}
    found = findings({"both": {"type": "string"}, "api": {"paths": paths}}, {"both": {}, "api": {"paths": paths}})
    lines = changelog.entry(found, CALLS).splitlines()
    assert lines[-1].startswith("- **Breaking:** `GET /v1/a` and 3 more, `200 x`: property `x` was `string`")


def test_the_methods_of_a_document() -> None:
    named = {"x-fern-sdk-group-name": ["a", "b"], "x-fern-sdk-method-name": "get"}
    doc = document({"operation": named, "api": {"paths": {"/v1/other": {"get": {}, "parameters": []}}}})
    assert changelog.calls(doc) == {"POST /v1/things": "a.b.get"}

"""Findings that one edit makes are one group with its reach, in every format."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.base import yamlio
from generator.compare import diff, rules
from generator.compare.formats import FORMATS
from generator.compare.outcome import Outcome
from tests.drift import rule_examples


def _repeating(kind: str, count: int) -> dict[str, Any]:
    schema = {"type": "object", "properties": {"x": {"type": kind}}}
    responses = {"200": {"description": "", "content": {"application/json": {"schema": schema}}}}
    return {"api": {"paths": {f"/v1/p{number}": {"get": {"responses": responses}} for number in range(count)}}}


def test_what_one_edit_of_repeated_text_makes_is_one_group_with_its_reach() -> None:
    findings = rule_examples.findings(_repeating("string", 7), _repeating("integer", 7))
    outcome = Outcome("a.yaml", "b.yaml", findings)
    assert len(findings) == 7
    text = FORMATS["text"](outcome)
    assert text.count("property `x` was `string` and is `integer` now") == 1
    assert "  also at   GET /v1/p1 200 x\n" in text
    assert "and 3 more places\n" in text
    assert "  reaches   7 operations\n" in text
    markdown = FORMATS["markdown"](outcome)
    assert markdown.count("was `string`") == 1
    assert "and 4 more places<br>reaches 7 operations" in markdown
    (group,) = json.loads(FORMATS["json"](outcome))["groups"]
    assert group["fingerprints"] == [finding.fingerprint for finding in findings]
    assert group["operations"] == [f"GET /v1/p{number}" for number in range(7)]
    page = FORMATS["html"](outcome)
    assert page.count("<article") == 1
    assert page.count("the same at") == 6
    said = "The same is at 6 more places; it reaches 7 operations."
    (result,) = json.loads(FORMATS["sarif"](outcome))["runs"][0]["results"]
    assert (result["message"]["text"].endswith(said), len(result["relatedLocations"])) == (True, 6)
    assert result["properties"] == {"fingerprints": group["fingerprints"]}
    waivers = ", ".join(group["fingerprints"])
    for format, count in (("junit", "<testcase"), ("github", "::error")):
        report = FORMATS[format](outcome)
        assert (report.count(count), report.count(said), report.count(waivers)) == (1, 1, 1)


def _many(kind: str) -> dict[str, Any]:
    return {"name": "ids", "in": "query", "schema": {"type": "array", "items": {"type": kind}}}


LIMIT = {"name": "limit", "in": "query", "schema": {"type": "integer"}}
TOO_MANY = {"description": "", "headers": {"Retry-After": {"schema": {"type": "integer"}}}}
SHARED: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "a parameter by reference": ({"parameters": [{"$ref": "#/components/parameters/Limit"}]}, {"parameters": []}),
    "a parameter that is repeated": ({"parameters": [LIMIT]}, {"parameters": []}),
    "a status": (
        {"responses": {"200": {}, "429": {"$ref": "#/components/responses/TooMany"}}},
        {"responses": {"200": {}}},
    ),
    "a header that is repeated": ({"responses": {"429": TOO_MANY}}, {"responses": {"429": {"description": ""}}}),
    "a limit of a parameter": ({"parameters": [LIMIT | {"schema": {"maximum": 9}}]}, {"parameters": [LIMIT]}),
    "a parameter that must be given": ({"parameters": [LIMIT | {"required": True}]}, {"parameters": [LIMIT]}),
    "items of a parameter": ({"parameters": [_many("string")]}, {"parameters": [_many("integer")]}),
    "the type of a header": (
        {"responses": {"429": {"description": "", "headers": {"Retry-After": {"schema": {"type": "string"}}}}}},
        {"responses": {"429": TOO_MANY}},
    ),
    "a media type": (
        {"responses": {"200": {"description": "", "content": {"application/json": {}, "text/csv": {}}}}},
        {"responses": {"200": {"description": "", "content": {"application/json": {}}}}},
    ),
    "who may call": ({"security": [{"key": []}, {"token": []}]}, {"security": [{"key": []}]}),
}


@pytest.mark.parametrize("name", SHARED)
def test_what_many_operations_lose_or_get_alike_is_one_group(name: str) -> None:
    components = {"parameters": {"Limit": LIMIT}, "responses": {"TooMany": TOO_MANY}}
    has, lacks = (
        {"api": {"components": components, "paths": {f"/v1/p{number}": {"get": one} for number in range(40)}}}
        for one in SHARED[name]
    )
    for base, revision in ((has, lacks), (lacks, has)):
        outcome = Outcome("a.yaml", "b.yaml", rule_examples.findings(base, revision))
        assert len(outcome.findings) == 40
        assert FORMATS["text"](outcome).count("  reaches   40 operations\n") == 1


def test_what_one_component_changes_reaches_all_that_use_it() -> None:
    shared = {"schemas": {"S": {"type": "object", "properties": {"x": {"type": "string"}}}}}
    refers = {"schema": {"$ref": "#/components/schemas/S"}}
    responses = {"200": {"description": "", "content": {"application/json": refers}}}
    paths = {f"/v1/p{number}": {"get": {"responses": responses}} for number in range(40)}
    changed = {"schemas": {"S": {"type": "object", "properties": {"x": {"type": "integer"}}}}}
    findings = rule_examples.findings(shared | {"api": {"paths": paths}}, changed | {"api": {"paths": paths}})
    assert len(findings) == 1
    assert "  reaches   40 operations\n" in FORMATS["text"](Outcome("a.yaml", "b.yaml", findings))


@pytest.mark.parametrize("edit", [{"name": "count"}, {"in": "header"}])
def test_a_parameter_that_operations_refer_to_is_edited_once(edit: dict[str, Any]) -> None:
    paths = {f"/v1/p{number}": {"get": {"parameters": [{"$ref": "#/components/parameters/Limit"}]}} for number in "12"}
    base, revision = (
        {"api": {"components": {"parameters": {"Limit": limit}}, "paths": paths}} for limit in (LIMIT, LIMIT | edit)
    )
    findings = rule_examples.findings(base, revision)
    assert len(findings) == (2 if "name" in edit else 1)
    pointer = "#/components/parameters/Limit"
    for change in (finding.change for finding in findings):
        assert pointer in (change.base.pointer, change.revision.pointer)
        assert change.operations == ("GET /v1/p1", "GET /v1/p2")


def test_the_same_edit_of_two_schemas_that_differ_is_two_findings() -> None:
    def document(kind: str) -> dict[str, Any]:
        answers = [{"type": "object", "properties": {"x": {"type": kind}, name: {"type": "string"}}} for name in "ab"]
        content = [{"description": "", "content": {"application/json": {"schema": answer}}} for answer in answers]
        return {"api": {"paths": {f"/v1/p{n}": {"get": {"responses": {"200": content[n]}}} for n in range(2)}}}

    outcome = Outcome("a.yaml", "b.yaml", rule_examples.findings(document("string"), document("integer")))
    assert FORMATS["text"](outcome).count("property `x` was `string` and is `integer` now") == 2
    assert json.loads(FORMATS["json"](outcome))["groups"] == []


ALIAS = """\
openapi: 3.1.0
paths:
  /v1/a: {get: {responses: &both {"200": {content: {application/json: {schema: {type: string}}}}}}}
  /v1/b: {get: {responses: *both}}
"""


def test_what_stands_once_in_a_file_is_edited_once_where_aliases_lead_to_it() -> None:
    docs = [yamlio.load(text, "a.yaml") for text in (ALIAS, ALIAS.replace("string", "integer"))]
    outcome = Outcome("a.yaml", "b.yaml", rules.judge(diff.compare(*docs).changes))
    assert FORMATS["text"](outcome).count("the body was `string` and is `integer` now") == 1
    assert FORMATS["text"](outcome).count("  reaches   2 operations\n") == 1

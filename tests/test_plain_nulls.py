"""Null beside one schema is said in one form, whichever a page prints: what means the same is no contradiction."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import cli
from generator.base import yamlio
from generator.base.nodes import Map, plain
from generator.base.schemas import join_null
from generator.correct.plain_nulls import plain_nulls

NULL = {"type": "null"}
THING = {"$ref": "#/components/schemas/Thing"}
TWICE = {"oneOf": [{"type": "array", "maxItems": 3}, NULL], "maxItems": 2}
CASES: dict[str, tuple[Any, Any]] = {
    "a type": ({"anyOf": [{"type": "integer"}, NULL], "title": "T"}, {"type": ["integer", "null"], "title": "T"}),
    "null first": ({"oneOf": [NULL, {"type": "string"}]}, {"type": ["string", "null"]}),
    "null twice": ({"anyOf": [NULL, {"type": ["string", "null"]}]}, {"type": ["string", "null"]}),
    "what the whole says, too": (TWICE, TWICE),
    "a union": (
        {"anyOf": [{"oneOf": [THING, {"type": "string"}], "discriminator": {"propertyName": "a"}}, NULL]},
        {"oneOf": [THING, {"type": "string"}, NULL], "discriminator": {"propertyName": "a"}},
    ),
    "within another": (
        {
            "type": "array",
            "items": {"anyOf": [{"type": "array", "items": {"oneOf": [{"type": "number"}, NULL]}}, NULL]},
        },
        {"type": "array", "items": {"type": ["array", "null"], "items": {"type": ["number", "null"]}}},
    ),
    "a reference": ({"anyOf": [THING, NULL]}, None),
    "values that would forbid null": ({"anyOf": [{"type": "string", "const": "a"}, NULL]}, None),
    "listed values": ({"anyOf": [{"type": "string", "enum": ["a"]}, NULL]}, None),
    "anything": ({"anyOf": [{"description": "any"}, NULL]}, None),
    "three": ({"anyOf": [{"type": "string"}, {"type": "integer"}, NULL]}, None),
}


def test_a_constant_that_accepts_null_is_one_of_two_values() -> None:
    schema = yamlio.load('{"type": "string", "const": "a"}', "page.md")
    assert isinstance(schema, Map)
    assert plain(join_null(schema)) == {"type": ["string", "null"], "enum": ["a", None]}


def test_null_beside_one_schema_has_one_form() -> None:
    wrong: list[str] = []
    for name, (schema, expected) in CASES.items():
        doc = yamlio.load(json.dumps({"components": {"schemas": {"One": schema}}}), "page.md")
        assert isinstance(doc, Map)
        found = plain(plain_nulls(doc))["components"]["schemas"]["One"]
        if found != (expected or schema) or (expected is None) != (plain_nulls(doc) is doc):
            wrong.append(f"{name}: {found}")
    assert wrong == []


def _page(path: str, size: Any, text: str) -> str:
    thing = {"type": "object", "properties": {"size": size}}
    answer = {"description": text, "content": {"application/json": {"schema": THING}}}
    fragment = {
        "openapi": "3.1.0",
        "info": {"title": "api", "version": "1"},
        "servers": [{"url": "https://a.test"}],
        "paths": {path: {"get": {"operationId": path[1:], "tags": ["things"], "responses": {"200": answer}}}},
        "components": {"schemas": {"Thing": thing}},
    }
    head = f"# Get\n\nGET https://a.test{path}\n\nReference: https://docs.a.test{path}\n"
    return f"{head}\n## OpenAPI Specification\n\n```yaml\n{yaml.safe_dump(fragment, sort_keys=False)}```\n"


def test_a_page_may_print_it_otherwise_than_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    now = {"anyOf": [{"type": "integer"}, NULL], "title": "Size"}
    pages = {
        "old/a.md": _page("/a", {"type": ["integer", "null"]}, "Before"),
        "new/a.md": _page("/a", now, "Now"),
        "new/b.md": _page("/b", now, "Now"),
    }
    for name, text in pages.items():
        Path("pages", name).parent.mkdir(parents=True, exist_ok=True)
        Path("pages", name).write_text(text, encoding="utf-8")
    Path("s.toml").write_text(
        '[api]\nkey_header = "X-Key"\n[captured]\n"new/*" = "2026-06-12"\n"*" = "2026-06"\n', encoding="utf-8"
    )
    command = ["build", "--pages", "pages", "--package", "a", "--out", "out", "--config", "s.toml", "--strict"]
    assert cli.main(command) == 0
    built = yaml.safe_load(Path("out/spec/openapi.yaml").read_text(encoding="utf-8"))
    assert built["components"]["schemas"]["Thing"]["properties"]["size"]["type"] == ["integer", "null"]
